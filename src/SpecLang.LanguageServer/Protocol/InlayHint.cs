namespace SpecLang.LanguageServer.Protocol;

/// <summary>A hint in the text.</summary>
public sealed record InlayHint(Position Position, string Label, InlayHintKind? Kind = null, MarkupContent? Tooltip = null, bool? PaddingLeft = null, bool? PaddingRight = null);
