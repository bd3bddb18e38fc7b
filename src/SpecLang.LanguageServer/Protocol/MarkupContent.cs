namespace SpecLang.LanguageServer.Protocol;

/// <summary>Text as Markdown or plain.</summary>
public sealed record MarkupContent(string Kind, string Value)
{
    public static MarkupContent Markdown(string value) => new("markdown", value);
}
