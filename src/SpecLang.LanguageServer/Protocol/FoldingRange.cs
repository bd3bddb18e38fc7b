namespace SpecLang.LanguageServer.Protocol;

/// <summary>Lines that can be folded.</summary>
public sealed record FoldingRange(int StartLine, int EndLine, int? StartCharacter = null, int? EndCharacter = null, string? Kind = null, string? CollapsedText = null);
