using System.Globalization;
using System.Text;
using SpecLang.Runtime.Scanning;
using SpecLang.Text;

namespace SpecLang.Runtime.Tests.Scanning;

public sealed class RecordScannerTests
{
    private const int PlansOfRun = 100;
    private const int TextsOfPlan = 60;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void What_is_found_in_bytes_is_what_matchers_find_in_the_text(int seed)
    {
        var random = new RandomMatchers(seed);
        var wrong = new List<string>();
        for (var n = 0; n < PlansOfRun; n++)
        {
            var matchers = Enumerable.Range(0, 1 + random.Below(5)).Select(_ => random.Matcher()).ToList();
            var scanner = new RecordScanner(PlanOf([.. matchers.Select(m => ScanFact.Contains(0, m)), ScanFact.HasLength(0, 3, 10), ScanFact.HasLength(0, 0, 5)]));
            var texts = Enumerable.Range(0, TextsOfPlan).Select(_ => random.Text(14)).ToList();
            Load(scanner, string.Concat(texts.Select(t => "{\"t\":" + random.Json(t, mayWriteNumbers: n % 4 == 0) + "}\n")));
            foreach (var text in texts)
            {
                scanner.MoveNext().ShouldBeTrue();
                scanner.TryScan(out var facts).ShouldBeTrue();
                for (var i = 0; i < matchers.Count; i++)
                {
                    if (facts.Of(i).IsTrue != matchers[i].IsMatch(new TextValue(text, "t")))
                    {
                        wrong.Add(Describe(matchers[i], text));
                    }
                }

                facts.Of(matchers.Count).IsTrue.ShouldBe(text.Length is >= 3 and <= 10, text);
                facts.Of(matchers.Count + 1).IsTrue.ShouldBe(text.Length <= 5, text);
            }
        }

        string.Join('\n', wrong.Take(10)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    public void Beginnings_and_patterns_with_checksums_among_other_matchers_are_found_as_in_the_text(int seed)
    {
        var random = new RandomMatchers(seed);
        Matcher[] numbers = [new PatternMatcher("Long", "[12](?:[ -]?[12]){2,}", "", Checksum.Luhn), new PatternMatcher("Short", "[12]{2,3}", "", Checksum.Luhn)];
        var wrong = new List<string>();
        for (var n = 0; n < PlansOfRun; n++)
        {
            var entries = random.EntryMatcher(1 + random.Below(6));
            Matcher[] several = [numbers[random.Below(2)], random.Matcher(), numbers[random.Below(2)]];
            ScanFact[] facts = [ScanFact.Contains(0, several), ScanFact.StartsWith(0, entries), ScanFact.Contains(0, numbers), ScanFact.EndsWith(0, entries)];
            var plan = PlanOf(facts);
            var scanner = new RecordScanner(n % 2 == 0 ? plan : Loaded(PlanOf(facts), plan.SaveTables()));
            for (var i = 0; i < TextsOfPlan; i++)
            {
                var text = random.Text(14);
                Load(scanner, "{\"t\":" + random.Json(text, mayWriteNumbers: n % 4 == 0) + "}");
                scanner.MoveNext().ShouldBeTrue();
                scanner.TryScan(out var found).ShouldBeTrue();
                var value = new TextValue(text, "t");
                bool[] expected = [Array.Exists(several, m => m.IsMatch(value)), entries.IsAtStart(value), Array.Exists(numbers, m => m.IsMatch(value)), entries.IsAtEnd(value)];
                wrong.AddRange(expected.Where((e, fact) => found.Of(fact).IsTrue != e).Select(_ => Describe(several[1], text) + " and " + entries.Name));
            }
        }

        string.Join('\n', wrong.Take(10)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\u0915\u093C", false)]
    [InlineData("\u0928\u093C", true)]
    [InlineData("\u0958", true)]
    [InlineData("e\u0323\u0301", true)]
    [InlineData("q\u0323\u0301", false)]
    [InlineData("q\u0301\u0323", true)]
    [InlineData("\u0301", false)]
    [InlineData("가\u11A8", true)]
    [InlineData("각\u11A8", false)]
    [InlineData("\n\u0301 \"\u3099", false)]
    public void Only_a_text_that_its_normal_form_changes_is_searched_in_it(string text, bool isChanged)
    {
        NormalForm.IsNfc(text).ShouldBe(!isChanged);
        foreach (var around in new[] { "", "a", "\n", " \"", "é" })
        {
            var whole = around + text + around;
            var utf8 = Encoding.UTF8.GetBytes(new RandomMatchers(0).Json(whole, mayWriteNumbers: false));
            var lines = GC.AllocateUninitializedArray<byte>(utf8.Length + RecordScanner.Padding, pinned: true);
            utf8.CopyTo(lines, 0);
            NormalOf(lines, utf8.Length).ShouldBe((!NormalForm.IsNfc(whole), new RandomMatchers(0).Json(NormalForm.ToNfc(whole), mayWriteNumbers: false)));
        }
    }

    [Fact]
    public void One_plan_may_look_for_many_matchers_at_once()
    {
        var random = new RandomMatchers(7);
        for (var n = 0; n < 20; n++)
        {
            var matchers = Enumerable.Range(0, 40).Select(_ => random.Matcher()).ToArray();
            var scanner = new RecordScanner(PlanOf(ScanFact.Contains(0, matchers)));
            for (var i = 0; i < TextsOfPlan; i++)
            {
                var text = random.Text(8);
                Load(scanner, "{\"t\":" + random.Json(text, mayWriteNumbers: false) + "}");
                scanner.MoveNext().ShouldBeTrue();
                scanner.TryScan(out var facts).ShouldBeTrue();
                facts.Of(0).IsTrue.ShouldBe(Array.Exists(matchers, m => m.IsMatch(new TextValue(text, "t"))), text);
            }
        }
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"t\":null}")]
    [InlineData("{\"t\":3}")]
    [InlineData("{\"t\":[\"a\"]}")]
    [InlineData("{\"t\":\"a\",\"t\":\"b\"}")]
    [InlineData("{\"t\":\"a\",\"id\":1,\"id\":2}")]
    [InlineData("{\"t\":\"a\",\"\\u0074\":\"b\"}")]
    [InlineData("{\"t\":\"a\",}")]
    [InlineData("{\"t\":\"a\"} {}")]
    [InlineData("{\"t\":\"a\" \"u\":1}")]
    [InlineData("{\"t\" \"a\"}")]
    [InlineData("{\"t\":\"a\",\"x\":01}")]
    [InlineData("{\"t\":\"a\",\"x\":1.}")]
    [InlineData("{\"t\":\"a\",\"x\":-}")]
    [InlineData("{\"t\":\"a\",\"x\":tru}")]
    [InlineData("{\"t\":\"a\",\"x\":truex}")]
    [InlineData("{\"t\":\"a\",\"x\":[1,]}")]
    [InlineData("{\"t\":\"a\",\"x\":[1 2]}")]
    [InlineData("{\"t\":\"a\",\"x\":{\"y\"}}")]
    [InlineData("{\"t\":\"a\",\"x\":{\"y\":1]}")]
    [InlineData("{\"t\":\"a\",\"x\":[}")]
    [InlineData("{\"t\":\"\\q\"}")]
    [InlineData("{\"t\":\"\\u12\"}")]
    [InlineData("{\"t\":\"\\ud800\"}")]
    [InlineData("{\"t\":\"a\",\"x\":\"\\uDC00\"}")]
    [InlineData("{\"t\":\"\\ud83dx\\ude00\"}")]
    [InlineData("{\"t\":\"\\ude00\\ud83d\"}")]
    [InlineData("{\"t\":\"a\",\"\\u0069d\":1}")]
    [InlineData("{\"t\":\"a\u0001\"}")]
    [InlineData("{\"t\":\"a\tb\"}")]
    [InlineData("{\"t\":\"a")]
    [InlineData("{\"t\":\"a\\\"}")]
    [InlineData("{\\\"t\":\"a\"}")]
    [InlineData("[{\"t\":\"a\"}]")]
    [InlineData("\"t\"")]
    [InlineData("\uFEFF{\"t\":\"a\"}")]
    public void A_record_that_is_broken_or_unusual_is_to_be_read(string record) => Scans(record).ShouldBeFalse();

    [Theory]
    [InlineData("{\"t\":\"a\"}")]
    [InlineData("  { \"t\" : \"a\" , \"x\" : [ 1 , -0.5e+3 , { } , [ ] , { \"y\" : null } ] }  ")]
    [InlineData("{\"x\":{\"t\":3,\"u\":[true,false,null]},\"t\":\"a\"}")]
    [InlineData("{\"t\":\"a\\u0041\",\"x\":\"\\u12ab\"}")]
    [InlineData("{\"t\":\"\\ud83d\\ude00\",\"x\":[\"\\uD83D\\uDE00\"]}")]
    [InlineData("{\"\\u0074\":\"a\",\"x\\/y\":1}")]
    [InlineData("{\"t\":\"a\",\"id\":\"\\\"\"}\r")]
    public void Other_layouts_are_scanned(string record) => Scans(record).ShouldBeTrue();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Records_are_scanned_the_same_whatever_stands_in_the_lines_beside_them(int seed)
    {
        string[] parts = ["a", "\\u0041", "\\ud83d\\ude00", "\\n", "\\\\", "\\\"", "\\q", "\\u00", "\u0001", "\t", "é", "\u4E2D", "😀", "\\", "\"", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"];
        var random = new Random(seed);
        for (var n = 0; n < 200; n++)
        {
            var lines = Enumerable.Range(0, 40)
                .Select(_ => "{\"t\":\"" + string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => parts[random.Next(parts.Length)])) + (random.Next(8) == 0 ? "\\" : "\"}"))
                .ToList();
            var scanner = new RecordScanner(PlanOf(ScanFact.HasLength(0, 0, 5)));
            Load(scanner, string.Join('\n', lines));
            foreach (var line in lines)
            {
                var alone = new RecordScanner(PlanOf(ScanFact.HasLength(0, 0, 5)));
                Load(alone, line);
                alone.MoveNext().ShouldBeTrue();
                scanner.MoveNext().ShouldBeTrue();
                var isScanned = alone.TryScan(out var expected);
                scanner.TryScan(out var facts).ShouldBe(isScanned, line);
                (scanner.End - scanner.Start).ShouldBe(Encoding.UTF8.GetByteCount(line), line);
                if (isScanned)
                {
                    facts.Of(0).ShouldBe(expected.Of(0), line);
                }
            }

            scanner.MoveNext().ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData("a", "a", true)]
    [InlineData("a\\n", "a\\n", false)]
    [InlineData("a\\n", "a\\\\n", true)]
    [InlineData("a\\u0041", "aA", false)]
    public void A_name_with_a_backslash_is_known_by_what_it_stands_for(string name, string written, bool isThere)
    {
        var plan = new ScanPlan([new ScanField(name, MayBeMissing: true)], [ScanFact.HasLength(0, 0, 1)], []);
        var scanner = new RecordScanner(plan);
        Load(scanner, "{\"" + written + "\":\"b\"}");
        scanner.MoveNext().ShouldBeTrue();
        scanner.TryScan(out var facts).ShouldBeTrue();
        facts.Of(0).IsTrue.ShouldBe(isThere);
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_spoil_their_own_record_only()
    {
        var scanner = new RecordScanner(PlanOf(ScanFact.HasLength(0, 0, 1)));
        byte[] bytes = [.. "{\"t\":\"a\"}\n{\"t\":\""u8, 0xFF, .. "\"}\n{\"t\":\"é\"}\n"u8];
        Load(scanner, bytes);
        var scanned = new List<bool>();
        while (scanner.MoveNext())
        {
            scanned.Add(scanner.TryScan(out _));
        }

        scanned.ShouldBe([true, false, true]);
    }

    [Fact]
    public void Lines_are_counted_and_blank_ones_passed_over()
    {
        var scanner = new RecordScanner(PlanOf(ScanFact.HasLength(0, 0, 1)));
        Load(scanner, "\n  \r\n{\"t\":\"a\",\"id\":\"x\"}\r\n\n {\"t\":\"b\",\"id\":12}");
        var seen = new List<(int, int, string, bool)>();
        while (scanner.MoveNext())
        {
            var isScanned = scanner.TryScan(out _);
            seen.Add((scanner.Line, scanner.End - scanner.Start, string.Create(CultureInfo.InvariantCulture, $"{scanner.IdLength}"), isScanned));
        }

        seen.ShouldBe([(2, 18, "1", true), (4, 17, "2", true)]);
    }

    [Fact]
    public void A_missing_text_leaves_its_facts_unknown()
    {
        var plan = new ScanPlan([new ScanField("t", MayBeMissing: true)], [ScanFact.Contains(0, new EntryMatcher(null, ["a"])), ScanFact.IsPresent(0)], []);
        var scanner = new RecordScanner(plan);
        Load(scanner, "{}\n{\"t\":null}\n{\"t\":\"a\"}\n");
        var truths = new List<(string, string)>();
        while (scanner.MoveNext())
        {
            scanner.TryScan(out var facts).ShouldBeTrue();
            truths.Add((facts.Of(0).ToString(), facts.Of(1).ToString()));
        }

        truths.ShouldBe([("unknown", "false"), ("unknown", "false"), ("true", "true")]);
    }

    [Fact]
    public void A_pattern_that_reads_far_from_every_place_takes_no_more_than_linear_time()
    {
        var matcher = new PatternMatcher(null, "a[^b]*c", "");
        var scanner = new RecordScanner(PlanOf(ScanFact.Contains(0, matcher)));
        Load(scanner, "{\"t\":\"" + new string('a', 1_000_000) + "\"}");
        scanner.MoveNext().ShouldBeTrue();
        scanner.TryScan(out var facts).ShouldBeTrue();
        facts.Of(0).IsFalse.ShouldBeTrue();
    }

    private static bool Scans(string record)
    {
        var scanner = new RecordScanner(PlanOf(ScanFact.HasLength(0, 0, 1)));
        Load(scanner, record + "\n");
        scanner.MoveNext().ShouldBeTrue();
        return scanner.TryScan(out _);
    }

    private static ScanPlan PlanOf(params ScanFact[] facts) => new([new ScanField("t", MayBeMissing: false)], [.. facts], []);

    private static ScanPlan Loaded(ScanPlan plan, byte[] tables)
    {
        plan.LoadTables(tables);
        return plan;
    }

    private static unsafe (bool IsChanged, string Json) NormalOf(byte[] pinned, int length)
    {
        fixed (byte* bytes = pinned)
        {
            var index = new SegmentIndex();
            index.Build(bytes, length);
            var normal = new NormalText();
            var text = new RawText(bytes, 1, length - 1, index);
            var isChanged = normal.IsChanged(in text);
            var written = normal.Write(in text);
            return (isChanged, '"' + Encoding.UTF8.GetString(normal.Bytes, written) + '"');
        }
    }

    private static void Load(RecordScanner scanner, string lines) => Load(scanner, Encoding.UTF8.GetBytes(lines));

    private static void Load(RecordScanner scanner, byte[] lines)
    {
        var pinned = GC.AllocateUninitializedArray<byte>(lines.Length + RecordScanner.Padding, pinned: true);
        lines.CopyTo(pinned, 0);
        scanner.Load(pinned, lines.Length);
    }

    private static string Describe(Matcher matcher, string text) =>
        string.Join(' ', text.EnumerateRunes().Select(r => $"U+{r.Value:X4}")) + " and " + matcher.Name;
}
