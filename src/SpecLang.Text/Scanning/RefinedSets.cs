namespace SpecLang.Text.Scanning;

/// <summary>Sets that numbers are divided into, and that are divided further: those of a set that were marked from those that were not.</summary>
internal sealed class RefinedSets
{
    private readonly int[] members;
    private readonly int[] places;
    private readonly int[] sets;
    private readonly List<(int First, int End)> bounds = [];
    private readonly List<int> marked = [];
    private readonly List<int> touched = [];

    /// <param name="sets">The set that each number is in at first; sets are numbered from 0 on, and each has a number.</param>
    public RefinedSets(int[] sets)
    {
        this.sets = sets;
        var first = new List<int>();
        foreach (var set in sets)
        {
            while (first.Count <= set)
            {
                first.Add(0);
            }

            first[set]++;
        }

        for (var (set, at) = (0, 0); set < first.Count; set++)
        {
            bounds.Add((at, at + first[set]));
            marked.Add(0);
            (first[set], at) = (at, at + first[set]);
        }

        (members, places) = (new int[sets.Length], new int[sets.Length]);
        for (var i = 0; i < sets.Length; i++)
        {
            places[i] = first[sets[i]]++;
            members[places[i]] = i;
        }
    }

    public int Count => bounds.Count;

    public int SetOf(int member) => sets[member];

    /// <summary>The numbers of a set, in no order.</summary>
    public ReadOnlySpan<int> Members(int set) => members.AsSpan(bounds[set].First, bounds[set].End - bounds[set].First);

    /// <summary>Numbers sets anew, in the order of their first members.</summary>
    public static int[] Renumber(int[] sets)
    {
        var numbers = new Dictionary<int, int>();
        for (var i = 0; i < sets.Length; i++)
        {
            if (!numbers.TryGetValue(sets[i], out var number))
            {
                numbers.Add(sets[i], number = numbers.Count);
            }

            sets[i] = number;
        }

        return sets;
    }

    /// <summary>Marks a number, until the next <see cref="Split"/>.</summary>
    public void Mark(int member)
    {
        var set = sets[member];
        var place = bounds[set].First + marked[set];
        if (places[member] < place)
        {
            return;
        }

        var other = members[place];
        (members[places[member]], places[other]) = (other, places[member]);
        (members[place], places[member]) = (member, place);
        if (marked[set]++ == 0)
        {
            touched.Add(set);
        }
    }

    /// <summary>Divides each set of which some numbers are marked and some are not; the smaller part becomes a new set, behind all others.</summary>
    public void Split()
    {
        foreach (var set in touched)
        {
            var (first, end) = bounds[set];
            var middle = first + marked[set];
            marked[set] = 0;
            if (middle == end)
            {
                continue;
            }

            var isMarkedSmaller = middle - first <= end - middle;
            bounds[set] = isMarkedSmaller ? (middle, end) : (first, middle);
            bounds.Add(isMarkedSmaller ? (first, middle) : (middle, end));
            marked.Add(0);
            foreach (var member in Members(Count - 1))
            {
                sets[member] = Count - 1;
            }
        }

        touched.Clear();
    }
}
