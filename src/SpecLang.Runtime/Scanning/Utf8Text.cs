namespace SpecLang.Runtime.Scanning;

/// <summary>Gives a text in UTF-8 that lies in an assembly.</summary>
public delegate ReadOnlySpan<byte> Utf8Text();
