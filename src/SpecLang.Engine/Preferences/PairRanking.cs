namespace SpecLang.Engine.Preferences;

/// <summary>
/// Makes pairs of the answers to one prompt. The constitution goes first: the answer that fails it less is better; where it sees no difference, the one with more reward. An answer that the constitution can't tell of is in no
/// pair, and two that are alike in both are none.
/// </summary>
public static class PairRanking
{
    /// <summary>The pairs, those of better answers first.</summary>
    /// <param name="judged">A prompt with its answers.</param>
    /// <param name="all">Whether every two answers that differ are a pair; else the best and the worst are the one pair. Of answers that are equally good the first stands for them.</param>
    public static IReadOnlyList<RankedPair> Of(JudgedPreference judged, bool all)
    {
        ArgumentNullException.ThrowIfNull(judged);
        var order = Enumerable.Range(0, judged.Answers.Count)
            .Where(i => judged.Answers[i].Loss is not null)
            .Order(Comparer<int>.Create((a, b) => Compare(judged.Answers[a], judged.Answers[b]) is var c && c != 0 ? c : a.CompareTo(b)))
            .ToList();
        if (order.Count < 2)
        {
            return [];
        }

        if (all)
        {
            return [.. order.SelectMany((better, i) => order.Skip(i + 1).Where(worse => Compare(judged.Answers[better], judged.Answers[worse]) < 0).Select(worse => PairOf(judged, better, worse)))];
        }

        var best = judged.Answers[order[0]];
        var last = judged.Answers[order[^1]];
        var worst = order.First(i => Compare(judged.Answers[i], last) == 0);
        return Compare(best, last) < 0 ? [PairOf(judged, order[0], worst)] : [];
    }

    private static RankedPair PairOf(JudgedPreference judged, int better, int worse) => new(better, worse, judged.Answers[better].Loss == judged.Answers[worse].Loss);

    /// <summary>Below 0 where the first is better. Rewards that are not both known do not tell answers apart.</summary>
    private static int Compare(JudgedAnswer a, JudgedAnswer b)
    {
        var byLoss = Nullable.Compare(a.Loss, b.Loss);
        return byLoss != 0 || a.Reward is not { } first || b.Reward is not { } second ? byLoss : second.CompareTo(first);
    }
}
