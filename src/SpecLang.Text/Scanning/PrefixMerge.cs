namespace SpecLang.Text.Scanning;

/// <summary>Puts groups of beginnings together until few are left: always the two that let least more through together than apart.</summary>
internal sealed class PrefixMerge
{
    /// <summary>Every two of so many groups are compared; of more, only those that follow each other by their first bytes.</summary>
    private const int MostCompared = 512;

    private readonly List<PrefixGroup> groups;
    private readonly double[][] added;
    private readonly int[] nearest;

    private PrefixMerge(List<PrefixGroup> groups)
    {
        this.groups = groups;
        added = new double[groups.Count][];
        nearest = new int[groups.Count];
        for (var i = 0; i < added.Length; i++)
        {
            added[i] = new double[groups.Count];
            added[i][i] = double.MaxValue;
            for (var j = 0; j < i; j++)
            {
                added[i][j] = added[j][i] = groups[i].AddedWith(groups[j]);
            }
        }

        for (var i = 0; i < nearest.Length; i++)
        {
            nearest[i] = NearestTo(i);
        }
    }

    /// <summary>The groups, put together until no more are left than that.</summary>
    public static IReadOnlyList<PrefixGroup> Of(IEnumerable<PrefixGroup> groups, int count)
    {
        // Those that differ in the first byte alone, within one upper half, lose little together.
        var merged = groups
            .GroupBy(g => g, new SameBehindFirst())
            .Select(same => same.Aggregate((a, b) => a.With(b)))
            .ToList();
        JoinFollowing(merged);
        var merge = new PrefixMerge(merged);
        while (merged.Count > count)
        {
            merge.JoinNearest();
        }

        return merged;
    }

    private static void JoinFollowing(List<PrefixGroup> groups)
    {
        var costs = Enumerable.Range(0, Math.Max(0, groups.Count - 1)).Select(i => groups[i].AddedWith(groups[i + 1])).ToList();
        while (groups.Count > MostCompared)
        {
            var best = 0;
            for (var i = 1; i < costs.Count; i++)
            {
                best = costs[i] < costs[best] ? i : best;
            }

            groups[best] = groups[best].With(groups[best + 1]);
            groups.RemoveAt(best + 1);
            costs.RemoveAt(best);
            for (var i = Math.Max(0, best - 1); i <= Math.Min(best, costs.Count - 1); i++)
            {
                costs[i] = groups[i].AddedWith(groups[i + 1]);
            }
        }
    }

    private void JoinNearest()
    {
        var best = 0;
        for (var i = 1; i < groups.Count; i++)
        {
            best = added[i][nearest[i]] < added[best][nearest[best]] ? i : best;
        }

        var (first, second) = (Math.Min(best, nearest[best]), Math.Max(best, nearest[best]));
        groups[first] = groups[first].With(groups[second]);
        MoveLastTo(second);
        for (var i = 0; i < groups.Count; i++)
        {
            if (i != first)
            {
                added[i][first] = added[first][i] = groups[first].AddedWith(groups[i]);
            }
        }

        for (var i = 0; i < groups.Count; i++)
        {
            if (i == first || nearest[i] == first || nearest[i] < 0)
            {
                nearest[i] = NearestTo(i);
            }
            else if (added[i][first] < added[i][nearest[i]])
            {
                nearest[i] = first;
            }
        }
    }

    /// <summary>Gives the last group a place that is free; of those that were near to what stood there, nothing is known any longer.</summary>
    private void MoveLastTo(int place)
    {
        var last = groups.Count - 1;
        groups[place] = groups[last];
        groups.RemoveAt(last);
        (added[place], nearest[place]) = (added[last], nearest[last]);
        for (var i = 0; i < groups.Count; i++)
        {
            added[i][place] = added[i][last];
            nearest[i] = nearest[i] == place ? -1 : nearest[i] == last ? place : nearest[i];
        }

        added[place][place] = double.MaxValue;
    }

    private int NearestTo(int index)
    {
        var best = 0;
        var row = added[index];
        for (var i = 1; i < groups.Count; i++)
        {
            best = row[i] < row[best] ? i : best;
        }

        return best;
    }
}
