using System.Diagnostics;

namespace SpecLang.Cli.Tests.Commands;

public sealed class WatchTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task A_saved_file_runs_again_what_it_touches()
    {
        Spec("whatever");
        Case("hello", "complies");
        using var process = Align.Start("test", folder.Path, "--watch");
        try
        {
            (await NextCountsAsync(process)).ShouldBe("2 passed, 0 failed, 0 skipped");
            Case("whatever", "complies");
            (await NextCountsAsync(process)).ShouldBe("0 passed, 1 failed, 0 skipped");
            Case("whatever you like", "violates");
            (await NextCountsAsync(process)).ShouldBe("1 passed, 0 failed, 0 skipped");
            Spec("you like");
            (await NextCountsAsync(process)).ShouldBe("2 passed, 0 failed, 0 skipped");
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    public void Dispose() => folder.Dispose();

    private void Spec(string word) => folder.Write(
        "x.align", "record R { a: text }\nconstitution C over R {\n  principle P { forbid a contains \"" + word + "\" }\n  example \"e\" complies { a: \"\" }\n}\nsuite S for C { cases from \"cases.jsonl\" }\n");

    private void Case(string text, string outcome) => folder.Write("cases.jsonl", "{\"id\": \"1\", \"a\": \"" + text + "\", \"expect\": {\"P\": \"" + outcome + "\"}}\n");

    private static async Task<string> NextCountsAsync(Process process)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.Contains(" passed, ", StringComparison.Ordinal))
            {
                // What says that it watches comes after the counts: only then is a change seen as one.
                while (await process.StandardError.ReadLineAsync(patience.Token) is { } said && !said.Contains("watching", StringComparison.Ordinal))
                {
                }

                return line;
            }
        }

        return "the command has ended";
    }
}
