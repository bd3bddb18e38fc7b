namespace SpecLang.Compiler.Diagnostics;

/// <summary>Band 5: files that a spec names.</summary>
public static class FileDiagnostics
{
    public static readonly DiagnosticDescriptor ImportNotFound = Error("ALN5001", "can't import `{0}`: {1}", "Import that cannot be read");
    public static readonly DiagnosticDescriptor ImportCycle = Error("ALN5002", "these files import one another: {0}", "Files that import one another");
    public static readonly DiagnosticDescriptor OutsideRoot = Error("ALN5003", "`{0}` leads out of the project's folder; keep what a spec names inside it", "File outside the project");
    public static readonly DiagnosticDescriptor LexiconNotFound = Error("ALN5004", "can't read lexicon file `{0}`: {1}", "Lexicon file that cannot be read");
    public static readonly DiagnosticDescriptor InvalidLexiconLine = Error("ALN5005", "line {0} of `{1}`: {2}", "Line of a lexicon file that cannot be used");
    public static readonly DiagnosticDescriptor UnknownLibrary = Error("ALN5006", "the standard library has no `{0}`{1}", "Unknown file of the standard library");
    public static readonly DiagnosticDescriptor CitationNotFound = Error("ALN5007", "can't read cited file `{0}`: {1}", "Cited file that cannot be read");

    public static readonly DiagnosticDescriptor MissingModel = new(
        "ALN5008", DiagnosticSeverity.Warning, "model file `{0}` is not there; put it there before classifier `{1}` is to run", "Missing model file");
    public static readonly DiagnosticDescriptor CasesNotFound = new("ALN5009", DiagnosticSeverity.Warning, "can't read case file `{0}`: {1}", "Case file that cannot be read");

    public static readonly DiagnosticDescriptor MissingPinnedModel = Error("ALN5020", "model file `{0}` is not there, but classifier `{1}` pins its hash; put it there", "Missing model file with a pinned hash");
    public static readonly DiagnosticDescriptor WrongModelHash = Error("ALN5021", "model file `{0}` has SHA-256 {1}, but classifier `{2}` pins another; put the pinned file there, or correct `sha256`", "Model file with another hash");
    public static readonly DiagnosticDescriptor ListedTwice = Error("ALN5022", "`{0}` is listed twice among the files of the build; list it once", "Spec that is listed twice");

    public static readonly DiagnosticDescriptor MissingStarter = new(
        "ALN5023", DiagnosticSeverity.Warning, "no package of the project brings the starter model `{0}`; add SpecLang.Models before classifier `{1}` is to run", "Missing starter model");

    private static DiagnosticDescriptor Error(string code, string format, string title = "") => new(code, DiagnosticSeverity.Error, format, title);
}
