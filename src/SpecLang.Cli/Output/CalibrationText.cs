using System.Globalization;
using SpecLang.Cli.Commands;
using SpecLang.Engine.Calibration;
using SpecLang.Engine.Reports;
using SpecLang.Engine.Statistics;
using SpecLang.Runtime;

namespace SpecLang.Cli.Output;

/// <summary>A calibration in lines for a person: how reliable each score is, what each threshold finds, what moving it would, and the edit that meets the aim.</summary>
internal static class CalibrationText
{
    private const int BarColumns = 20;
    private const double CurveStep = 0.1;

    public static IEnumerable<string> Lines(Calibrator calibrator, ValueList<CalibratedScore> scores, CalibrationAim? aim)
    {
        foreach (var score in scores)
        {
            foreach (var line in Lines(score, aim))
            {
                yield return line;
            }
        }

        foreach (var call in calibrator.OfElements)
        {
            yield return $"{call} is asked of elements of a list, of which a record's label says nothing; it is left out";
        }
    }

    private static IEnumerable<string> Lines(CalibratedScore score, CalibrationAim? aim)
    {
        var failed = score.Failed > 0 ? $", {SummaryWords.Of(score.Failed)} without a score" : "";
        yield return $"{score.Call}: {SummaryWords.Counted(score.Labelled, "labelled record", "labelled records")}, {SummaryWords.Of(score.Positives)} positive{failed}";
        if (score.Reliability is not { } reliability)
        {
            yield return FormattableString.Invariant($"  {Sample.TooFew}: it takes {Sample.LeastOfLabelled} labelled records, and {Sample.LeastOfRate} of each label");
            yield return "";
            yield break;
        }

        yield return $"  expected calibration error {Number(reliability.Error)}";
        yield return "  score       records  positive                        mean score";
        foreach (var bin in reliability.Bins.Where(b => b.Count > 0))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"  {bin.Low:0.0} to {bin.Low + 0.1:0.0}  {bin.Count,7}  {RateWords.Share(bin.Positives),8}  {Bar(bin)}  {bin.MeanScore,10:0.000}");
        }

        foreach (var threshold in score.Thresholds)
        {
            yield return "";
            foreach (var line in Lines(threshold, aim))
            {
                yield return line;
            }
        }

        yield return "";
    }

    /// <summary>The share of positives as a bar, with a mark where the mean score says it should end.</summary>
    private static string Bar(ReliabilityBin bin)
    {
        var filled = (int)Math.Round((bin.Positives.Share ?? 0) * BarColumns);
        var mark = Math.Min(BarColumns - 1, (int)Math.Round((bin.MeanScore ?? 0) * BarColumns));
        return string.Concat(Enumerable.Range(0, BarColumns).Select(i => i == mark ? '|' : i < filled ? '█' : '·'));
    }

    private static IEnumerable<string> Lines(CalibratedThreshold calibrated, CalibrationAim? aim)
    {
        var threshold = calibrated.Threshold;
        yield return string.Create(CultureInfo.InvariantCulture, $"  {threshold.Sign} {ThresholdEdits.NumberOf(threshold.Value)} in {threshold.Principle}, {threshold.File}({threshold.Line})");
        yield return $"    finds {RateWords.Counted(calibrated.Confusion.Recall)} of what is there; of what it finds, {RateWords.Counted(calibrated.Confusion.Precision)} is right; false alarms {RateWords.Counted(calibrated.Confusion.FalseAlarms)}";
        if (calibrated.Curve.Count > 0)
        {
            yield return "      at  recall                     precision";
        }

        foreach (var point in calibrated.Curve.Where(IsShown))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"    {point.Value:0.00}  {Cell(point.Confusion.Recall, point.Recall),-25}  {Cell(point.Confusion.Precision, point.Precision)}");
        }

        foreach (var group in calibrated.Groups)
        {
            yield return Line(group);
        }

        if (aim is not null)
        {
            yield return "    " + Aim(calibrated, aim);
        }
    }

    private static bool IsShown(CutPoint point) => Math.Abs(Math.Round(point.Value / CurveStep) - (point.Value / CurveStep)) < 1e-9;

    private static string Cell(Rate rate, ConfidenceInterval? interval) => interval is { } known
        ? $"{RateWords.Share(rate)} ({SummaryWords.Percent(known.Low)} to {SummaryWords.Percent(known.High)})"
        : RateWords.Share(rate);

    private static string Line(GroupErrors group)
    {
        var misses = new Rate(group.Confusion.FalseNegatives, group.Confusion.Recall.Records);
        var differs = group.Differs ? "; differs from the others by more than chance" : "";
        var name = string.Join(", ", group.Key.Select(v => v.Length == 0 ? "(empty)" : SummaryWords.Shown(v, BarColumns)));
        return $"    {name}: misses {RateWords.Counted(misses)} ({RateWords.Interval(misses)}), false alarms {RateWords.Counted(group.Confusion.FalseAlarms)} ({RateWords.Interval(group.Confusion.FalseAlarms)}){differs}";
    }

    private static string Aim(CalibratedThreshold calibrated, CalibrationAim aim)
    {
        var what = $"{(aim.IsRecall ? "recall" : "precision")} {Number(aim.Share)}";
        if (calibrated.Best is not { } best)
        {
            return calibrated.Threshold.Clause == Compiler.Syntax.ConditionKind.Escalate ? "where an escalation begins or ends is not moved: labels do not tell it" : $"no place reaches {what}";
        }

        return best.Value == calibrated.Threshold.Value
            ? $"{what}: it is in its place"
            : $"{what}: write {ThresholdEdits.NumberOf(best.Value)} for {ThresholdEdits.NumberOf(calibrated.Threshold.Value)} in {string.Join(", ", calibrated.Places.Select(p => FormattableString.Invariant($"{p.File}({p.Line})")).Distinct(StringComparer.Ordinal))}; recall {Cell(best.Confusion.Recall, best.Recall)}, precision {Cell(best.Confusion.Precision, best.Precision)}";
    }

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
