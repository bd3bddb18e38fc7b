using System.Buffers;
using System.Text;
using SpecLang.Compiler;
using SpecLang.Engine.Interpretation;
using SpecLang.Engine.Projects;
using SpecLang.Engine.Reports;
using SpecLang.Engine.Runs;
using SpecLang.Engine.Runs.Kept;
using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Input;

namespace SpecLang.Engine.Tests.Runs.Kept;

/// <summary>A process that ends is a run that is dropped: what it had not put in its place is gone.</summary>
public sealed class KeptRunTests : IDisposable
{
    private const string Spec =
        """
        record Answer { answer: text  kind: text?  turn: int = 1 }
        measure Calm over Answer = 1 / (3 + word_count(answer))
        constitution Manners over Answer {
          block at major
          principle NoBad { forbid answer contains "bad" }
          principle Short { severity minor  require word_count(answer) <= 3 }
        }
        """;

    private static readonly ConstitutionInterpreter Evaluator = ConstitutionInterpreter.Create(Compilation.Create("policy.align", Spec, new SpecFiles(Path.GetTempPath())).Constitutions.Single());

    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData(true, 1)]
    [InlineData(true, 3)]
    [InlineData(false, 1)]
    [InlineData(false, 3)]
    public async Task A_run_that_ends_anywhere_and_goes_on_comes_to_what_an_uninterrupted_one_does(bool inSegments, int jobs)
    {
        var inputs = Inputs(1500);
        var whole = await RunToEndAsync("whole", inputs, inSegments, jobs, shard: null);
        var ends = 0;
        for (var seed = 0; seed < 10; seed++)
        {
            var random = new Random(seed);
            var name = "run" + seed;
            while (!await TryRunAsync(name, inputs, inSegments, jobs, shard: null, stopAfter: random.Next(1, 8), keepsFirst: random.Next(2) == 0))
            {
                ends++;
            }

            (await RunToEndAsync(name, inputs, inSegments, jobs, shard: null)).ShouldBe(whole);
            Lines(name).ShouldBe(Lines("whole"));
            Directory.Exists(folder[name + "/parts"]).ShouldBeFalse();
        }

        ends.ShouldBeGreaterThan(10);
    }

    [Theory]
    [InlineData(true, 1, 2)]
    [InlineData(true, 5, 3)]
    [InlineData(false, 2, 1)]
    [InlineData(false, 9, 2)]
    public async Task Shards_that_were_ended_and_went_on_come_together_to_the_whole(bool inSegments, int count, int jobs)
    {
        var inputs = Inputs(1500);
        var whole = await RunToEndAsync("whole", inputs, inSegments, jobs, shard: null);
        var random = new Random(count);
        string[] names = [.. Enumerable.Range(1, count).Select(n => $"shard{n}")];
        foreach (var (name, i) in names.Select((n, i) => (n, i)))
        {
            await TryRunAsync(name, inputs, inSegments, jobs, new RunShard(i + 1, count), stopAfter: random.Next(1, 6), keepsFirst: false);
            await RunToEndAsync(name, inputs, inSegments, jobs, new RunShard(i + 1, count));
        }

        random.Shuffle(names);
        var merge = RunMerge.Open([.. names.Select(n => folder[n])]);

        Json(merge.Summary).ShouldBe(whole);
        using var lines = new MemoryStream();
        merge.CopyLines(0, lines, CancellationToken.None);
        Encoding.UTF8.GetString(lines.ToArray()).ShouldBe(Lines("whole"));
    }

    [Fact]
    public async Task Records_that_changed_are_no_records_to_go_on_with()
    {
        await TryRunAsync("run", Inputs(1500), inSegments: true, 1, shard: null, stopAfter: 5, keepsFirst: false);
        var changed = Inputs(1500, "other");

        (await Should.ThrowAsync<ProjectException>(() => RunToEndAsync("run", changed, inSegments: true, 1, shard: null))).Message.ShouldContain("have changed");
        (await Should.ThrowAsync<ProjectException>(() => RunToEndAsync("run", Inputs(40), inSegments: true, 1, shard: null))).Message.ShouldContain("have changed");
    }

    [Fact]
    public async Task A_part_that_was_changed_is_found_out()
    {
        await TryRunAsync("run", Inputs(1500), inSegments: true, 1, shard: null, stopAfter: 5, keepsFirst: false);
        var part = folder["run/parts/000001.jsonl"];
        await File.WriteAllTextAsync(part, (await File.ReadAllTextAsync(part)).Replace("allow", "block", StringComparison.Ordinal));

        (await Should.ThrowAsync<ProjectException>(() => RunToEndAsync("run", Inputs(1500), inSegments: true, 1, shard: null))).Message.ShouldContain("is not as the manifest says");
        await File.WriteAllTextAsync(part, "");
        (await Should.ThrowAsync<ProjectException>(() => RunToEndAsync("run", Inputs(1500), inSegments: true, 1, shard: null))).Message.ShouldContain("is not as the manifest says");
    }

    [Fact]
    public async Task A_run_that_is_over_or_held_by_another_is_not_written_to()
    {
        using (KeptRun.Open(Plan("run", Inputs(10), shard: null), goesOn: false))
        {
            Should.Throw<ProjectException>(() => KeptRun.Open(Plan("run", Inputs(10), shard: null), goesOn: true)).Message.ShouldContain("another run is writing");
        }

        await TryRunAsync("run", Inputs(1500), inSegments: true, 1, shard: null, stopAfter: 5, keepsFirst: false);
        Should.Throw<ProjectException>(() => KeptRun.Open(Plan("run", Inputs(1500), shard: null), goesOn: false)).Message.ShouldContain("go on with it with --resume");
        await RunToEndAsync("run", Inputs(1500), inSegments: true, 1, shard: null);

        using var run = KeptRun.Open(Plan("run", Inputs(1500), shard: null), goesOn: true);
        run.IsOver.ShouldBeTrue();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1500)]
    public async Task A_run_that_ends_between_its_last_steps_ends_once_more(int records)
    {
        InputSource[] inputs = [Inputs(records)[0]];
        await RunToEndAsync("whole", inputs, inSegments: true, 1, shard: null);
        await TryRunAsync("run", inputs, inSegments: true, 1, shard: null, stopAfter: int.MaxValue, keepsFirst: false, ends: false);
        for (var i = 0; i < 2; i++)
        {
            using var run = KeptRun.Open(Plan("run", inputs, shard: null), goesOn: true);
            (run.IsJudged, run.IsOver).ShouldBe((true, false));
            run.EndInput();
            run.Join();
        }

        using (var run = KeptRun.Open(Plan("run", inputs, shard: null), goesOn: true))
        {
            run.Join();
            run.End();
        }

        Lines("run").ShouldBe(Lines("whole"));
        (await File.ReadAllTextAsync(folder["run/run.json"])).ShouldBe(await File.ReadAllTextAsync(folder["whole/run.json"]));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("no JSON")]
    [InlineData("""{"layout":99}""")]
    public void A_manifest_of_something_else_is_said(string text)
    {
        folder.Write("run/run.json", text);

        Should.Throw<ProjectException>(() => KeptRun.Open(Plan("run", [], shard: null), goesOn: true)).Message.ShouldContain("is no manifest of a run");
    }

    public void Dispose() => folder.Dispose();

    private static InputSource[] Inputs(int records, string word = "good")
    {
        var lines = Enumerable.Range(0, records).Select(i => (i % 97) switch
        {
            7 => "no JSON",
            11 => "",
            13 => """{"answer": "half \ud800 a pair"}""",
            _ => $$"""{"answer": "{{word}} {{(i % 5 == 0 ? "bad" : "fine")}} {{new string('x', i % 300)}} {{i}} {{(i % 3 == 0 ? "and more" : "")}}", "turn": {{i % 4}}}""",
        });
        var text = Encoding.UTF8.GetBytes(string.Join('\n', lines));
        return
        [
            new InputSource("a.jsonl", "a.jsonl", () => new MemoryStream(text)),
            new InputSource("gone.jsonl", "gone.jsonl", () => throw new FileNotFoundException("it is gone")),
            new InputSource("b.json", "b.json", () => new MemoryStream(Encoding.UTF8.GetBytes("[\n" + string.Join(",\n", Enumerable.Range(0, records / 2).Select(i => $$"""{"id": {{i}}, "answer": "bad {{i}}"}""")) + "]"))),
            new InputSource("a.jsonl", "a.jsonl", () => new MemoryStream(text)),
        ];
    }

    private static string Json(RunSummary summary)
    {
        var json = new ArrayBufferWriter<byte>();
        RunSummaryJson.Write(json, summary);
        return Encoding.UTF8.GetString(json.WrittenSpan);
    }

    private string Lines(string name) => File.ReadAllText(folder[name + "/verdicts.jsonl"]);

    private KeptRunPlan Plan(string name, IReadOnlyList<InputSource> inputs, RunShard? shard) => new()
    {
        Folder = folder[name],
        Tool = "1",
        Spec = "spec",
        Constitution = Evaluator.Constitution,
        Settings = new RunSettings { Formats = ["jsonl"], Evidence = "first", MaxRecordBytes = RecordInput.DefaultMaxRecordBytes },
        Inputs = inputs,
        Shard = shard,
        LineFiles = ["verdicts.jsonl"],
        Interval = TimeSpan.Zero,
    };

    private async Task<string> RunToEndAsync(string name, IReadOnlyList<InputSource> inputs, bool inSegments, int jobs, RunShard? shard)
    {
        await TryRunAsync(name, inputs, inSegments, jobs, shard, stopAfter: int.MaxValue, keepsFirst: false);
        using var run = KeptRun.Open(Plan(name, inputs, shard), goesOn: true);
        return Json(run.Summary.Build());
    }

    /// <summary>Goes on with a run; false where it was dropped before its end.</summary>
    private async Task<bool> TryRunAsync(string name, IReadOnlyList<InputSource> inputs, bool inSegments, int jobs, RunShard? shard, int stopAfter, bool keepsFirst, bool ends = true)
    {
        using var stop = new CancellationTokenSource();
        using var run = KeptRun.Open(Plan(name, inputs, shard) with { Interval = keepsFirst ? TimeSpan.FromHours(1) : TimeSpan.Zero }, goesOn: true);
        if (run.IsOver)
        {
            return true;
        }

        var options = new RunOptions { Jobs = jobs, Evidence = EvidenceMode.First };
        using var lines = new VerdictLines(run.StreamOf(0), writesMargins: false);
        var left = stopAfter;
        try
        {
            if (inSegments)
            {
                new SegmentRun(() => Evaluator, options, writesLines: true).Run(inputs, run, OnSegment, stop.Token);
            }
            else
            {
                await new EvaluationRun(Evaluator, classifiers: null, options).RunAsync(inputs, run, OnBlock, stop.Token);
            }
        }
        catch (OperationCanceledException)
        {
            return false;
        }

        run.EndInput();
        if (shard is null && ends)
        {
            run.Join();
            run.End();
        }

        return true;

        void OnSegment(SegmentResult result, RunPosition position)
        {
            result.Errors.ToList().ForEach(_ => run.Summary.AddBadRecord());
            run.Summary.Merge(result.Summary);
            lines.Write(result.Lines.ShouldNotBeNull().WrittenSpan);
            Go(position, result.Records);
        }

        void OnBlock(JudgedBlock block, RunPosition position)
        {
            foreach (var (result, i) in block.Results.Select((r, i) => (r, i)))
            {
                lines.Add(result);
                if (result.Verdict is { } verdict)
                {
                    run.Summary.Add((position.Places << 24) + i, result.Id ?? "", verdict, result.Group);
                }
                else
                {
                    run.Summary.AddBadRecord();
                }
            }

            run.Summary.AddTextsWithLoneSurrogates(block.TextsWithLoneSurrogates);
            lines.Flush();
            Go(position, block.Results.Count);
        }

        void Go(RunPosition position, long count)
        {
            run.Advance(position, count);
            if (keepsFirst && left % 3 == 0)
            {
                run.Keep();
            }

            if (--left == 0)
            {
                stop.Cancel();
                stop.Token.ThrowIfCancellationRequested();
            }
        }
    }
}
