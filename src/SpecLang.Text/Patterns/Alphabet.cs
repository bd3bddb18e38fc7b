namespace SpecLang.Text.Patterns;

/// <summary>
/// The characters, put into classes whose members no set of the program tells apart, so that an automaton has one transition a class.
/// </summary>
internal sealed class Alphabet
{
    private const int Ascii = 128;
    private readonly int[] starts;
    private readonly int[] classes;
    private readonly int[] ofAscii = new int[Ascii];
    private readonly List<int> representatives = [];

    public Alphabet(IEnumerable<CodePointSet> sets)
    {
        var toggles = Toggles(sets);
        starts = [.. toggles.Keys];
        classes = new int[starts.Length];
        var known = new Dictionary<SetSignature, int>();
        var signature = default(SetSignature);
        for (var i = 0; i < starts.Length; i++)
        {
            signature = signature.With(toggles[starts[i]]);
            if (!known.TryGetValue(signature, out classes[i]))
            {
                classes[i] = known[signature] = representatives.Count;
                representatives.Add(starts[i]);
            }
        }

        for (var codePoint = 0; codePoint < Ascii; codePoint++)
        {
            ofAscii[codePoint] = Search(codePoint);
        }
    }

    public int Count => representatives.Count;

    public int ClassOf(int codePoint) => codePoint < Ascii ? ofAscii[codePoint] : Search(codePoint);

    /// <summary>One character of a class.</summary>
    public int Representative(int index) => representatives[index];

    // At each place where sets begin or end, what that changes in the signature of the sets that hold there: 128 mixed bits a set.
    private static SortedDictionary<int, SetSignature> Toggles(IEnumerable<CodePointSet> sets)
    {
        var toggles = new SortedDictionary<int, SetSignature> { [0] = default };
        var seed = 0UL;
        foreach (var set in sets)
        {
            var bits = new SetSignature(Mix(++seed), Mix(seed ^ ulong.MaxValue));
            foreach (var (first, last) in set.Ranges())
            {
                Toggle(toggles, first, bits);
                if (last < CodePoints.Maximum)
                {
                    Toggle(toggles, last + 1, bits);
                }
            }
        }

        return toggles;
    }

    private static void Toggle(SortedDictionary<int, SetSignature> toggles, int at, SetSignature bits)
    {
        toggles.TryGetValue(at, out var known);
        toggles[at] = known.With(bits);
    }

    // SplitMix64 (Steele, Lea, Flood 2014).
    private static ulong Mix(ulong value)
    {
        value *= 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    private int Search(int codePoint)
    {
        var index = Array.BinarySearch(starts, codePoint);
        return classes[index >= 0 ? index : ~index - 1];
    }
}
