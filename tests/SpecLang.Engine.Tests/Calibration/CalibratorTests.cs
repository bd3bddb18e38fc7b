using System.Globalization;
using System.Text;
using SpecLang.Compiler;
using SpecLang.Engine.Calibration;
using SpecLang.Engine.Runs;
using SpecLang.Engine.Statistics;
using SpecLang.Runtime;
using SpecLang.Runtime.Classifiers;
using SpecLang.Runtime.Input;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Tests.Calibration;

public sealed class CalibratorTests
{
    private const string Spec =
        """
        record Answer { text: text  region: text = "" }
        classifier Risk(t: text) -> score { model "risk.onnx" }
        define risky(t: text) -> bool = Risk(t) >= 0.80
        constitution Guard over Answer {
          principle First { when text contains "never there"  forbid risky(text)  escalate when Risk(text) in 0.50 ..< 0.80 }
          principle Other { require Risk(text) < 0.30 }
        }
        """;

    [Fact]
    public void Thresholds_are_found_in_definitions_and_ranges_and_move_together()
    {
        var score = Calibrate(Records(40, i => (i / 40.0, i >= 20))).ShouldHaveSingleItem();
        score.Call.ShouldBe("Risk(text)");
        score.Thresholds.Select(t => t.Threshold.Value).ShouldBe([0.8, 0.5, 0.3]);
        score.Thresholds[0].Places.Select(p => p.Sign).ShouldBe([">=", "<"]);
        score.Thresholds[0].Threshold.Line.ShouldBe(3);
    }

    [Fact]
    public void Scores_are_computed_though_no_principle_would_read_them()
    {
        var score = Calibrate(Records(40, i => (i / 40.0, i >= 20)))[0];
        score.Labelled.ShouldBe(40);
        score.Positives.ShouldBe(20);
        score.Thresholds[0].Confusion.ShouldBe(new Confusion(8, 0, 12, 20));
    }

    [Fact]
    public void The_curve_falls_in_recall_and_its_intervals_hold_it()
    {
        var curve = Calibrate(Records(200, i => (i / 200.0, i % 3 > 0 && i > 60)))[0].Thresholds[0].Curve;
        curve.Count.ShouldBe(101);
        curve[0].Confusion.Recall.Share.ShouldBe(1);
        curve.Zip(curve.Skip(1), (a, b) => a.Confusion.TruePositives >= b.Confusion.TruePositives).ShouldAllBe(holds => holds);
        curve.Where(c => c.Recall is not null).ShouldAllBe(c => c.Recall!.Value.Low <= c.Confusion.Recall.Share && c.Confusion.Recall.Share <= c.Recall.Value.High);
        Calibrate(Records(200, i => (i / 200.0, i % 3 > 0 && i > 60)))[0].Thresholds[0].Curve.ShouldBe(curve);
    }

    [Fact]
    public void An_aim_chooses_the_place_that_reaches_it_and_finds_least_or_most()
    {
        var records = Records(100, i => (i / 100.0, i >= 40));
        var byRecall = Calibrate(records, new CalibrationAim(IsRecall: true, 0.95))[0].Thresholds;
        byRecall[0].Best.ShouldNotBeNull().Value.ShouldBe(0.43);
        byRecall[1].Best.ShouldBeNull();
        var byPrecision = Calibrate(records, new CalibrationAim(IsRecall: false, 0.9))[0].Thresholds;
        byPrecision[0].Best.ShouldNotBeNull().Value.ShouldBe(0.34);
    }

    [Fact]
    public void A_comparison_that_looks_for_low_scores_turns_its_curve_round()
    {
        var threshold = Calibrate(Records(100, i => (i / 100.0, i < 40)), new CalibrationAim(IsRecall: true, 0.95))[0].Thresholds[2];
        threshold.Threshold.Sign.ShouldBe("<");
        threshold.Best.ShouldNotBeNull().Value.ShouldBe(0.38);
    }

    [Fact]
    public void Too_few_labels_give_no_curve_and_no_error()
    {
        var few = Calibrate(Records(19, i => (i / 19.0, i > 9)), new CalibrationAim(IsRecall: true, 0.5))[0];
        few.Reliability.ShouldBeNull();
        few.Thresholds.ShouldAllBe(t => t.Curve.Count == 0 && t.Best == null);
        Calibrate(Records(100, i => (i / 100.0, i > 96)))[0].Reliability.ShouldBeNull();
    }

    [Fact]
    public void A_group_that_is_missed_more_is_named_and_one_that_is_not_stays_silent()
    {
        var skewed = Calibrate(Records(400, i => (i % 2 == 0 ? 0.9 : i < 200 ? 0.9 : 0.1, true), i => i < 200 ? "north" : "south").Concat(Records(60, _ => (0.1, false), _ => "north")), groupBy: [1])[0].Thresholds[0].Groups;
        skewed.Single(g => g.Key[0] == "south").Differs.ShouldBeTrue();
        var even = Calibrate(Records(400, i => (i % 2 == 0 ? 0.9 : 0.1, i % 4 < 3), i => i % 8 < 4 ? "north" : "south"), groupBy: [1])[0].Thresholds[0].Groups;
        even.ShouldAllBe(g => !g.Differs);
    }

    [Fact]
    public void A_classifier_that_fails_is_counted_and_ends_nothing()
    {
        var score = Calibrate(Records(40, i => (i / 40.0, i >= 20)).Append("""{"text": "broken", "label": true}"""))[0];
        score.Failed.ShouldBe(1);
        score.Labelled.ShouldBe(40);
    }

    [Fact]
    public void Labels_that_do_not_match_are_said()
    {
        Message(["""{"text": "0.5", "mood": "x"}"""], "label").ShouldBe("no record has a member `label` to take a label from; name one with --label; the records have mood, text");
        Message(["""{"text": "0.5", "label": "hate"}"""], "label").ShouldBe("`label` is neither true nor false; say which values count as yes, as in `--label label=hate`; it has hate");
        Message([], "label").ShouldBe("there is no record to calibrate with; name files that hold labelled records");
        Message([], "Rusk:label").ShouldBe("`Rusk` is no classifier whose score is compared with a constant; there are Risk");
    }

    [Theory]
    [InlineData("expect.Guard=violates", """{"text": "0.5", "expect": {"Guard": "violates"}}""", true)]
    [InlineData("a=yes,1", """{"text": "0.5", "a": 1}""", true)]
    [InlineData("a=yes", """{"text": "0.5", "a": "no"}""", false)]
    [InlineData("a", """{"text": "0.5", "a": 0}""", false)]
    [InlineData("Risk:a", """{"text": "0.5", "a": true}""", true)]
    public void A_label_is_a_member_and_the_values_that_mean_yes(string label, string record, bool isPositive) =>
        Calibrate([record], label: label)[0].Positives.ShouldBe(isPositive ? 1 : 0);

    private static string Message(IEnumerable<string> records, string label) => Should.Throw<LabelException>(() => Calibrate(records, label: label)).Message;

    private static IEnumerable<string> Records(int count, Func<int, (double Score, bool Label)> record, Func<int, string>? region = null) => Enumerable.Range(0, count).Select(i =>
        string.Create(CultureInfo.InvariantCulture, $$"""{"text": "{{record(i).Score}}", "label": {{(record(i).Label ? "true" : "false")}}, "region": "{{region?.Invoke(i) ?? ""}}"}"""));

    private static ValueList<CalibratedScore> Calibrate(IEnumerable<string> lines, CalibrationAim? aim = null, string label = "label", int[]? groupBy = null)
    {
        var constitution = Compilation.Create("guard.align", Spec, new NoFiles()).Constitutions.Single();
        var calibrator = new Calibrator(constitution, new ClassifierBank([new Lazy<IClassifier>(new NumberReader())]), [LabelChoice.Parse(label)], groupBy ?? []);
        var text = Encoding.UTF8.GetBytes(string.Join('\n', lines));
        var values = new RecordValues(arePerTurn: false, new JsonReadStatistics());
        foreach (var block in RecordInput.Read([new InputSource("d.jsonl", "d.jsonl", () => new MemoryStream(text))]).SelectMany(values.Of).Chunk(128))
        {
            calibrator.Add(block, CancellationToken.None);
        }

        return calibrator.Build(aim, seed: 7, CancellationToken.None);
    }

    /// <summary>Gives the number that a text is.</summary>
    private sealed class NumberReader : IClassifier
    {
        public IReadOnlyList<ClassifierOutput> Classify(IReadOnlyList<string[]> rows, CancellationToken cancellationToken) =>
            [.. rows.Select(r => double.TryParse(r[0], CultureInfo.InvariantCulture, out var score) ? ClassifierOutput.Scores(score) : ClassifierOutput.Failed("no number"))];
    }

    private sealed class NoFiles : ISpecFiles
    {
        public SpecFileContent Read(string path) => SpecFileContent.Missing("there is no such file");
    }
}
