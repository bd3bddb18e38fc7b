namespace SpecLang.Text.Scanning;

/// <summary>The bytes with which matches of an automaton begin. Matches at the very start of a text are left out: that place is always tried.</summary>
internal sealed class PrefixSets
{
    /// <summary>With so many sequences a hash of sixteen bits lets too much through.</summary>
    private const int MostSequences = 16_000;

    private const int FirstByte = 0x20;
    private const int CaseBit = 0x20;
    private readonly ByteAutomaton automaton;
    private readonly List<int> starts;
    private readonly List<byte>[] bytesOfClass;
    private int left = MostSequences;

    public PrefixSets(ByteAutomaton automaton)
    {
        this.automaton = automaton;
        starts = [.. automaton.Starts.Skip((int)ByteNeighbour.LineFeed).Select(s => (int)s).Where(s => s != 0).Distinct()];
        bytesOfClass = [.. Enumerable.Range(0, automaton.ClassCount).Select(_ => new List<byte>())];
        for (var value = FirstByte; value < 256; value++)
        {
            bytesOfClass[automaton.Classes[value]].Add((byte)value);
        }
    }

    /// <summary>The beginnings in groups, by the first byte and the upper half of the second, so that halves that never meet are kept apart.</summary>
    public List<PrefixGroup> Groups()
    {
        var groups = new List<PrefixGroup>();
        for (var index = 0; index < bytesOfClass.Length; index++)
        {
            var states = new HashSet<int>();
            var isAny = false;
            foreach (var start in starts)
            {
                isAny |= Follow(start, index, states);
            }

            if (states.Count == 0 && !isAny)
            {
                continue;
            }

            foreach (var rest in isAny ? [default(PrefixGroup).WithAll(1).WithAll(2).WithAll(3)] : Rests(states))
            {
                foreach (var first in bytesOfClass[index].GroupBy(b => b >> 4))
                {
                    groups.Add(first.Aggregate(rest, (group, b) => group.With(0, b)));
                }
            }
        }

        return groups;
    }

    /// <summary>Gives all sequences of four bytes, with <see cref="PrefixFilter.Case"/> set; false where there are too many.</summary>
    public bool TryList(Action<uint> take) => TryList([.. starts], 0, 0, take);

    private bool TryList(HashSet<int> states, int depth, uint bytes, Action<uint> take)
    {
        for (var index = 0; index < bytesOfClass.Length; index++)
        {
            var reached = new HashSet<int>();
            var isAny = false;
            foreach (var state in states)
            {
                isAny |= Follow(state, index, reached);
            }

            if (!isAny && reached.Count == 0)
            {
                continue;
            }

            var known = 0U;
            foreach (var value in bytesOfClass[index])
            {
                var next = (uint)(value | CaseBit);
                if (next != known && !TryGoOn(isAny, reached, depth, bytes | (next << (8 * depth)), take))
                {
                    return false;
                }

                known = next;
            }
        }

        return true;
    }

    private bool TryGoOn(bool isAny, HashSet<int> states, int depth, uint bytes, Action<uint> take)
    {
        if (depth == PrefixFilter.Length - 1)
        {
            take(bytes);
            return --left > 0;
        }

        return isAny ? TryListAny(depth + 1, bytes, take) : TryList(states, depth + 1, bytes, take);
    }

    private bool TryListAny(int depth, uint bytes, Action<uint> take)
    {
        if (depth == PrefixFilter.Length)
        {
            take(bytes);
            return --left > 0;
        }

        for (var next = 0; next < 256; next++)
        {
            if ((next & CaseBit) != 0 && !TryListAny(depth + 1, bytes | ((uint)next << (8 * depth)), take))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What may stand behind the first byte, apart by the upper half of the second.</summary>
    private IEnumerable<PrefixGroup> Rests(HashSet<int> states)
    {
        for (var half = 0; half < PrefixFilter.Halves; half++)
        {
            var second = Step(states, 1, default, half, out var next, out var isAny);
            if (second == default)
            {
                continue;
            }

            for (var place = 2; place < PrefixFilter.Length; place++)
            {
                if (isAny)
                {
                    second = second.WithAll(place);
                    continue;
                }

                second = Step(next, place, second, half: -1, out next, out isAny);
            }

            yield return second;
        }
    }

    /// <summary>Adds the bytes that may stand at a place, of all or of one upper half.</summary>
    private PrefixGroup Step(HashSet<int> states, int place, PrefixGroup group, int half, out HashSet<int> next, out bool isAny)
    {
        next = [];
        isAny = false;
        var reached = new HashSet<int>();
        for (var index = 0; index < bytesOfClass.Length; index++)
        {
            if (half >= 0 && !bytesOfClass[index].Exists(b => b >> 4 == half))
            {
                continue;
            }

            reached.Clear();
            var ends = false;
            foreach (var state in states)
            {
                ends |= Follow(state, index, reached);
            }

            if (reached.Count > 0 || ends)
            {
                foreach (var value in bytesOfClass[index].Where(b => half < 0 || b >> 4 == half))
                {
                    group = group.With(place, value);
                }

                next.UnionWith(reached);
                isAny |= ends;
            }
        }

        return group;
    }

    /// <summary>Adds the states that a byte leads to; true where what follows no longer matters.</summary>
    private bool Follow(int state, int index, HashSet<int> reached)
    {
        var next = automaton.Transitions[(state * automaton.ClassCount) + index];
        if (next == 0)
        {
            return false;
        }

        if (next >= automaton.Special)
        {
            reached.Add(next);
            return false;
        }

        if ((automaton.Found[next] | automaton.Unclear[next]) != 0)
        {
            return true;
        }

        var isAny = false;
        var question = automaton.Questions[next];
        for (var i = 0; i < ByteAutomaton.Neighbours * ByteAutomaton.Neighbours; i++)
        {
            var answer = automaton.Answers[question + i];
            if (answer != 0)
            {
                isAny |= answer < automaton.Special && (automaton.Found[answer] | automaton.Unclear[answer]) != 0;
                isAny |= Follow(answer, index, reached);
            }
        }

        return isAny;
    }
}
