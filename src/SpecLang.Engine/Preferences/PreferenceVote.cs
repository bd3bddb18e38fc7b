namespace SpecLang.Engine.Preferences;

/// <summary>What a judge says of a pair.</summary>
public enum PreferenceVote
{
    /// <summary>Nothing: a classifier failed.</summary>
    Unknown,

    /// <summary>That the answers are equally good.</summary>
    Tie,

    /// <summary>That the chosen answer is better.</summary>
    Chosen,

    /// <summary>That the rejected answer is better.</summary>
    Rejected,
}
