using SpecLang.Engine.Statistics;

namespace SpecLang.Engine.Preferences;

/// <summary>How two judges stand to one another, over the pairs that both decide.</summary>
/// <param name="BothRight">Both say what the label says.</param>
/// <param name="BothWrong">Both say the opposite.</param>
/// <param name="ConstitutionRight">The constitution alone says what the label says.</param>
/// <param name="RewardRight">The reward alone does.</param>
public readonly record struct AgreementCounts(long BothRight, long BothWrong, long ConstitutionRight, long RewardRight)
{
    /// <summary>The share of pairs of which both say the same.</summary>
    public Rate Agreement => new(BothRight + BothWrong, BothRight + BothWrong + ConstitutionRight + RewardRight);

    /// <summary>The share that is right where both say the same.</summary>
    public Rate RightWhereAgreed => new(BothRight, BothRight + BothWrong);

    public AgreementCounts With(PreferenceVote constitution, PreferenceVote reward) => (constitution, reward) switch
    {
        (PreferenceVote.Chosen, PreferenceVote.Chosen) => this with { BothRight = BothRight + 1 },
        (PreferenceVote.Rejected, PreferenceVote.Rejected) => this with { BothWrong = BothWrong + 1 },
        (PreferenceVote.Chosen, PreferenceVote.Rejected) => this with { ConstitutionRight = ConstitutionRight + 1 },
        (PreferenceVote.Rejected, PreferenceVote.Chosen) => this with { RewardRight = RewardRight + 1 },
        _ => this,
    };
}
