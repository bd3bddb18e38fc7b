using System.Globalization;
using SpecLang.Engine.Profiling;
using Spectre.Console;

namespace SpecLang.Cli.Output;

/// <summary>Prints where the time of a run went: its parts, its models, then matchers and principles on a sample.</summary>
internal sealed class ProfileText(IAnsiConsole console)
{
    /// <summary>So many of the dearest are shown.</summary>
    private const int Shown = 20;

    private const int Gap = 2;
    private const int NameColumns = 40;

    public void Print(RunProfile profile)
    {
        Line(string.Create(
            CultureInfo.InvariantCulture,
            $"profile: {SummaryWords.Counted(profile.Records, "record", "records")} in {Seconds(profile.Running)} s with {SummaryWords.Counted(profile.Jobs, "job", "jobs")}, after {Seconds(profile.GettingReady)} s of getting ready"));
        Line("");
        Parts(profile);
        if (profile.Sample.Records > 0 && profile.Sample.Matchers.Count > 0)
        {
            Line("");
            Line($"on the first {SummaryWords.Counted(profile.Sample.Records, "record", "records")} of the data, each search by itself");
            Matchers(profile.Sample);
            Line("");
            Principles(profile.Sample);
        }
    }

    private void Parts(RunProfile profile)
    {
        var (reading, judging, writing) = (profile.Clock.Reading, profile.Clock.Judging, profile.Clock.Writing);
        var whole = reading + judging + writing;
        List<(string Name, TimeSpan Time, string Note)> rows = [("reading", reading, ""), ("judging", judging, "")];
        rows.AddRange(profile.Classifiers.Select(c => ("  " + c.Name, c.Usage.Time, string.Create(CultureInfo.InvariantCulture, $"{c.Usage.Asked:N0} scores asked for, {c.Usage.Scored:N0} computed"))));
        rows.Add(("writing", writing, ""));
        new TextTable(
            [
                new("part", [.. rows.Select(r => Cell(r.Name))], IsNumber: false),
                new("seconds", [.. rows.Select(r => Cell(Seconds(r.Time)))], IsNumber: true),
                new("share", [.. rows.Select(r => Cell(Share(r.Time, whole)))], IsNumber: true),
                new("", [.. rows.Select(r => Cell(r.Note))], IsNumber: false),
            ],
            Gap).Print(console);
    }

    private void Matchers(SampleProfile sample)
    {
        var whole = sample.Matchers.Aggregate(TimeSpan.Zero, (sum, m) => sum + m.PerRecord);
        var rows = sample.Matchers.Take(Shown).ToList();
        new TextTable(
            [
                new("matcher", [.. rows.Select(m => Cell(m.Name))], IsNumber: false),
                new("in", [.. rows.Select(m => Cell(m.Field))], IsNumber: false),
                new("searches", [.. rows.Select(m => Cell(m.Searches.ToString("N0", CultureInfo.InvariantCulture)))], IsNumber: true),
                new("µs a record", [.. rows.Select(m => Cell(Microseconds(m.PerRecord)))], IsNumber: true),
                new("share", [.. rows.Select(m => Cell(Share(m.PerRecord, whole)))], IsNumber: true),
            ],
            Gap).Print(console);
        More(sample.Matchers.Count);
    }

    private void Principles(SampleProfile sample)
    {
        var whole = sample.Matchers.Aggregate(TimeSpan.Zero, (sum, m) => sum + m.PerRecord);
        var rows = sample.Principles.Take(Shown).ToList();
        new TextTable(
            [
                new("principle", [.. rows.Select(p => Cell(p.Name))], IsNumber: false),
                new("scores", [.. rows.Select(p => Cell(p.Scores.ToString("N0", CultureInfo.InvariantCulture)))], IsNumber: true),
                new("µs a record", [.. rows.Select(p => Cell(Microseconds(p.PerRecord)))], IsNumber: true),
                new("share", [.. rows.Select(p => Cell(Share(p.PerRecord, whole)))], IsNumber: true),
            ],
            Gap).Print(console);
        More(sample.Principles.Count);
    }

    private void More(int count)
    {
        if (count > Shown)
        {
            Line(string.Create(CultureInfo.InvariantCulture, $"… and {count - Shown} more"));
        }
    }

    private void Line(string text) => console.WriteLine(text);

    private static (string Text, Style Style) Cell(string text) => (SummaryWords.Shown(text, NameColumns), Style.Plain);

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Microseconds(TimeSpan time) => time.TotalMicroseconds.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Share(TimeSpan part, TimeSpan whole) =>
        whole == TimeSpan.Zero ? "–" : (part / whole).ToString("0.0%", CultureInfo.InvariantCulture);
}
