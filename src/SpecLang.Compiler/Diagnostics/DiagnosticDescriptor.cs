namespace SpecLang.Compiler.Diagnostics;

/// <summary>A kind of diagnostic: its code, never used for anything else, and its sentence.</summary>
/// <param name="Code"><c>ALN</c> and four digits; the first digit is the band.</param>
/// <param name="Severity">Error or warning.</param>
/// <param name="Format">The sentence, with <c>{0}</c>, <c>{1}</c> for what stands in the spec.</param>
public sealed record DiagnosticDescriptor(string Code, DiagnosticSeverity Severity, string Format);
