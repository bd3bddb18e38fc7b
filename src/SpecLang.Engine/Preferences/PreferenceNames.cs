namespace SpecLang.Engine.Preferences;

/// <summary>Members that <c>align prefer</c> reads and writes beside those of the data.</summary>
public static class PreferenceNames
{
    /// <summary>What a person says of a pair: <c>chosen</c>, <c>rejected</c> or <c>tie</c>.</summary>
    public const string Human = "human";

    /// <summary>Why a pair was kept, flipped or left to a person.</summary>
    public const string Curation = "curation";

    /// <summary>Why of two answers one was ranked before the other.</summary>
    public const string Ranking = "ranking";
}
