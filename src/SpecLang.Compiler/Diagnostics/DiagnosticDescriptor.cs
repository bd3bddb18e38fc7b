namespace SpecLang.Compiler.Diagnostics;

/// <summary>
/// A kind of diagnostic: its code, never used for anything else, and its sentence. The first digit of the code is the band:
/// 1 what cannot be read, 2 names and declarations, 3 types, 4 what is allowed and looks like a mistake, 5 files that a spec names, 9 mistakes of SpecLang's own.
/// </summary>
/// <param name="Code"><c>ALN</c> and four digits; the first digit is the band. A code that is given up is not used again.</param>
/// <param name="Severity">Error, warning or info.</param>
/// <param name="Format">The sentence, with <c>{0}</c>, <c>{1}</c> for what stands in the spec.</param>
/// <param name="Title">A few words for a list of rules: "Unknown name".</param>
public sealed record DiagnosticDescriptor(string Code, DiagnosticSeverity Severity, string Format, string Title)
{
    /// <summary>The page about this diagnostic, relative to the project's repository.</summary>
    public string HelpPage => "docs/diagnostics/" + Code + ".md";
}
