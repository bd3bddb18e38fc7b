namespace SpecLang.LanguageServer.Protocol;

/// <summary>How much a diagnostic matters.</summary>
public enum DiagnosticSeverity
{
    Error = 1,
    Warning = 2,
    Information = 3,
    Hint = 4,
}
