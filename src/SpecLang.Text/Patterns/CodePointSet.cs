namespace SpecLang.Text.Patterns;

/// <summary>A set of code points, as sorted inclusive ranges that neither touch nor overlap.</summary>
internal sealed class CodePointSet
{
    private readonly int[] firsts;
    private readonly int[] lasts;
    private CodePointSet? folded;

    private CodePointSet(int[] firsts, int[] lasts)
    {
        this.firsts = firsts;
        this.lasts = lasts;
    }

    public static CodePointSet All { get; } = Range(0, CodePoints.Maximum);

    public int RangeCount => firsts.Length;

    /// <summary>The only member, or −1 where there are none or several.</summary>
    public int Single => firsts.Length == 1 && firsts[0] == lasts[0] ? firsts[0] : -1;

    public static CodePointSet Range(int first, int last) => new([first], [last]);

    public static CodePointSet Of(IEnumerable<(int First, int Last)> ranges)
    {
        var sorted = ranges.ToList();
        sorted.Sort((a, b) => a.First.CompareTo(b.First));
        var starts = new List<int>();
        var ends = new List<int>();
        foreach (var (first, last) in sorted)
        {
            if (ends.Count > 0 && first <= ends[ends.Count - 1] + 1)
            {
                ends[ends.Count - 1] = Math.Max(ends[ends.Count - 1], last);
            }
            else
            {
                starts.Add(first);
                ends.Add(last);
            }
        }

        return new CodePointSet([.. starts], [.. ends]);
    }

    /// <summary>All code points that pass a test.</summary>
    public static CodePointSet Where(Func<int, bool> test)
    {
        var ranges = new List<(int, int)>();
        var first = -1;
        for (var codePoint = 0; codePoint <= CodePoints.Maximum + 1; codePoint++)
        {
            var member = codePoint <= CodePoints.Maximum && test(codePoint);
            if (member && first < 0)
            {
                first = codePoint;
            }
            else if (!member && first >= 0)
            {
                ranges.Add((first, codePoint - 1));
                first = -1;
            }
        }

        return Of(ranges);
    }

    public static CodePointSet Union(IEnumerable<CodePointSet> sets) => Of(sets.SelectMany(set => set.Ranges()));

    public IEnumerable<(int First, int Last)> Ranges() => firsts.Select((first, i) => (first, lasts[i]));

    public bool Contains(int codePoint)
    {
        var index = Array.BinarySearch(firsts, codePoint);
        return index >= 0 || (~index > 0 && codePoint <= lasts[~index - 1]);
    }

    public CodePointSet Complement()
    {
        var gaps = new List<(int, int)>();
        var next = 0;
        foreach (var (first, last) in Ranges())
        {
            if (first > next)
            {
                gaps.Add((next, first - 1));
            }

            next = last + 1;
        }

        if (next <= CodePoints.Maximum)
        {
            gaps.Add((next, CodePoints.Maximum));
        }

        return Of(gaps);
    }

    /// <summary>What the members become by simple case folding. Kept: a policy asks it of <c>\w</c>, with its 140,000 members, again and again.</summary>
    public CodePointSet Fold() => Volatile.Read(ref folded) ?? Interlocked.CompareExchange(ref folded, FoldMembers(), comparand: null) ?? folded;

    private CodePointSet FoldMembers()
    {
        var targets = new List<(int First, int Last)>();
        foreach (var (first, last) in Ranges())
        {
            for (var codePoint = first; codePoint <= last; codePoint++)
            {
                var target = CaseFolding.Fold(codePoint);
                if (targets.Count > 0 && targets[targets.Count - 1].Last + 1 == target)
                {
                    targets[targets.Count - 1] = (targets[targets.Count - 1].First, target);
                }
                else
                {
                    targets.Add((target, target));
                }
            }
        }

        return Of(targets);
    }
}
