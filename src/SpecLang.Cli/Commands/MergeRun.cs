using SpecLang.Cli.Output;
using SpecLang.Engine.Output;
using SpecLang.Engine.Runs.Kept;

namespace SpecLang.Cli.Commands;

/// <summary>One run of <c>align merge</c>.</summary>
/// <param name="shards">The folders.</param>
/// <param name="asked">The formats asked for; none for those of the shards.</param>
/// <param name="folder">Where results go; null for standard output.</param>
/// <param name="console">The process's streams.</param>
internal sealed class MergeRun(IReadOnlyList<string> shards, IReadOnlyList<string> asked, string? folder, ToolConsole console)
{
    public int Run(CancellationToken cancellationToken)
    {
        var merge = RunMerge.Open(shards);
        string[] formats = asked.Count > 0 ? [.. asked.Distinct(StringComparer.Ordinal)] : merge.Settings.Formats;
        var lineFormats = merge.Settings.Formats.Where(OutputFormats.HasParts).ToList();
        if (OutputFormats.Problem(formats, folder, open: false) is { } problem)
        {
            return Refuse(problem);
        }

        if (formats.FirstOrDefault(f => OutputFormats.HasParts(f) && !lineFormats.Contains(f, StringComparer.Ordinal)) is { } missing)
        {
            return Refuse($"the shards hold no {missing}; they were written with --format {string.Join(" --format ", merge.Settings.Formats)}.");
        }

        using var target = OutputTarget.Open(console, folder, isShown: false);
        foreach (var format in formats)
        {
            Write(merge, format, lineFormats.IndexOf(format), target, cancellationToken);
        }

        target.Finish();
        return RunExit.Of(merge.Summary, merge.Settings.FailOn, merge.Settings.SkipBadRecords);
    }

    private void Write(RunMerge merge, string format, int lineFormat, OutputTarget target, CancellationToken cancellationToken)
    {
        var output = target.StreamOf(format);
        if (lineFormat >= 0)
        {
            merge.CopyLines(lineFormat, output, cancellationToken);
            return;
        }

        using var writer = RunFormats.Summary(format, output, target.IsFolder, console);
        writer.Finish(merge.Summary);
    }

    private int Refuse(string problem)
    {
        console.Messages.WriteLine("align: error: " + TerminalText.Escape(problem));
        return ExitCode.Usage;
    }
}
