using SpecLang.Text.Unicode;

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

    /// <summary>All code points whose properties pass a test, which is asked once for each different block of them and not for each code point.</summary>
    /// <param name="test">Of a byte of <see cref="PropertyTable.PropertyBlocks"/>.</param>
    public static CodePointSet WithProperties(Func<byte, bool> test)
    {
        const int blockSize = 1 << PropertyTable.PropertyShift;
        var blocks = new int[PropertyTable.PropertyBlocks.Length >> PropertyTable.PropertyShift][];
        var (firsts, lasts) = (new List<int>(), new List<int>());
        for (var block = 0; block < PropertyTable.PropertyIndex.Length; block++)
        {
            var kind = PropertyTable.PropertyIndex[block];
            var bounds = blocks[kind] ??= BoundsOf(PropertyTable.PropertyBlocks.Slice(kind << PropertyTable.PropertyShift, blockSize), test);
            for (var i = 0; i < bounds.Length; i += 2)
            {
                var first = (block * blockSize) + bounds[i];
                if (lasts.Count > 0 && lasts[lasts.Count - 1] == first - 1)
                {
                    lasts.RemoveAt(lasts.Count - 1);
                }
                else
                {
                    firsts.Add(first);
                }

                lasts.Add((block * blockSize) + bounds[i + 1]);
            }
        }

        return new CodePointSet([.. firsts], [.. lasts]);
    }

    /// <summary>The first and the last place of each run of properties that pass a test.</summary>
    private static int[] BoundsOf(ReadOnlySpan<byte> properties, Func<byte, bool> test)
    {
        var bounds = new List<int>();
        for (var i = 0; i < properties.Length; i++)
        {
            if (!test(properties[i]))
            {
                continue;
            }

            if (bounds.Count > 0 && bounds[bounds.Count - 1] == i - 1)
            {
                bounds[bounds.Count - 1] = i;
            }
            else
            {
                bounds.Add(i);
                bounds.Add(i);
            }
        }

        return [.. bounds];
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
