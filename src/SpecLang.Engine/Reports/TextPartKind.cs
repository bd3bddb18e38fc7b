namespace SpecLang.Engine.Reports;

/// <summary>What a stretch of a record's text is in a report.</summary>
public enum TextPartKind
{
    Plain,

    /// <summary>Part of what decided.</summary>
    Evidence,

    /// <summary>Something that must not be shown.</summary>
    Masked,

    /// <summary>How much is left out of a long text.</summary>
    LeftOut,
}
