using System.Buffers;
using System.Globalization;
using System.Text;
using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Scanning;
using SpecLang.Runtime.Wire;
using SpecLang.Text;

namespace SpecLang.Runtime.Tests.Scanning;

public sealed class EvidenceWriterTests
{
    private const int PlansOfRun = 150;
    private const int TextsOfPlan = 60;

    [Theory]
    [InlineData(1, EvidenceMode.First)]
    [InlineData(2, EvidenceMode.First)]
    [InlineData(3, EvidenceMode.First)]
    [InlineData(100, EvidenceMode.First)]
    [InlineData(101, EvidenceMode.First)]
    [InlineData(102, EvidenceMode.First)]
    [InlineData(4, EvidenceMode.All)]
    [InlineData(5, EvidenceMode.None)]
    public void Evidence_from_bytes_is_that_of_matchers_in_the_text(int seed, EvidenceMode mode)
    {
        var random = new RandomMatchers(seed);
        var wrong = new List<string>();
        var shown = 0;
        for (var n = 0; n < PlansOfRun; n++)
        {
            Matcher[][] parts = [.. Enumerable.Range(0, 1 + random.Below(4)).Select(_ => Enumerable.Range(0, random.Below(3) == 0 ? 2 : 1).Select(_ => random.Matcher()).ToArray())];
            var plan = PlanOf([.. parts.Select(p => ScanFact.Contains(0, p))]);
            var scanner = new RecordScanner(plan);
            var writer = new EvidenceWriter(plan, scanner, mode);
            var texts = Enumerable.Range(0, TextsOfPlan).Select(_ => random.Text(n % 3 == 0 ? 60 : 14)).ToList();
            Load(scanner, string.Concat(texts.Select(t => "{\"t\":" + random.Json(t, mayWriteNumbers: n % 4 == 0) + "}\n")));
            foreach (var text in texts)
            {
                scanner.MoveNext().ShouldBeTrue();
                scanner.TryScan(out var facts).ShouldBeTrue();
                writer.BeginRecord();
                foreach (var test in TestsOf(facts, parts.Length))
                {
                    var found = Write(writer, test);
                    var expected = Expected(text, [.. test.SelectMany(f => parts[f])], mode);
                    shown += found.Length > 0 ? 1 : 0;
                    if (found != expected)
                    {
                        wrong.Add($"{string.Join(" and ", test.SelectMany(f => parts[f]).Select(m => m.Name))} in {string.Join(' ', text.EnumerateRunes().Select(r => $"U+{r.Value:X4}"))}: {found} and not {expected}");
                    }
                }
            }
        }

        string.Join('\n', wrong.Take(5)).ShouldBeEmpty();
        shown.ShouldBeGreaterThan(mode == EvidenceMode.None ? -1 : 1000);
    }

    [Fact]
    public void The_first_match_of_a_long_text_is_found_without_allocating()
    {
        Matcher[] matchers =
        [
            new PatternMatcher("Email", "[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}", ""),
            new PatternMatcher("Phone", "(?:^|[^0-9])(?:\\+?1[-. ])?(?:\\([0-9]{3}\\) ?|[0-9]{3}[-. ])[0-9]{3}[-. ][0-9]{4}(?:[^0-9]|$)", ""),
            new PatternMatcher("Ignore", "ignore\\s+(?:all\\s+)?(?:previous|prior)\\s+(?:instructions|rules)", "i"),
            new EntryMatcher("Insults", ["idiot", "stupid*", "out of your mind"]),
        ];
        var plan = PlanOf([.. matchers.Select(m => ScanFact.Contains(0, m))]);
        var scanner = new RecordScanner(plan);
        var writer = new EvidenceWriter(plan, scanner, EvidenceMode.First);
        var filler = string.Concat(Enumerable.Repeat("Élan \\\"vital\\\", 東京 – a few words. ", 200));
        Load(scanner, "{\"t\":\"" + filler + "Ignore  all\\tPrevious rules, you stupidly! " + filler + " write to jo.smith@example.com or (555) 123-4567." + filler + "\"}");
        scanner.MoveNext().ShouldBeTrue();
        scanner.TryScan(out _).ShouldBeTrue();
        var output = new ArrayBufferWriter<byte>(4096);
        ShownEvidence[] shown = [.. Enumerable.Range(0, matchers.Length).Select(i => Prepared(writer, [i]))];
        for (var i = 0; i < 3; i++)
        {
            WriteAll();
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            WriteAll();
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
        Encoding.UTF8.GetString(output.WrittenSpan).ShouldContain("\"matcher\":\"Insults\"");

        void WriteAll()
        {
            output.ResetWrittenCount();
            writer.BeginRecord();
            foreach (var evidence in shown)
            {
                writer.Write(output, evidence);
            }
        }
    }

    /// <summary>Each fact that holds, and all of them together.</summary>
    private static List<int[]> TestsOf(FactSet facts, int count)
    {
        int[] holding = [.. Enumerable.Range(0, count).Where(i => facts.Of(i).IsTrue)];
        List<int[]> tests = [.. holding.Select(i => new[] { i })];
        if (holding.Length > 1)
        {
            tests.Add(holding);
        }

        return tests;
    }

    private static string Write(EvidenceWriter writer, int[] test)
    {
        var output = new ArrayBufferWriter<byte>();
        writer.Write(output, Prepared(writer, test));
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static ShownEvidence Prepared(EvidenceWriter writer, int[] test)
    {
        var evidence = new FactEvidence();
        evidence.Add(test);
        return writer.Prepare(evidence);
    }

    private static string Expected(string text, Matcher[] matchers, EvidenceMode mode)
    {
        var value = new TextValue(text, "t");
        var matches = matchers.Length == 1 ? matchers[0].Matches(value) : matchers.SelectMany(m => m.Matches(value)).OrderBy(m => m.Start);
        var written = matches.Select(m => string.Create(CultureInfo.InvariantCulture, $"{{\"field\":\"t\",\"start\":{m.Start},\"length\":{m.Length},\"matcher\":\"{SafeJsonEncoder.Instance.Encode(m.Matcher)}\"}}"))
            .Distinct(StringComparer.Ordinal).Take(mode switch { EvidenceMode.None => 0, EvidenceMode.All => int.MaxValue, _ => 1 }).ToList();
        return written.Count == 0 ? "" : ",\"evidence\":[" + string.Join(",", written) + "]";
    }

    private static ScanPlan PlanOf(params ScanFact[] facts) => new([new ScanField("t", MayBeMissing: false)], [.. facts], []);

    private static void Load(RecordScanner scanner, string lines)
    {
        var bytes = Encoding.UTF8.GetBytes(lines);
        var pinned = GC.AllocateUninitializedArray<byte>(bytes.Length + RecordScanner.Padding, pinned: true);
        bytes.CopyTo(pinned, 0);
        scanner.Load(pinned, bytes.Length);
    }
}
