using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace SpecLang.Cli.Tests.Commands;

/// <summary>What only a process of its own shows: signals, pipes, devices, shared files.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string spec;

    public ProcessTests() => spec = folder.Write("manners.align", Specs.Manners);

    [UnixFact]
    public async Task A_reader_that_has_seen_enough_ends_the_run_quietly()
    {
        // More than any pipe holds: the run can end only because nobody reads any more.
        var result = await Align.ShellAsync("""yes '{"answer": "good"}' 2> /dev/null | $align eval "$1" - --format jsonl | head -n 1; echo "${PIPESTATUS[1]}" """, spec);

        result.Messages.ShouldBeEmpty();
        var lines = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(2);
        lines[0].ShouldStartWith("""{"id":"#1",""");
        lines[1].ShouldBe("0");
    }

    [UnixFact]
    public async Task Ctrl_C_leaves_whole_lines()
    {
        using var process = Align.Start("eval", spec, "-", "--format", "jsonl");
        for (var i = 0; i < 1000; i++)
        {
            await process.StandardInput.WriteLineAsync("""{"answer": "good"}""");
        }

        await process.StandardInput.FlushAsync();
        var first = await process.StandardOutput.ReadLineAsync();
        Process.Start("kill", [CancelSignal(), process.Id.ToString(CultureInfo.InvariantCulture)]).Dispose();
        var result = await Align.FinishAsync(process);

        result.ShouldExitWith(ExitCode.Cancelled);
        first.ShouldNotBeNull().ShouldEndWith("}");
        result.Output.ShouldEndWith("}\n");
        result.Lines.ShouldAllBe(l => l.ValueKind == JsonValueKind.Object);
    }

    [UnixFact]
    public async Task A_full_disk_is_an_error()
    {
        if (!File.Exists("/dev/full"))
        {
            return;
        }

        var result = await Align.ShellAsync("""echo '{"answer": "good"}' | $align eval "$1" - > /dev/full""", spec);

        result.ShouldExitWith(ExitCode.DataError).Messages.ShouldStartWith("align: error: the output can't be written: ");
    }

    [UnixFact]
    public async Task A_gzip_file_that_breaks_off_is_an_error_also_where_a_line_ends()
    {
        var result = await Align.ShellAsync("""for i in 1 2 3; do echo '{"answer": "good"}'; done | gzip | head -c -4 > "$2"; $align eval "$1" "$2" """, spec, folder["cut.jsonl.gz"]);

        result.ShouldExitWith(ExitCode.DataError).Messages.ShouldStartWith(folder["cut.jsonl.gz"] + ": error: the file cannot be read: ");
        result.Output.ShouldStartWith("Manners 1.2: 3 records\n");
    }

    [UnixFact]
    public async Task Commands_that_share_a_file_write_one_behind_the_other()
    {
        await Align.ShellAsync("""( for i in 1 2; do echo '{"id": "r'$i'", "answer": "good"}' | $align eval "$1" - --format jsonl; done; echo end ) > "$2" """, spec, folder["shared.txt"]);

        var lines = await File.ReadAllLinesAsync(folder["shared.txt"]);
        lines.Length.ShouldBe(3);
        lines[0].ShouldStartWith("""{"id":"r1",""");
        lines[1].ShouldStartWith("""{"id":"r2",""");
        lines[2].ShouldBe("end");
    }

    [UnixFact]
    public async Task A_pipe_sees_neither_progress_nor_colour()
    {
        var result = await Align.ShellAsync("""yes '{"answer": "bad"}' 2> /dev/null | head -n 200000 | $align eval "$1" -""", spec);

        result.ShouldExitWith(ExitCode.Fine).Messages.ShouldBeEmpty();
        result.Output.ShouldContain("200000 records");
        result.Output.ShouldNotContain("\u001b");
    }

    public void Dispose() => folder.Dispose();

    /// <summary>A process started in the background inherits that Ctrl-C is ignored, and so do its children; SIGTERM takes the same way through the command.</summary>
    private static string CancelSignal()
    {
        const string Status = "/proc/self/status";
        const ulong Interrupt = 1UL << 1;
        var ignored = File.Exists(Status) ? File.ReadLines(Status).FirstOrDefault(l => l.StartsWith("SigIgn:", StringComparison.Ordinal)) : null;
        var isIgnored = ignored is not null && (ulong.Parse(ignored.AsSpan("SigIgn:".Length).Trim(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) & Interrupt) != 0;
        return isIgnored ? "-TERM" : "-INT";
    }
}
