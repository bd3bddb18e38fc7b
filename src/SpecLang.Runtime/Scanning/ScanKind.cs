namespace SpecLang.Runtime.Scanning;

/// <summary>What a <see cref="ScanField"/> holds.</summary>
public enum ScanKind
{
    Text,
    Bool,
    Int,
    Number,

    /// <summary>A number from 0 to 1, rounded to six decimals.</summary>
    Score,

    /// <summary>One text of a closed set.</summary>
    Label,
    Record,
    List,
}
