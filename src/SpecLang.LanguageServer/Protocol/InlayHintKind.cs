namespace SpecLang.LanguageServer.Protocol;

/// <summary>What a hint in the text is about.</summary>
public enum InlayHintKind
{
    Type = 1,
    Parameter = 2,
}
