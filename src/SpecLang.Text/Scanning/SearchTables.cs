using System.Globalization;
using System.Text;

namespace SpecLang.Text.Scanning;

/// <summary>What texts are searched by, made when a policy is compiled, so that it need not be made when it first judges.</summary>
public static class SearchTables
{
    /// <summary>Changes with what tables look like and with how they are read.</summary>
    private const int Format = 1;

    private const int MostFacts = 64;

    /// <summary>Writes the tables of a text for one group of facts, as the fields of a plan read them.</summary>
    /// <param name="writer">Takes them.</param>
    /// <param name="facts">What is asked of the text.</param>
    public static void Write(BinaryWriter writer, IReadOnlyList<SearchedText> facts)
    {
        var parts = PartsOf(facts);
        writer.Write(parts.Count);
        foreach (var (bit, fact, matcher) in parts)
        {
            writer.Write(bit);
            writer.Write(fact);
            writer.Write(matcher);
        }

        writer.Write(facts.Where(BeginsClosed).Aggregate(0UL, (bits, f) => bits | (1UL << f.Fact)));
        TextSearchPlan.Of([.. facts.SelectMany(f => f.Matchers.Select((m, i) => (m, BitOf(f.Fact, i))))]).Write(writer);
        var isChecked = facts.Where(f => f.Matchers.Count == 1).Select(f => (Bit: f.Fact, Matcher: f.Matchers[0]))
            .Concat(parts.Select(p => (Bit: (int)p.Bit, Matcher: facts.First(f => f.Fact == p.Fact).Matchers[p.Matcher])))
            .Where(c => HasChecksum(c.Matcher)).ToList();
        writer.Write(isChecked.Count);
        foreach (var (bit, matcher) in isChecked)
        {
            writer.Write(1UL << bit);
            writer.Write(Array.ConvertAll(PatternBytes.Of((PatternMatcher)matcher), b => b ? (byte)1 : (byte)0));
        }

        int BitOf(int fact, int matcher)
        {
            var part = parts.FindIndex(p => p.Fact == fact && p.Matcher == matcher);
            return part < 0 ? fact : parts[part].Bit;
        }
    }

    /// <summary>The patterns with a checksum among the matchers of a fact, which are looked for as facts of their own, from the last bit on.</summary>
    internal static List<(byte Bit, byte Fact, int Matcher)> PartsOf(IReadOnlyList<SearchedText> facts)
    {
        var found = new List<(byte, byte, int)>();
        var bit = MostFacts - 1;
        foreach (var (fact, kind, matchers) in facts)
        {
            for (var i = 0; kind == SearchedText.Place.Anywhere && matchers.Count > 1 && i < matchers.Count; i++)
            {
                while (bit >= 0 && facts.Any(f => f.Fact == bit))
                {
                    bit--;
                }

                if (bit >= 0 && HasChecksum(matchers[i]))
                {
                    found.Add(((byte)bit, (byte)fact, i));
                    bit--;
                }
            }
        }

        return found;
    }

    /// <summary>Whether no entry has a word before it, or begins with white space.</summary>
    internal static bool BeginsClosed(SearchedText fact) =>
        fact.Where == SearchedText.Place.Start && fact.Matchers.All(m => m is EntryMatcher { Entries: var entries } && entries.All(e => !e.OpenStart && e.Key[0] != ' '));

    private static bool HasChecksum(Matcher matcher) => matcher is PatternMatcher { Checksum: not Checksum.None };

    /// <summary>Tables as a text of ASCII letters and signs that need no escape, with the version of what made them.</summary>
    public static string ToText(byte[] tables) => Version() + " " + Convert.ToBase64String(PackedBytes.Pack(tables));

    /// <summary>The tables; null where another version made them.</summary>
    /// <param name="text">What <see cref="ToText"/> gave, as UTF-8.</param>
    /// <exception cref="InvalidDataException">It did not give that.</exception>
    public static byte[]? FromText(byte[] text)
    {
        var version = Version() + " ";
        if (text.Length < version.Length || !string.Equals(Encoding.ASCII.GetString(text, 0, version.Length), version, StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            return PackedBytes.Unpack(Convert.FromBase64String(Encoding.ASCII.GetString(text, version.Length, text.Length - version.Length)));
        }
        catch (FormatException e)
        {
            throw new InvalidDataException("Tables are not written as they should be.", e);
        }
    }

    private static string Version() =>
        typeof(SearchTables).Assembly.GetName().Version + "-" + Format.ToString(CultureInfo.InvariantCulture);
}
