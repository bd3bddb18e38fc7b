using System.Globalization;
using System.Text;
using SpecLang.Engine.Suites;
using SpecLang.Runtime.Json;
using SpecLang.Testing;
using Spectre.Console;

namespace SpecLang.Cli.Output;

/// <summary>Prints for a person what became of tests: each failure with its record and the reasoning that led there, what was skipped and why, and the counts last.</summary>
internal sealed class TestText
{
    /// <summary>Wider than any line, so that only this class wraps.</summary>
    private const int NoWrapping = 1 << 16;

    private const string Indent = "  ";

    /// <summary>How many steps of the reasoning are shown below a clause.</summary>
    private const int Depth = 3;

    private const int NamedTests = 5;

    private static readonly Style Red = new(Color.Red);
    private static readonly Style Yellow = new(Color.Yellow);

    private readonly ExplanationLines lines;
    private readonly ExplanationText reasoning;
    private readonly int width;

    /// <param name="console">Takes the text.</param>
    /// <param name="width">The columns of a line.</param>
    public TestText(IAnsiConsole console, int width)
    {
        this.width = width;
        console.Profile.Width = NoWrapping;
        lines = new ExplanationLines(console, width);
        reasoning = new ExplanationText(console, width, Depth);
    }

    public void Print(TestRunResult run)
    {
        foreach (var test in run.Tests.Where(t => t.Outcome is TestOutcome.Failed or TestOutcome.Error))
        {
            Print(test);
            lines.Empty();
        }

        foreach (var test in run.Tests.Where(t => t.Note is not null))
        {
            lines.Text("", $"{test.Suite}: {test.Note}", Style.Plain);
            PrintDiff(test);
            lines.Empty();
        }

        foreach (var group in run.Tests.Where(t => t.Outcome == TestOutcome.Skipped).GroupBy(t => t.Message, StringComparer.Ordinal))
        {
            var tests = group.ToList();
            var names = string.Join(", ", tests.Take(NamedTests).Select(t => $"{t.Suite}: {Named(t)}"));
            var more = tests.Count > NamedTests ? $" and {tests.Count - NamedTests} more" : "";
            lines.Step("", "", ("SKIPPED ", Yellow), names + more, Style.Plain, columns: null);
            lines.Text(Indent, group.Key, Style.Plain);
            lines.Empty();
        }

        lines.Text("", CountsOf(run), ExplanationLines.Bold);
    }

    private void Print(TestResult test)
    {
        var place = test.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{test.File}({test.Line})") : test.File;
        var what = test.Outcome == TestOutcome.Error ? "ERROR " : "FAILED ";
        lines.Step("", "", (what, Red), $"{place}: {test.Suite}: {Named(test)}", ExplanationLines.Bold, columns: null);
        foreach (var message in test.Messages)
        {
            lines.Text(Indent, message, Style.Plain);
        }

        PrintDiff(test);
        if (test.Outcome == TestOutcome.Failed && test.Record is { } record)
        {
            PrintRecord(record);
        }

        if (test.Explanation is not { } explanation)
        {
            return;
        }

        foreach (var principle in explanation.Principles.Where(p => test.Principles.Contains(p.Verdict.Name, StringComparer.Ordinal)))
        {
            lines.Empty();
            reasoning.Print(principle, isLeading: string.Equals(explanation.Verdict.Leading?.Name, principle.Verdict.Name, StringComparison.Ordinal));
        }

        if (!explanation.Calls.IsEmpty)
        {
            lines.Text(Indent, "scores: " + string.Join(", ", explanation.Calls.Select(c => $"{c.Call} = {(c.Value is { } value ? value.ToString("0.####", CultureInfo.InvariantCulture) : "failed")}")), ExplanationLines.Dim);
        }
    }

    private void PrintDiff(TestResult test)
    {
        foreach (var line in test.Diff is null ? [] : SnapshotDiffText.Lines(test.Diff))
        {
            var text = line.TrimStart(' ');
            var indent = Indent + line[..^text.Length];
            lines.Step(indent, indent + Indent, ("", Style.Plain), text, indent.Length == Indent.Length ? ExplanationLines.Bold : Style.Plain, columns: null);
        }
    }

    /// <summary>A field a line, each cut to it.</summary>
    private void PrintRecord(string record)
    {
        foreach (var member in JsonValueReader.Read(Encoding.UTF8.GetBytes(record)).Members)
        {
            var value = member.Value.Kind == JsonKind.Text ? ShownText.Quoted(member.Value.Text, width) : member.Value.ToJson();
            lines.Step(Indent, Indent, ("", Style.Plain), $"{member.Name}: {value}", ExplanationLines.Dim, columns: null, mostLines: 2);
        }
    }

    private static string Named(TestResult test) => test.Kind == TestKind.Example ? $"\"{test.Name}\"" : test.Name;

    private static string CountsOf(TestRunResult run)
    {
        var counts = string.Create(CultureInfo.InvariantCulture, $"{run.Passed} passed, {run.Failed} failed, {run.Skipped} skipped");
        counts += run.KnownFailures > 0 ? string.Create(CultureInfo.InvariantCulture, $", {run.KnownFailures} known to fail (todo)") : "";
        return counts + (run.Errors > 0 ? string.Create(CultureInfo.InvariantCulture, $", {run.Errors} could not be run") : "");
    }
}
