using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SpecLang.Runtime.Scanning;
using SpecLang.Text;
using SpecLang.Text.Scanning;

namespace SpecLang.Runtime.Tests.Scanning;

/// <summary>Entries too many for an automaton: their beginnings make one, and a trie tells the rest.</summary>
public sealed class LargeLexiconTests
{
    private const int PlansOfRun = 100;
    private const int TextsOfPlan = 40;
    private static readonly JsonSerializerOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public void A_trie_finds_what_entries_find_in_the_text(int seed)
    {
        var random = new RandomMatchers(seed);
        var wrong = new List<string>();
        var found = 0;
        for (var n = 0; n < PlansOfRun; n++)
        {
            var matcher = random.EntryMatcher(1 + random.Below(12));
            var search = TextSearchPlan.Of([(matcher, 0)], new SearchLimits(Nodes: 60_000, States: 0, Entries: n & 1, Beginnings: 1 + random.Below(12)));
            var scanner = new RecordScanner(PlanOf(matcher, search));
            for (var i = 0; i < TextsOfPlan; i++)
            {
                var text = random.Text(14);
                var holds = Holds(scanner, random.Json(text, mayWriteNumbers: false));
                found += holds && search.Unplanned == 0 ? 1 : 0;
                if (holds != matcher.IsMatch(new TextValue(text, "t")))
                {
                    wrong.Add(string.Join(' ', text.EnumerateRunes().Select(r => $"U+{r.Value:X4}")) + " and " + matcher.Name);
                }
            }
        }

        string.Join('\n', wrong.Take(10)).ShouldBeEmpty();
        found.ShouldBeGreaterThan(PlansOfRun);
    }

    [Fact]
    public void Tens_of_thousands_of_entries_are_found_without_a_text_being_decoded()
    {
        string[] syllables = ["ba", "do", "ke", "li", "mu", "na", "po", "ri", "sa", "te", "vo", "zu", "ga", "he", "fi", "jo"];
        var entries = Enumerable.Range(0, 40_000).Select(i => syllables[i & 15] + syllables[(i >> 4) & 15] + syllables[(i >> 8) & 15] + syllables[(i >> 12) & 15]).ToList();
        var matcher = new EntryMatcher("Words", entries);
        var search = TextSearchPlan.Of([(matcher, 0)]);
        search.Unplanned.ShouldBe(0UL);
        var scanner = new RecordScanner(PlanOf(matcher, search));
        for (var i = 0; i < entries.Count; i += 997)
        {
            Holds(scanner, "\"x " + entries[i].ToUpperInvariant() + ".\"").ShouldBeTrue(entries[i]);
            Holds(scanner, "\"" + entries[i] + "x\"").ShouldBeFalse(entries[i]);
            Holds(scanner, "\"x" + entries[i] + "\"").ShouldBeFalse(entries[i]);
        }
    }

    [Fact]
    public void What_begins_as_an_entry_does_is_told_from_it_wherever_its_word_ends()
    {
        // Around the eight bytes that the filter of entries looks at, with every kind of end.
        string[] entries = ["ab", "ab*", "*yz", "abcdefgh", "abcdefghi", "bcdefghi*", "c d", "f-g", "caf\u00e9", "caf\u00e9*", "\u00e9t\u00e9", "#tag", "k\u00f6ln am rhein", "under_score", "x86", "q"];
        string[] texts =
        [
            "ab", "AB", "abc", "ab-", "ab\u00e9", "ab\u0301", "xyz", "yz", "yzx", "abcdefgh", "ABCDEFGH", "abcdefghi", "abcdefghij", "abcdefg", "bcdefghij", "c  d", "c\nd", "c\u3000d", "c\u00a0d", "c",
            "f-g", "f\u2010g", "f\u2011g", "f\u2013g", "caf\u00e9", "CAF\u00c9", "caf\u00e9s", "cafe", "caf", "\u00e9t\u00e9", "#tag", "#tags", "k\u00f6ln am  rhein", "\u212a\u00f6ln am rhein",
            "under_score", "under_scores", "x86", "x86_64", "q", "Q\u4e2d", "\u4e2dq", "qq", "\"q\"", "\\q\\", "q\tq", "\ud83d\ude00q\ud83d\ude00",
        ];
        foreach (var count in (int[])[1, 2, entries.Length])
        {
            for (var first = 0; first + count <= entries.Length; first++)
            {
                var matcher = new EntryMatcher(name: null, entries.Skip(first).Take(count));
                var search = TextSearchPlan.Of([(matcher, 0)], new SearchLimits(Nodes: 60_000, States: 12_000, Entries: 0, Beginnings: 20));
                search.Groups.ShouldHaveSingleItem().Automata.ShouldHaveSingleItem().Entries.ShouldNotBeNull();
                var scanner = new RecordScanner(PlanOf(matcher, search));
                foreach (var text in texts.Concat(texts.Select(t => "so " + t + ", no")).Concat(texts.Select(t => "x" + t)))
                {
                    Holds(scanner, JsonSerializer.Serialize(text, Unescaped)).ShouldBe(matcher.IsMatch(new TextValue(text, "t")), $"{text} in {string.Join(" | ", matcher.Entries.Select(e => e.Written))}");
                }
            }
        }
    }

    private static ScanPlan PlanOf(EntryMatcher matcher, TextSearchPlan search)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        // No patterns with a checksum, be it among other matchers or alone, and no beginnings.
        writer.Write(0);
        writer.Write(0UL);
        search.Write(writer);
        writer.Write(0);
        writer.Flush();
        var plan = new ScanPlan([new ScanField("t", MayBeMissing: false)], [ScanFact.Contains(0, matcher)], []);
        plan.LoadTables(stream.ToArray());
        return plan;
    }

    private static bool Holds(RecordScanner scanner, string json)
    {
        var utf8 = Encoding.UTF8.GetBytes("{\"t\":" + json + "}");
        var bytes = GC.AllocateUninitializedArray<byte>(utf8.Length + RecordScanner.Padding, pinned: true);
        utf8.CopyTo(bytes, 0);
        scanner.Load(bytes, utf8.Length);
        scanner.MoveNext().ShouldBeTrue();
        scanner.TryScan(out var facts).ShouldBeTrue();
        return facts.Of(0).IsTrue;
    }
}
