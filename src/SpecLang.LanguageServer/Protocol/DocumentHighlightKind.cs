namespace SpecLang.LanguageServer.Protocol;

/// <summary>How a name stands at a place.</summary>
public enum DocumentHighlightKind
{
    Text = 1,
    Read = 2,
    Write = 3,
}
