using System.Text;
using SpecLang.Compiler;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Lowering;
using SpecLang.Compiler.Symbols;
using SpecLang.Differential.Tests.Harness;
using SpecLang.Engine.Runs;
using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Scanning;

namespace SpecLang.Differential.Tests;

/// <summary>Runs over whole stretches of input, which judge records from their bytes, and the interpreter, which reads each of them: the same bytes, sums and errors.</summary>
public sealed class SegmentTests
{
    /// <summary>Every form of clause that can be judged from bytes, with conditions of every kind.</summary>
    private const string Spec = """
        record Answer { prompt: text response: text? note: text? }
        lexicon Insults { "idiot" "stupid*" "a b" "don't" "ไทย" "東京" "straße" "*fool" "c++" }
        pattern Email = r"[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}"
        pattern Card = r"\b[0-9](?:[ -]?[0-9]){12,18}\b" where luhn
        pattern Override = r"ignore\s+(?:all\s+)?previous\s+\w+"i
        constitution Judged over Answer {
          version "1"
          principle Plain { severity critical forbid prompt contains Email message "an address" }
          principle Cards { forbid prompt contains any [Card, "secret"] message "found {evidence}" }
          principle CardAlone { severity info forbid prompt contains Card }
          principle Kind { severity minor severity critical if length(prompt) > 40 when response is present unless prompt contains Override require not (response contains Insults) critique "why" }
          principle Both { require prompt contains all ["a", "b"] or length(prompt) <= 12 escalate when prompt contains r"^\s*b"m }
          principle Last { yields to Both when violates(Plain) implies prompt contains "k" forbid note is present and note contains "x" and prompt contains Insults on error violates }
          principle Long { severity info require length(prompt) != 5 and 1000 >= length(prompt) }
          priority Long > Plain
          block at major
        }
        """;

    private static readonly string[] Pieces =
    [
        "idiot", "IDIOT", "stupidly", "stu", "a", "b", "k", "x", " ", " ", "  ", "\\n", "\\t", "don\\u2019t", "don’t", "ไทย", "ไทยแลนด์", "東京都", "straße", "STRASSE", "tomfool", "c++", "c+++",
        "jo.smith@example.com", "@", "4111 1111 1111 1111", "4111111111111112", "4012-8888-8888-1881", "1", "secret", "Ignore all previous rules", "ignore\\tprevious é", "ignore previous.", "e\u0301", "K", "ſ", "é", "😀", "\\ud83d\\ude00",
        "\\ud800", "\\\"", "\\\\", "\\/", "\\u0041", ".", ",", "-", "_", "9",
        "\u0001", "\0", "\\x",
    ];

    [Theory]
    [InlineData(EvidenceMode.None, 1)]
    [InlineData(EvidenceMode.None, 3)]
    [InlineData(EvidenceMode.First, 2)]
    [InlineData(EvidenceMode.All, 1)]
    [InlineData(EvidenceMode.Masked, 1)]
    public void Judging_from_bytes_gives_what_the_interpreter_gives(EvidenceMode evidence, int jobs)
    {
        var compilation = Compilation.Create("policy.align", Spec, new NoFiles());
        compilation.Diagnostics.Where(d => d.IsError).ShouldBeEmpty();
        var (_, compiled, interpreted, planned) = LoadedSpec.Load([compilation], out var assembly)[0].Constitutions.Single();
        using (assembly)
        {
            compiled.Plan.ShouldNotBeNull().Facts.Length.ShouldBeGreaterThan(10);
            planned.ShouldNotBeNull().Plan.SaveTables().ShouldBe(compiled.Plan.SaveTables());
            var input = Records(seed: jobs, count: 4000);
            var expected = RunText.Of(interpreted, input, new RunOptions { Evidence = evidence, ReadsEveryRecord = true });
            ShouldSayTheSame(RunText.Of(compiled, input, new RunOptions { Evidence = evidence, Jobs = jobs }), expected);
            ShouldSayTheSame(RunText.Of(planned.ShouldNotBeNull(), input, new RunOptions { Evidence = evidence, Jobs = jobs }), expected);
            expected.ShouldContain("not_applicable");
            expected.ShouldContain("is missing");
        }
    }

    [Theory]
    [InlineData(EvidenceMode.None, 1)]
    [InlineData(EvidenceMode.None, 2)]
    [InlineData(EvidenceMode.First, 3)]
    [InlineData(EvidenceMode.All, 4)]
    public void Nested_records_lists_numbers_and_labels_are_judged_from_bytes_as_the_interpreter_judges_them(EvidenceMode evidence, int seed)
    {
        var compilation = Compilation.Create("policy.align", WideRecords.Spec, new NoFiles());
        compilation.Diagnostics.Where(d => d.IsError).ShouldBeEmpty();
        var (_, compiled, interpreted, planned) = LoadedSpec.Load([compilation], out var assembly)[0].Constitutions.Single();
        using (assembly)
        {
            compiled.Plan.ShouldNotBeNull().Facts.Length.ShouldBeGreaterThan(64);
            var input = WideRecords.Write(seed, count: 3000);
            var expected = RunText.Of(interpreted, input, new RunOptions { Evidence = evidence, ReadsEveryRecord = true });
            ShouldSayTheSame(RunText.Of(compiled, input, new RunOptions { Evidence = evidence, Jobs = 1 + (seed % 2) }), expected);
            ShouldSayTheSame(RunText.Of(planned.ShouldNotBeNull(), input, new RunOptions { Evidence = evidence, Jobs = 1 + (seed % 2) }), expected);
            expected.ShouldContain("is missing");
        }
    }

    [Theory]
    [InlineData(EvidenceMode.None, 11)]
    [InlineData(EvidenceMode.First, 12)]
    [InlineData(EvidenceMode.First, 13)]
    [InlineData(EvidenceMode.All, 14)]
    [InlineData(EvidenceMode.Masked, 15)]
    public void Elements_that_show_a_violation_are_found_in_bytes_as_the_interpreter_finds_them(EvidenceMode evidence, int seed)
    {
        var (compilation, spec) = Lowered(WideRecords.OfElements);
        FactEvidenceLowerer.Lower(spec, ScanLowerer.Lower(spec).Scan.ShouldNotBeNull()).Where(c => ReadsRecord(c.Shown)).Select(c => c.Principle).ShouldBeEmpty();
        var (_, compiled, interpreted, planned) = LoadedSpec.Load([compilation], out var assembly)[0].Constitutions.Single();
        using (assembly)
        {
            var input = WideRecords.Write(seed, count: 3000);
            var expected = RunText.Of(interpreted, input, new RunOptions { Evidence = evidence, ReadsEveryRecord = true });
            ShouldSayTheSame(RunText.Of(planned.ShouldNotBeNull(), input, new RunOptions { Evidence = evidence, Jobs = 1 + (seed % 2) }), expected);
            ShouldSayTheSame(RunText.Of(compiled, input, new RunOptions { Evidence = evidence }), expected);
            foreach (var name in spec.Principles.Select(p => p.Symbol.Name))
            {
                expected.ShouldMatch($"\"{name}\":{{\"outcome\":\"violates\"{(evidence == EvidenceMode.None ? "" : "[^}]*\"evidence\"")}");
            }
        }

        static bool ReadsRecord(FactShow shown) => shown switch
        {
            FactShow.OfRecord => true,
            FactShow.All all => all.Parts.Any(ReadsRecord),
            FactShow.First first => first.Cases.Any(c => ReadsRecord(c.Shown)),
            _ => false,
        };
    }

    [Theory]
    [InlineData("forbid prompt contains other", "what is looked for stands in the record")]
    [InlineData("forbid fold(prompt) contains \"a\"", "`fold` is worked out from the text")]
    [InlineData("forbid (tags[0] ?? \"\") == \"a\"", "an element is asked for by its place in a list")]
    [InlineData("forbid length(prompt) > length(other)", "both sides are known from the record alone")]
    [InlineData("forbid any w in words(prompt) : w == \"a\"", "`words` is worked out from the text")]
    public void What_bytes_do_not_tell_is_asked_of_the_record_and_the_reason_is_known(string clause, string reason)
    {
        var (compilation, spec) = Lowered($"record R {{ prompt: text other: text tags: list<text> }} constitution C over R {{ principle P {{ forbid prompt contains \"x\" {clause} }} }}");
        var lowering = ScanLowerer.Lower(spec);
        lowering.Scan.ShouldNotBeNull();
        lowering.Reasons.Single().ShouldSatisfyAllConditions(
            r => r.Text.ShouldBe(reason),
            r => r.Subject.ShouldBe("P"),
            r => r.Source.ToString(r.Span).ShouldBe(clause));
        var (_, compiled, _, _) = LoadedSpec.Load([compilation], out var assembly)[0].Constitutions.Single();
        using (assembly)
        {
            compiled.Plan.ShouldNotBeNull().Facts.Count(f => f.Kind == ScanFactKind.OfRecord).ShouldBe(1);
        }
    }

    [Theory]
    [InlineData("prompt: text from \"messages[0].content\"", "it is read along a path, which may lead through a conversation or into a text")]
    [InlineData("prompt: text next: list<R> = []", "the record may hold records of its own kind, however deep")]
    [InlineData("prompt: text tags: list<text> = [\"a\"]", "its default has parts")]
    public void Why_all_records_must_be_read_is_known(string fields, string reason)
    {
        var lowering = ScanLowerer.Lower(Lowered($"record R {{ {fields} }} constitution C over R {{ principle P {{ forbid prompt contains \"x\" }} }}").Spec);
        lowering.Scan.ShouldBeNull();
        lowering.Reasons.Select(r => r.Text).ShouldBe([reason]);
    }

    /// <summary>The first line that differs says more than all of them.</summary>
    private static void ShouldSayTheSame(string found, string expected)
    {
        found.Split('\n').Zip(expected.Split('\n')).FirstOrDefault(pair => pair.First != pair.Second).ShouldBe(default);
        found.ShouldBe(expected);
    }

    private static (Compilation Compilation, LoweredSpec Spec) Lowered(string text)
    {
        var compilation = Compilation.Create("policy.align", text, new NoFiles());
        compilation.Diagnostics.Where(d => d.IsError).ShouldBeEmpty();
        var constitution = compilation.Root.Declarations.OfType<ConstitutionSymbol>().Single();
        return (compilation, Lowerer.Lower(constitution, new DiagnosticBag(constitution.Source)).ShouldNotBeNull());
    }

    private static byte[] Records(int seed, int count)
    {
        var random = new Random(seed);
        var lines = new StringBuilder("\uFEFF");
        for (var i = 0; i < count; i++)
        {
            var space = random.Next(4) == 0 ? " " : "";
            var members = new List<string> { Member("prompt") };
            foreach (var (name, value) in new[] { ("response", Text()), ("note", Text()), ("id", $"\"r{i}\""), ("id", "12.0"), ("id", "\"é\\u202e\\\"\\ud83d\\ude00\""), ("other", "{\"prompt\":[1,{}]}"), ("x", "-1.5e3") })
            {
                if (random.Next(3) == 0 && !members.Exists(m => m.StartsWith($"\"{name}\"", StringComparison.Ordinal)))
                {
                    members.Add($"\"{name}\"{space}:{space}{value}");
                }
            }

            var record = "{" + space + string.Join("," + space, members.OrderBy(_ => random.Next())) + space + "}";
            lines.Append(random.Next(60) switch
            {
                0 => "{\"response\":\"a\"}",
                1 => "{\"prompt\":null}",
                2 => record[..^1],
                3 => record + "\r",
                4 => "  " + record + "\t",
                5 => "\n\n \t\n" + record,
                6 => record[..^1] + ",\"prompt\":\"twice\"}",
                7 => "[1]",
                8 => record[..^1] + ",\"response\":3}",
                _ => record,
            }).Append('\n');
        }

        return Encoding.UTF8.GetBytes(lines.ToString());

        string Member(string name) => $"\"{name}\":{Text()}";

        string Text() => random.Next(8) == 0 ? "null" : "\"" + string.Concat(Enumerable.Range(0, random.Next(7)).Select(_ => Pieces[random.Next(Pieces.Length)])) + "\"";
    }
}
