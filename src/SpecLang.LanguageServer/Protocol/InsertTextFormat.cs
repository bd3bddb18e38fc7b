namespace SpecLang.LanguageServer.Protocol;

/// <summary>How a completion's text is to be read.</summary>
public enum InsertTextFormat
{
    PlainText = 1,
    Snippet = 2,
}
