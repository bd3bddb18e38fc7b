namespace SpecLang.Runtime.Scanning;

/// <summary>The texts of the record at hand, as they were scanned.</summary>
internal interface IScannedTexts
{
    /// <summary>The bytes of a field's text, between its quotes; empty where it is missing.</summary>
    ReadOnlySpan<byte> TextOf(int field);

    /// <summary>Takes up a field's text, to find places in it.</summary>
    TextSearch Return(int field);
}
