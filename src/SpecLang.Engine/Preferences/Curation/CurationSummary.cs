using SpecLang.Runtime;

namespace SpecLang.Engine.Preferences.Curation;

/// <summary>What became of all pairs.</summary>
/// <param name="Thresholds">How sure the judges had to be.</param>
/// <param name="Gold">The gold part.</param>
/// <param name="Judges">How reliable each judge is.</param>
/// <param name="Kept">Pairs kept.</param>
/// <param name="Flipped">Pairs flipped.</param>
/// <param name="Review">Pairs for a person.</param>
/// <param name="ByPerson">Those among all of them that a person had decided before.</param>
public sealed record CurationSummary(CurationThresholds Thresholds, GoldSummary Gold, ValueList<JudgeReliability> Judges, long Kept, long Flipped, long Review, long ByPerson)
{
    public long Pairs => Kept + Flipped + Review;
}
