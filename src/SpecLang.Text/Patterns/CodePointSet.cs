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

    public static CodePointSet Of(IEnumerable<CodePointRange> ranges)
    {
        var all = new List<long>();
        foreach (var (first, last) in ranges)
        {
            all.Add(Pack(first, last));
        }

        return OfPacked(all);
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

    public static CodePointSet Union(IEnumerable<CodePointSet> sets)
    {
        var all = new List<long>();
        foreach (var set in sets)
        {
            for (var i = 0; i < set.firsts.Length; i++)
            {
                all.Add(Pack(set.firsts[i], set.lasts[i]));
            }
        }

        return OfPacked(all);
    }

    public IEnumerable<CodePointRange> Ranges()
    {
        for (var i = 0; i < firsts.Length; i++)
        {
            yield return new CodePointRange(firsts[i], lasts[i]);
        }
    }

    public bool Contains(int codePoint)
    {
        var index = Array.BinarySearch(firsts, codePoint);
        return index >= 0 || (~index > 0 && codePoint <= lasts[~index - 1]);
    }

    public CodePointSet Complement()
    {
        var gaps = new List<CodePointRange>();
        var next = 0;
        foreach (var (first, last) in Ranges())
        {
            if (first > next)
            {
                gaps.Add(new CodePointRange(next, first - 1));
            }

            next = last + 1;
        }

        if (next <= CodePoints.Maximum)
        {
            gaps.Add(new CodePointRange(next, CodePoints.Maximum));
        }

        return Of(gaps);
    }

    /// <summary>What the members become by simple case folding. Kept: a policy asks it of <c>\w</c>, with its 140,000 members, again and again.</summary>
    public CodePointSet Fold() => Volatile.Read(ref folded) ?? Interlocked.CompareExchange(ref folded, FoldMembers(), comparand: null) ?? folded;

    // A range as one number, in the order of first members: numbers are sorted by code that is compiled already.
    private static long Pack(int first, int last) => ((long)first << 32) | (uint)last;

    private static CodePointSet OfPacked(List<long> ranges)
    {
        ranges.Sort();
        var (starts, ends) = (new List<int>(), new List<int>());
        foreach (var range in ranges)
        {
            var (first, last) = ((int)(range >> 32), (int)range);
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

    private CodePointSet FoldMembers()
    {
        var targets = new List<CodePointRange>();
        foreach (var (first, last) in Ranges())
        {
            for (var codePoint = first; codePoint <= last; codePoint++)
            {
                var target = CaseFolding.Fold(codePoint);
                if (targets.Count > 0 && targets[targets.Count - 1].Last + 1 == target)
                {
                    targets[targets.Count - 1] = targets[targets.Count - 1] with { Last = target };
                }
                else
                {
                    targets.Add(new CodePointRange(target, target));
                }
            }
        }

        return Of(targets);
    }
}
