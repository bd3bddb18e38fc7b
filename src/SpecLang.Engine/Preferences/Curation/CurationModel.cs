using SpecLang.Engine.Statistics;
using SpecLang.Runtime;

namespace SpecLang.Engine.Preferences.Curation;

/// <summary>
/// Combines what label, constitution and reward say of a pair, each by how often it was right on a part that people labelled. The judges' error rates come from known truths, as in A. P. Dawid and A. M. Skene (Appl. Stat. 28,
/// 1979, 20–28); their votes are added as log-odds of being right, which is the best rule for judges that err independently of one another (S. Nitzan, J. Paroush, Int. Econ. Rev. 23, 1982,
/// 289–297). It is Bayes' rule with the two answers alike beforehand: which of them is called chosen is the label's vote.
/// </summary>
public sealed class CurationModel
{
    public const string Label = "label";
    public const string Constitution = "constitution";
    public const string Reward = "reward";

    private readonly JudgeReliability label;
    private readonly JudgeReliability constitution;
    private readonly JudgeReliability? reward;

    private CurationModel(CurationThresholds thresholds, JudgeReliability label, JudgeReliability constitution, JudgeReliability? reward, GoldSummary gold)
    {
        Thresholds = thresholds;
        this.label = label;
        this.constitution = constitution;
        this.reward = reward;
        Gold = gold;
    }

    public CurationThresholds Thresholds { get; }

    /// <summary>The judges, the label first.</summary>
    public ValueList<JudgeReliability> Judges => reward is null ? [label, constitution] : [label, constitution, reward];

    /// <summary>What the gold part is like, and how the rule does on it.</summary>
    public GoldSummary Gold { get; }

    /// <param name="gold">The pairs that people labelled.</param>
    /// <param name="hasReward">Whether there is a reward.</param>
    /// <param name="thresholds">How sure the judges must be.</param>
    /// <exception cref="PreferenceException">People decided fewer than <see cref="Sample.LeastOfLabelled"/> pairs.</exception>
    public static CurationModel Of(IReadOnlyList<GoldPair> gold, bool hasReward, CurationThresholds thresholds)
    {
        ArgumentNullException.ThrowIfNull(gold);
        var decided = gold.Where(g => g.Human != PreferenceVote.Tie).ToList();
        if (decided.Count < Sample.LeastOfLabelled)
        {
            throw new PreferenceException(FormattableString.Invariant($"people decided {decided.Count} pairs of the gold part, and it takes {Sample.LeastOfLabelled} to say how reliable a judge is"));
        }

        var model = new CurationModel(
            thresholds,
            new JudgeReliability(Label, [new ReliabilityBand(0, double.PositiveInfinity, new Rate(decided.Count(g => g.Human == PreferenceVote.Chosen), decided.Count))]),
            JudgeReliability.Of(Constitution, Deciding(decided, g => g.Margin)),
            hasReward ? JudgeReliability.Of(Reward, Deciding(decided, g => g.RewardMargin)) : null,
            new GoldSummary(decided.Count, gold.Count - decided.Count, default, default, 0));
        return model.With(model.LeaveOneOut(decided));
    }

    /// <summary>What the judges say of a pair where no gold part says how reliable they are.</summary>
    public static CurationDecision Undecided(JudgedPreference judged, bool hasReward)
    {
        ArgumentNullException.ThrowIfNull(judged);
        List<JudgeOpinion> opinions = [new(Label, PreferenceVote.Chosen, Margin: null, Band: null), new(Constitution, JudgedPreference.VoteOf(judged.Margin), judged.Margin, Band: null)];
        if (hasReward)
        {
            opinions.Add(new(Reward, JudgedPreference.VoteOf(judged.RewardMargin), judged.RewardMargin, Band: null));
        }

        return new CurationDecision(CurationOutcome.Review, CurationReason.Unsure, Probability: 0.5, ValueList.Create<JudgeOpinion>([.. opinions]));
    }

    /// <summary>What becomes of a pair.</summary>
    /// <param name="judged">The pair.</param>
    /// <param name="human">What a person says of this very pair; null where nobody did.</param>
    public CurationDecision Decide(JudgedPreference judged, PreferenceVote? human)
    {
        ArgumentNullException.ThrowIfNull(judged);
        List<JudgeOpinion> opinions = [new(Label, PreferenceVote.Chosen, Margin: null, label.Bands[0]), Opinion(constitution, judged.Margin)];
        if (reward is not null)
        {
            opinions.Add(Opinion(reward, judged.RewardMargin));
        }

        var probability = ProbabilityOf(opinions.Sum(o => o.Band is { } band ? LogOdds(o.Vote, band.Gold.Hits, band.Gold.Records) : 0));
        var (outcome, reason) = human switch
        {
            PreferenceVote.Chosen => (CurationOutcome.Keep, CurationReason.Gold),
            PreferenceVote.Rejected => (CurationOutcome.Flip, CurationReason.Gold),
            PreferenceVote.Tie => (CurationOutcome.Review, CurationReason.GoldTie),
            _ when judged.IsIdentical => (CurationOutcome.Review, CurationReason.Identical),
            _ => Thresholds.Of(probability) is var decided && decided == CurationOutcome.Review ? (decided, CurationReason.Unsure) : (decided, CurationReason.Judges),
        };
        return new CurationDecision(outcome, reason, probability, ValueList.Create<JudgeOpinion>([.. opinions]));
    }

    /// <summary>The rule on each gold pair, by what the other gold pairs say: what is measured on pairs it was made from would flatter it.</summary>
    private GoldSummary LeaveOneOut(List<GoldPair> decided)
    {
        Rate kept = default, flipped = default;
        var reviewed = 0;
        foreach (var pair in decided)
        {
            var isRight = pair.Human == PreferenceVote.Chosen;
            var logOdds = LogOddsWithout(label.Bands[0], PreferenceVote.Chosen, pair.Human)
                + LogOddsWithout(constitution, pair.Margin, pair.Human)
                + (reward is null ? 0 : LogOddsWithout(reward, pair.RewardMargin, pair.Human));
            switch (Thresholds.Of(ProbabilityOf(logOdds)))
            {
                case CurationOutcome.Keep:
                    kept = new Rate(kept.Hits + (isRight ? 1 : 0), kept.Records + 1);
                    break;
                case CurationOutcome.Flip:
                    flipped = new Rate(flipped.Hits + (isRight ? 0 : 1), flipped.Records + 1);
                    break;
                default:
                    reviewed++;
                    break;
            }
        }

        return Gold with { Kept = kept, Flipped = flipped, Reviewed = reviewed };
    }

    private CurationModel With(GoldSummary gold) => new(Thresholds, label, constitution, reward, gold);

    private static JudgeOpinion Opinion(JudgeReliability judge, double? margin)
    {
        var vote = JudgedPreference.VoteOf(margin);
        return new JudgeOpinion(judge.Judge, vote, margin, margin is { } known && vote is PreferenceVote.Chosen or PreferenceVote.Rejected ? judge.BandOf(known) : null);
    }

    private static double LogOddsWithout(JudgeReliability judge, double? margin, PreferenceVote human) =>
        margin is { } known && known != 0 ? LogOddsWithout(judge.BandOf(known), JudgedPreference.VoteOf(known), human) : 0;

    private static double LogOddsWithout(ReliabilityBand band, PreferenceVote vote, PreferenceVote human) =>
        LogOdds(vote, band.Gold.Hits - (vote == human ? 1 : 0), band.Gold.Records - 1);

    private static double LogOdds(PreferenceVote vote, long right, long pairs) =>
        Math.Log(ReliabilityBand.OddsOf(right, pairs)) * (vote == PreferenceVote.Rejected ? -1 : 1);

    /// <summary>Rounded, so that a probability that equals a threshold reaches it.</summary>
    private static double ProbabilityOf(double logOdds) => Math.Round(1 / (1 + Math.Exp(-logOdds)), 6, MidpointRounding.ToEven);

    private static List<(double Margin, PreferenceVote Human)> Deciding(List<GoldPair> gold, Func<GoldPair, double?> margin) =>
        [.. gold.Where(g => margin(g) is not (null or 0)).Select(g => (margin(g) ?? 0, g.Human))];
}
