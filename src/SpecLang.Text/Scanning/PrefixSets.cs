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

    /// <summary>One group for each first byte, capitals with their small letters.</summary>
    public List<PrefixGroup> ByFirstByte()
    {
        var groups = new SortedDictionary<int, PrefixGroup>();
        var states = new HashSet<int>();
        for (var index = 0; index < bytesOfClass.Length; index++)
        {
            states.Clear();
            var isAny = false;
            foreach (var start in starts)
            {
                isAny |= Follow(start, index, states);
            }

            if (states.Count == 0 && !isAny)
            {
                continue;
            }

            foreach (var first in bytesOfClass[index])
            {
                var key = first is >= (byte)'A' and <= (byte)'Z' ? first | CaseBit : first;
                if (!groups.TryGetValue(key, out var group))
                {
                    groups.Add(key, group = new PrefixGroup());
                }

                group.Add(0, first);
                AddRest(group, states, isAny);
            }
        }

        return [.. groups.Values];
    }

    /// <summary>Gives all sequences of four bytes, with <see cref="PrefixFilter.Case"/> set; false where there are too many.</summary>
    public bool TryList(Action<uint> take) => starts.TrueForAll(start => TryList(start, 0, 0, take));

    private bool TryList(int state, int depth, uint bytes, Action<uint> take)
    {
        var reached = new HashSet<int>();
        for (var index = 0; index < bytesOfClass.Length; index++)
        {
            reached.Clear();
            var isAny = Follow(state, index, reached);
            if (!isAny && reached.Count == 0)
            {
                continue;
            }

            foreach (var next in bytesOfClass[index].Select(b => (uint)(b | CaseBit)).Distinct())
            {
                if (!TryGoOn(isAny, reached, depth, bytes | (next << (8 * depth)), take))
                {
                    return false;
                }
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

        return isAny ? TryListAny(depth + 1, bytes, take) : states.All(s => TryList(s, depth + 1, bytes, take));
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

    private void AddRest(PrefixGroup group, HashSet<int> states, bool isAny)
    {
        var reached = new HashSet<int>();
        for (var place = 1; place < PrefixFilter.Length; place++)
        {
            if (isAny)
            {
                group.AddAll(place);
                continue;
            }

            var next = new HashSet<int>();
            foreach (var state in states)
            {
                for (var index = 0; index < bytesOfClass.Length; index++)
                {
                    reached.Clear();
                    var ends = Follow(state, index, reached);
                    if (reached.Count > 0 || ends)
                    {
                        bytesOfClass[index].ForEach(b => group.Add(place, b));
                        next.UnionWith(reached);
                        isAny |= ends;
                    }
                }
            }

            states = next;
        }
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
