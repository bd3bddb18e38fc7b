namespace SpecLang.Compiler.Tests.Corpus;

/// <summary>
/// What each stage makes of each spec of the corpus stands beside it. Set <c>SPECLANG_REGENERATE=1</c> to write it anew, and read the
/// difference before it is committed: every line of it is a change that somebody will notice.
/// </summary>
public class BaselineTests
{
    private const int ShownLines = 3;

    private static readonly string[] Stages = ["main.tokens", "main.syntax", "main.symbols", "main.diagnostics", "main.formatted", "main.plan", "main.cs"];

    public static TheoryData<string> Cases => CorpusCase.Names;

    private static bool Regenerates => Environment.GetEnvironmentVariable("SPECLANG_REGENERATE") == "1";

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_stage_makes_of_a_spec_what_stands_beside_it(string name)
    {
        var sample = CorpusCase.Of(name);
        var baselines = Baseline.Of(sample);
        var problems = new List<string>();
        foreach (var stage in Stages)
        {
            var file = Path.Combine(sample.Folder, stage);
            var actual = baselines.GetValueOrDefault(stage);
            if (Regenerates)
            {
                Write(file, actual);
            }

            var expected = File.Exists(file) ? File.ReadAllText(file) : null;
            if (actual != expected)
            {
                problems.Add($"tests/Samples/{name}/{stage}: {Difference(expected, actual)}");
            }
        }

        problems.ShouldBeEmpty("SPECLANG_REGENERATE=1 writes them anew");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_name_of_a_case_says_whether_it_has_errors(string name)
    {
        var sample = CorpusCase.Of(name);
        var errors = sample.Compile().Diagnostics.Where(d => d.IsError).Select(d => d.ToString()).ToList();
        if (sample.IsLater)
        {
            errors.ShouldNotBeEmpty();
            errors.ShouldAllBe(e => e.Contains("not supported", StringComparison.Ordinal));
        }
        else if (sample.IsInvalid)
        {
            errors.ShouldNotBeEmpty();
        }
        else
        {
            errors.ShouldBeEmpty();
        }
    }

    [Fact]
    public void The_corpus_is_as_large_as_it_is_said_to_be() => CorpusCase.All.Count.ShouldBeGreaterThanOrEqualTo(60);

    private static void Write(string file, string? content)
    {
        if (content is null)
        {
            File.Delete(file);
        }
        else
        {
            File.WriteAllText(file, content);
        }
    }

    /// <summary>The first line that differs, with some around it.</summary>
    private static string Difference(string? expected, string? actual)
    {
        if (expected is null || actual is null)
        {
            return expected is null ? "is missing" : "is there, and the stage is not reached";
        }

        var (was, now) = (expected.Split('\n'), actual.Split('\n'));
        var first = was.Zip(now).TakeWhile(p => p.First == p.Second).Count();
        var before = was.Skip(Math.Max(0, first - ShownLines)).Take(Math.Min(first, ShownLines)).Select(l => "  " + l);
        var removed = was.Skip(first).Take(ShownLines).Select(l => "- " + l);
        var added = now.Skip(first).Take(ShownLines).Select(l => "+ " + l);
        return FormattableString.Invariant($"differs from line {first + 1}\n") + string.Join('\n', before.Concat(removed).Concat(added));
    }
}
