namespace SpecLang.Engine.Preferences.Curation;

/// <summary>Why that becomes of a pair.</summary>
public enum CurationReason
{
    /// <summary>The judges together are sure enough.</summary>
    Judges,

    /// <summary>They are not.</summary>
    Unsure,

    /// <summary>A person has labelled this very pair.</summary>
    Gold,

    /// <summary>A person sees no difference.</summary>
    GoldTie,

    /// <summary>Both answers are the same.</summary>
    Identical,
}
