using System.Globalization;
using System.Text;
using SpecLang.Cli.Output;
using SpecLang.Compiler;
using SpecLang.Engine.Calibration;
using SpecLang.Engine.Output;
using SpecLang.Engine.Projects;
using SpecLang.Runtime;

namespace SpecLang.Cli.Commands;

/// <summary>Writes thresholds that meet an aim into the files of a spec; nothing but the numbers changes.</summary>
internal static class ThresholdEdits
{
    /// <summary>The number of a threshold as a spec writes it.</summary>
    public static string NumberOf(double value) => value.ToString("0.00####", CultureInfo.InvariantCulture);

    public static async Task ApplyAsync(SpecProject project, Compilation compilation, ValueList<CalibratedScore> scores, ToolConsole console, CancellationToken cancellationToken)
    {
        var edits = scores
            .SelectMany(s => s.Thresholds)
            .Where(t => t.Best is { } best && best.Value != t.Threshold.Value)
            .SelectMany(t => t.Places.Select(p => (Place: p, Value: t.Best?.Value ?? p.Value)))
            .DistinctBy(e => (e.Place.File, e.Place.Span.Start))
            .GroupBy(e => e.Place.File, StringComparer.Ordinal)
            .ToList();
        foreach (var file in edits)
        {
            var path = Path.Combine(project.Root, file.Key);
            var module = compilation.Modules.First(m => string.Equals(m.Tree.Source.Path, file.Key, StringComparison.Ordinal));
            var bytes = File.Exists(path) ? await File.ReadAllBytesAsync(path, cancellationToken) : [];
            var mark = Encoding.UTF8.GetPreamble();
            var hasMark = bytes.AsSpan().StartsWith(mark);
            var text = Encoding.UTF8.GetString(hasMark ? bytes.AsSpan(mark.Length) : bytes);
            if (!string.Equals(text, module.Tree.Source.Text, StringComparison.Ordinal))
            {
                throw new IOException($"`{file.Key}` is not what was read before, or belongs to the library, so its thresholds are not written; change them by hand");
            }

            foreach (var (place, value) in file.OrderByDescending(e => e.Place.Span.Start))
            {
                text = string.Concat(text.AsSpan(0, place.Span.Start), NumberOf(value), text.AsSpan(place.Span.End));
            }

            await WholeFile.WriteAsync(path, [.. hasMark ? mark : [], .. Encoding.UTF8.GetBytes(text)], cancellationToken);
            await console.Messages.WriteLineAsync("wrote " + TerminalText.Escape(path));
        }

        if (edits.Count == 0)
        {
            await console.Messages.WriteLineAsync("align: no threshold is to be moved, so nothing is written.");
        }
    }
}
