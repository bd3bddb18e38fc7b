namespace SpecLang.Runtime.Scanning;

/// <summary>A text of the record, read from the member of its name.</summary>
/// <param name="Name">The member's name.</param>
/// <param name="MayBeMissing">Whether a record without it, or with null in its place, is no data error.</param>
public sealed record ScanField(string Name, bool MayBeMissing);
