using System.Diagnostics;
using System.Runtime.Versioning;

namespace SpecLang.Cli.Tests.Docs;

/// <summary>The steps of <c>docs/ci.md</c>, run in a repository as that page describes it.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class ContinuousIntegrationTests
{
    [UnixFact]
    public async Task The_steps_of_the_workflow_run_in_a_repository_with_a_policy()
    {
        using var folder = new TemporaryFolder();
        await Repository(folder);
        var steps = Steps(await File.ReadAllLinesAsync(Cli.Tests.Repository.At("docs/ci.md"))).ToList();
        steps.Count.ShouldBe(4);
        foreach (var step in steps)
        {
            (await Shell(folder, step)).ShouldExitWith(step.Contains("--fail-on", StringComparison.Ordinal) ? ExitCode.Findings : ExitCode.Fine);
        }

        File.Exists(folder["reports/report.html"]).ShouldBeTrue();
        File.Exists(folder["reports/verdicts.sarif"]).ShouldBeTrue();
        (await File.ReadAllTextAsync(folder["summary.md"])).ShouldContain("Nothing changed but layout and comments.");
    }

    [UnixFact]
    public async Task The_hook_lets_a_good_commit_pass_and_refuses_a_broken_one()
    {
        using var folder = new TemporaryFolder();
        await Repository(folder);
        var hook = FencedBlock.Of(Cli.Tests.Repository.At("docs/ci.md")).Single(b => b.Language == "sh").Text;
        var file = folder.Write(".git/hooks/pre-commit", hook);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        (await Shell(folder, "printf '\\n// so\\n' >> policies/policy.align && align fmt policies && git commit -qam 'a comment'")).ShouldExitWith(0);
        (await Shell(folder, "echo 'record' >> policies/policy.align && git commit -qam 'broken'")).ExitCode.ShouldNotBe(0);
        (await Shell(folder, "git log --format=%s")).Output.ShouldNotContain("broken");
    }

    /// <summary>The commands of the workflow, one text a step.</summary>
    private static IEnumerable<string> Steps(string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            var at = lines[i].IndexOf("run: ", StringComparison.Ordinal);
            if (at < 0 || !string.IsNullOrWhiteSpace(lines[i][..at]))
            {
                continue;
            }

            var rest = lines[i][(at + "run: ".Length)..];
            yield return rest != "|" ? rest : string.Join('\n', lines.Skip(i + 1).TakeWhile(l => l.StartsWith(new string(' ', at + 2), StringComparison.Ordinal)));
        }
    }

    private static async Task Repository(TemporaryFolder folder)
    {
        folder.Write("bin/align", $"#!/bin/sh\nexec dotnet '{Path.Combine(AppContext.BaseDirectory, "align.dll")}' \"$@\"\n");
        File.SetUnixFileMode(folder["bin/align"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        (await Shell(folder, "align new policies && git init -q && git config user.email a@b.c && git config user.name A && echo bin > .gitignore && git add . && git commit -qm first && git update-ref refs/remotes/origin/main HEAD")).ShouldExitWith(0);
    }

    private static async Task<CommandResult> Shell(TemporaryFolder folder, string line)
    {
        var start = new ProcessStartInfo("bash", ["-e", "-c", line]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder.Path };
        start.Environment["PATH"] = folder["bin"] + ":" + start.Environment["PATH"];
        start.Environment["GITHUB_BASE_REF"] = "main";
        start.Environment["GITHUB_STEP_SUMMARY"] = folder["summary.md"];
        using var process = Process.Start(start) ?? throw new InvalidOperationException("bash did not start");
        process.StandardInput.Close();
        return await Align.FinishAsync(process);
    }
}
