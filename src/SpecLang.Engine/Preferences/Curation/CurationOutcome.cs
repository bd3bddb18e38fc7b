namespace SpecLang.Engine.Preferences.Curation;

/// <summary>What becomes of a pair.</summary>
public enum CurationOutcome
{
    /// <summary>Its label stands.</summary>
    Keep,

    /// <summary>Its answers change places.</summary>
    Flip,

    /// <summary>A person looks at it.</summary>
    Review,
}
