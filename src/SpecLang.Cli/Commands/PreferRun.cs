using SpecLang.Cli.Output;
using SpecLang.Engine.Output;
using SpecLang.Engine.Preferences;
using SpecLang.Engine.Preferences.Curation;
using SpecLang.Engine.Projects;
using SpecLang.Engine.Runs;
using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Input;

namespace SpecLang.Cli.Commands;

/// <summary>One run of <c>align prefer</c>, from the command line to the exit code: the gold part first, then the data.</summary>
internal sealed class PreferRun(PreferOptions options, ToolConsole console)
{
    private readonly BadRecords badRecords = new(console);

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (options.Problem is { } problem)
        {
            Say("error: " + problem);
            return ExitCode.Usage;
        }

        var (opened, exitCode) = PolicySession.Open(console, options.Spec, options.Constitution, options.AllowOutside, cancellationToken);
        await using var session = opened;
        if (session is null)
        {
            return exitCode;
        }

        if (!IsOverAnswers(session) || FindData(session.Project) is not { } sources || !TryFindReward(session, out var reward))
        {
            return ExitCode.Usage;
        }

        var gold = options.Gold is { } file ? DataFiles.Resolve([file], console.OpenInput) : null;
        if (!await session.LoadModelsAsync(reward, cancellationToken))
        {
            return ExitCode.DataError;
        }

        try
        {
            return await JudgeAsync(session, sources, gold, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Say("cancelled; nothing was written to files");
            return ExitCode.Cancelled;
        }
        catch (PreferenceException e)
        {
            Say("error: " + e.Message + ".");
            return ExitCode.DataError;
        }
    }

    private async Task<int> JudgeAsync(PolicySession session, IReadOnlyList<InputSource> sources, IReadOnlyList<InputSource>? goldSources, CancellationToken cancellationToken)
    {
        var (gold, model) = goldSources is null ? (null, null) : await ReadGoldAsync(session, goldSources, cancellationToken);
        var streamsToTerminal = console.OutputIsTerminal && options.Folder is null && options.Formats.Contains("jsonl", StringComparer.Ordinal);
        using var progress = ProgressLine.For(console, sources, streamsToTerminal);
        using var output = new PreferOutput(console, options, session.Info, session.Reward?.Model, gold, model, badRecords, progress);
        await RunOf(session).RunAsync(
            progress.Watch(sources),
            block =>
            {
                output.Write(block);
                progress.Add(block.Count);
            },
            cancellationToken);
        progress.Clear();
        badRecords.Finish();
        if (output.UnknownMembers is { Missing: [var missing, ..], Known: var known })
        {
            Say($"error: no record has a member `{missing}` to group by; the records have {string.Join(", ", known)}.");
            return ExitCode.Usage;
        }

        if (output.Finish() is { } page && options.Open && Browser.Show(page) is { } note)
        {
            Say(note);
        }

        if (output.Problem is { } problem)
        {
            Say("error: " + problem + ".");
        }

        return badRecords.Count > 0 && !options.SkipBadRecords ? ExitCode.DataError : output.Problem is not null ? ExitCode.Findings : ExitCode.Fine;
    }

    private async Task<(GoldPart Gold, CurationModel Model)> ReadGoldAsync(PolicySession session, IReadOnlyList<InputSource> sources, CancellationToken cancellationToken)
    {
        var gold = new GoldPart();
        await RunOf(session).RunAsync(
            sources,
            block =>
            {
                foreach (var judged in block)
                {
                    if (gold.Add(judged) is { } error)
                    {
                        badRecords.Add(judged.Source.Id, error, progress: null);
                    }
                }
            },
            cancellationToken);
        if (gold.Unlabelled > 0)
        {
            Say($"note: {SummaryWords.Counted(gold.Unlabelled, "pair", "pairs")} of the gold part have no label yet, and are left out.");
        }

        return (gold, CurationModel.Of(gold.Pairs, session.Reward is not null, new CurationThresholds(options.Keep ?? PreferOptions.StandardKeep, options.Flip ?? PreferOptions.StandardFlip)));
    }

    private PreferenceRun RunOf(PolicySession session) => new(
        () => session.Evaluator,
        session.Bank,
        session.Reward,
        new RunOptions { Evidence = options.Critiques ? EvidenceMode.First : EvidenceMode.None, Jobs = options.Jobs, MaxRecordBytes = options.MaxRecordBytes });

    private bool IsOverAnswers(PolicySession session)
    {
        if (!session.Info.Fields.Contains("chosen") || !session.Info.Fields.Contains("rejected"))
        {
            return true;
        }

        Say($"error: `{session.Info.Name}` judges pairs, and what compares the answers of a pair judges one answer; write it over a record with `prompt` and `response`, such as `Exchange` of std/records.align.");
        return false;
    }

    private bool TryFindReward(PolicySession session, out RewardModel? reward)
    {
        try
        {
            reward = options.Reward is { } name ? RewardModel.Named(session.Compilation, session.Constitution, name) : RewardModel.Declared(session.Compilation, session.Constitution);
            return true;
        }
        catch (PreferenceException e)
        {
            Say("error: " + e.Message + ".");
            reward = null;
            return false;
        }
    }

    private IReadOnlyList<InputSource>? FindData(SpecProject project)
    {
        if (options.Data.Count > 0)
        {
            return DataFiles.Resolve(options.Data, console.OpenInput);
        }

        if (project.DataNames.Count > 0)
        {
            return project.FindData();
        }

        Say("error: there is no preference data; name files, folders or - (standard input) behind the spec, or give `data` in align.json.");
        return null;
    }

    private void Say(string message) => console.Messages.WriteLine("align: " + TerminalText.Escape(message));
}
