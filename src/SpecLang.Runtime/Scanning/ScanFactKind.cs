namespace SpecLang.Runtime.Scanning;

/// <summary>What a <see cref="ScanFact"/> says.</summary>
public enum ScanFactKind
{
    Contains,
    StartsWith,
    EndsWith,
    HasMatches,
    HasLength,
    HasWords,
    HasSentences,
    IsPresent,
    IsTrue,
    IsLabel,
    IsText,
    IsInt,
    IsNumber,
    Over,
    OfRecord,
}
