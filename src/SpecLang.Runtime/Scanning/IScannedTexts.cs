namespace SpecLang.Runtime.Scanning;

/// <summary>The texts of the record at hand, as they were scanned.</summary>
internal interface IScannedTexts
{
    /// <summary>A place that the first match of a fact that holds covers, by the fact's place in the plan; −1 where only the whole text tells.</summary>
    int SeedOf(int fact);

    /// <summary>The bytes of a field's text, between its quotes; empty where it is missing.</summary>
    ReadOnlySpan<byte> TextOf(int field);

    /// <summary>A field's text among the bytes that were scanned; it is there.</summary>
    RawText RawTextOf(int field);
}
