namespace SpecLang.Runtime.Scanning;

/// <summary>A text that a field is compared with: the place of the fact, the text as it stands in JSON where it needs no escape, and the text.</summary>
internal sealed record PlacedText(int Index, byte[] Utf8, string Text);
