namespace SpecLang.Text.Scanning;

/// <summary>The bytes with which matches of an automaton begin.</summary>
internal sealed class PrefixSets
{
    private const int FirstByte = 0x20;
    private const int CaseBit = 0x20;
    private readonly ByteAutomaton automaton;
    private readonly HashSet<int> starts;
    private readonly List<byte>[] bytesOfClass;
    private readonly Dictionary<int, PrefixStep[]> steps = [];

    /// <param name="automaton">The automaton.</param>
    /// <param name="owner">The bit that stands for it.</param>
    public PrefixSets(ByteAutomaton automaton, int owner)
    {
        Owner = owner;
        this.automaton = automaton;
        starts = [.. automaton.Starts.Skip((int)ByteNeighbour.LineFeed).Select(s => (int)s).Where(s => s != 0).Distinct()];
        bytesOfClass = [.. Enumerable.Range(0, automaton.ClassCount).Select(_ => new List<byte>())];
        for (var value = FirstByte; value < 256; value++)
        {
            bytesOfClass[automaton.Classes[value]].Add((byte)value);
        }
    }

    /// <summary>The bit that stands for the automaton.</summary>
    public int Owner { get; }

    /// <summary>
    /// The beginnings of all matches but those at the very start of a text, in groups: by the first byte, by the upper half of the second, so that halves
    /// that never meet are kept apart, and by the place from which on nothing matters.
    /// </summary>
    public List<PrefixGroup> Groups() => Groups(starts);

    /// <summary>What a match at the very start of a text may begin with, as one group.</summary>
    public PrefixGroup AtStart()
    {
        var start = automaton.Starts[(int)ByteNeighbour.None];
        var all = new PrefixGroup(Owner);
        Groups(start == 0 ? [] : [start]).ForEach(all.Add);
        return all;
    }

    /// <summary>Gives the sequences of four bytes of all matches, with <see cref="PrefixFilter.Case"/> set; false where there are too many.</summary>
    /// <param name="take">Takes them.</param>
    /// <param name="left">How many it may be, and what is left of that.</param>
    public bool TryList(Action<uint> take, ref int left) => TryList([.. starts, automaton.Starts[(int)ByteNeighbour.None]], 0, 0, take, ref left);

    private bool TryList(HashSet<int> states, int depth, uint bytes, Action<uint> take, ref int left)
    {
        foreach (var (index, reached, isAny) in Steps(states))
        {
            var known = 0U;
            foreach (var value in bytesOfClass[index])
            {
                var next = (uint)(value | CaseBit);
                if (next != known && !TryGoOn(isAny, reached, depth, bytes | (next << (8 * depth)), take, ref left))
                {
                    return false;
                }

                known = next;
            }
        }

        return true;
    }

    private bool TryGoOn(bool isAny, HashSet<int> states, int depth, uint bytes, Action<uint> take, ref int left)
    {
        if (depth == PrefixFilter.GateLength - 1)
        {
            take(bytes);
            return --left > 0;
        }

        return isAny ? TryListAny(depth + 1, bytes, take, ref left) : TryList(states, depth + 1, bytes, take, ref left);
    }

    private static bool TryListAny(int depth, uint bytes, Action<uint> take, ref int left)
    {
        if (depth == PrefixFilter.GateLength)
        {
            take(bytes);
            return --left > 0;
        }

        for (var next = 0; next < 256; next++)
        {
            if ((next & CaseBit) != 0 && !TryListAny(depth + 1, bytes | ((uint)next << (8 * depth)), take, ref left))
            {
                return false;
            }
        }

        return true;
    }

    private List<PrefixGroup> Groups(HashSet<int> starts)
    {
        var groups = new List<PrefixGroup>();
        foreach (var (index, states, isAny) in Steps(starts))
        {
            List<PrefixGroup> rests = [];
            if (isAny)
            {
                rests.Add(new PrefixGroup(Owner));
                rests[0].AddAllFrom(1);
            }

            var seconds = Steps(states);
            for (var half = 0; half < PrefixFilter.Halves; half++)
            {
                AddRests(rests, seconds, half);
            }

            groups.AddRange(rests.SelectMany(rest => WithFirst(rest, bytesOfClass[index])));
        }

        return groups;
    }

    private IEnumerable<PrefixGroup> WithFirst(PrefixGroup rest, List<byte> firsts)
    {
        foreach (var same in firsts.GroupBy(b => b >> 4))
        {
            var group = new PrefixGroup(Owner).With(rest);
            foreach (var first in same)
            {
                group.Add(0, first);
            }

            yield return group;
        }
    }

    /// <summary>Adds what may stand behind the first byte, where the second has an upper half.</summary>
    private void AddRests(List<PrefixGroup> rests, List<(int Index, HashSet<int> Reached, bool IsAny)> seconds, int half)
    {
        var group = new PrefixGroup(Owner);
        var next = AddPlace(rests, group, place: 1, seconds.FindAll(s => bytesOfClass[s.Index].Exists(b => b >> 4 == half)), half);
        for (var place = 2; place < PrefixFilter.Length && next.Count > 0; place++)
        {
            next = AddPlace(rests, group, place, Steps(next), half: -1);
        }

        if (next.Count > 0)
        {
            rests.Add(group);
        }
    }

    /// <summary>Adds the bytes of one place, all or those of an upper half; gives the states behind them.</summary>
    private HashSet<int> AddPlace(List<PrefixGroup> rests, PrefixGroup group, int place, List<(int Index, HashSet<int> Reached, bool IsAny)> steps, int half)
    {
        // What is settled at this place has none of the bytes at it with which others go on.
        var settled = new PrefixGroup(Owner).With(group);
        var isSettled = false;
        var next = new HashSet<int>();
        foreach (var (index, reached, isAny) in steps)
        {
            isSettled |= isAny;
            next.UnionWith(isAny ? [] : reached);
            foreach (var value in bytesOfClass[index])
            {
                if (half < 0 || value >> 4 == half)
                {
                    (isAny ? settled : group).Add(place, value);
                }
            }
        }

        if (isSettled)
        {
            settled.AddAllFrom(place + 1);
            rests.Add(settled);
        }

        return next;
    }

    /// <summary>Where one gets from some states by a byte, by its class: to other states, and to where what follows no longer matters.</summary>
    private List<(int Index, HashSet<int> Reached, bool IsAny)> Steps(HashSet<int> states)
    {
        var byClass = new (HashSet<int>? Reached, bool IsAny)[bytesOfClass.Length];
        foreach (var state in states)
        {
            foreach (var step in StepsOf(state))
            {
                ref var known = ref byClass[step.Index];
                known.Reached ??= [];
                known.Reached.UnionWith(step.Reached);
                known.IsAny |= step.IsAny;
            }
        }

        var list = new List<(int, HashSet<int>, bool)>();
        for (var index = 0; index < byClass.Length; index++)
        {
            if (byClass[index] is ({ } reached, var isAny))
            {
                list.Add((index, reached, isAny));
            }
        }

        return list;
    }

    private PrefixStep[] StepsOf(int state)
    {
        if (!steps.TryGetValue(state, out var known))
        {
            var found = new List<PrefixStep>();
            for (var index = 0; index < automaton.ClassCount; index++)
            {
                if (automaton.Transitions[(state * automaton.ClassCount) + index] != 0 && bytesOfClass[index].Count > 0)
                {
                    var reached = new HashSet<int>();
                    var isAny = Follow(state, index, reached);
                    if (isAny || reached.Count > 0)
                    {
                        found.Add(new PrefixStep(index, [.. reached], isAny));
                    }
                }
            }

            steps.Add(state, known = [.. found]);
        }

        return known;
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
