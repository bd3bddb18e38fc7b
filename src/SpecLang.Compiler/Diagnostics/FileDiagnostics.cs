namespace SpecLang.Compiler.Diagnostics;

/// <summary>Band 5: files that a spec names.</summary>
public static class FileDiagnostics
{
    public static readonly DiagnosticDescriptor ImportNotFound = Error("ALN5001", "can't import `{0}`: {1}");
    public static readonly DiagnosticDescriptor ImportCycle = Error("ALN5002", "these files import one another: {0}");
    public static readonly DiagnosticDescriptor OutsideRoot = Error("ALN5003", "`{0}` leads out of the project's folder; keep what a spec names inside it");
    public static readonly DiagnosticDescriptor LexiconNotFound = Error("ALN5004", "can't read lexicon file `{0}`: {1}");
    public static readonly DiagnosticDescriptor InvalidLexiconLine = Error("ALN5005", "line {0} of `{1}`: {2}");
    public static readonly DiagnosticDescriptor UnknownLibrary = Error("ALN5006", "the standard library has no `{0}`; it has {1}");
    public static readonly DiagnosticDescriptor CitationNotFound = Error("ALN5007", "can't read cited file `{0}`: {1}");

    private static DiagnosticDescriptor Error(string code, string format) => new(code, DiagnosticSeverity.Error, format);
}
