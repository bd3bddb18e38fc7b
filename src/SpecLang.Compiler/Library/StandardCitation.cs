namespace SpecLang.Compiler.Library;

/// <summary>A citation of a standard that the catalogue has.</summary>
/// <param name="Standard">The standard.</param>
/// <param name="Number">The clause as the standard would number it, without paragraphs: <c>Art. 5</c> of <c>EU AI Act Art. 5(1)(a)</c>.</param>
/// <param name="Clause">The clause; null where the standard has none of that number.</param>
public sealed record StandardCitation(Standard Standard, string Number, StandardClause? Clause);
