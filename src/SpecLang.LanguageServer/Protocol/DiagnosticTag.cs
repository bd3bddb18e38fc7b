namespace SpecLang.LanguageServer.Protocol;

/// <summary>What an editor can show of a text that a diagnostic is about.</summary>
public enum DiagnosticTag
{
    Unnecessary = 1,
    Deprecated = 2,
}
