using SpecLang.Runtime;
using SpecLang.Runtime.Input;
using SpecLang.Runtime.Wire;

namespace SpecLang.Engine.Preferences;

/// <summary>A record of preference data and what was said of its answers; or why nothing was.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Record">The record; null where it can't be read.</param>
/// <param name="Answers">One an answer, in their order; empty where it can't be read.</param>
/// <param name="Error">Why it can't be read; null where it can.</param>
public sealed record JudgedPreference(RecordValue Source, PreferenceRecord? Record, ValueList<JudgedAnswer> Answers, RecordError? Error)
{
    /// <summary>How much worse, by the constitution, the rejected answer of a pair is than the chosen one; null where that is not known.</summary>
    public double? Margin => Answers is [{ Loss: { } chosen }, { Loss: { } rejected }] ? AnswerLoss.ValueOf(rejected - chosen) : null;

    /// <summary>How much more reward the chosen answer of a pair has; null where there is none, or that is not known.</summary>
    public double? RewardMargin => Answers is [{ Reward: { } chosen }, { Reward: { } rejected }] ? chosen - rejected : null;

    /// <summary>Whether both answers of a pair say the same.</summary>
    public bool IsIdentical => Record is { IsPair: true, Answers: [var chosen, var rejected] } && string.Equals(chosen.Messages.ToJson(), rejected.Messages.ToJson(), StringComparison.Ordinal);

    /// <summary>What a margin says.</summary>
    public static PreferenceVote VoteOf(double? margin) => margin switch
    {
        null => PreferenceVote.Unknown,
        > 0 => PreferenceVote.Chosen,
        < 0 => PreferenceVote.Rejected,
        _ => PreferenceVote.Tie,
    };
}
