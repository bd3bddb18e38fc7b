using SpecLang.Engine.Statistics;

namespace SpecLang.Engine.Preferences;

/// <summary>How often a judge says of a pair what its label says. Ties and what is not known are neither right nor wrong, and are never half of each.</summary>
/// <param name="Right">The judge prefers the answer that the label prefers.</param>
/// <param name="Wrong">The judge prefers the other.</param>
/// <param name="Ties">It sees no difference.</param>
/// <param name="Unknown">It can't tell, since a classifier failed.</param>
public readonly record struct VoteCounts(long Right, long Wrong, long Ties, long Unknown)
{
    /// <summary>The share that is right of the pairs that it decides.</summary>
    public Rate Accuracy => new(Right, Right + Wrong);

    /// <summary>The share of the pairs that it decides.</summary>
    public Rate Decided => new(Right + Wrong, Pairs);

    public long Pairs => Right + Wrong + Ties + Unknown;

    /// <summary>With one pair more.</summary>
    /// <param name="vote">What the judge says.</param>
    /// <param name="truth">What it is compared with: <see cref="PreferenceVote.Chosen"/> or <see cref="PreferenceVote.Rejected"/>.</param>
    public VoteCounts With(PreferenceVote vote, PreferenceVote truth) => vote switch
    {
        PreferenceVote.Unknown => this with { Unknown = Unknown + 1 },
        PreferenceVote.Tie => this with { Ties = Ties + 1 },
        _ when vote == truth => this with { Right = Right + 1 },
        _ => this with { Wrong = Wrong + 1 },
    };
}
