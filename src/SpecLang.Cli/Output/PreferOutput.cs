using System.Text;
using SpecLang.Cli.Commands;
using SpecLang.Engine.Preferences;
using SpecLang.Engine.Preferences.Curation;
using SpecLang.Engine.Reports.Preferences;
using SpecLang.Runtime.Evaluation;

namespace SpecLang.Cli.Output;

/// <summary>Writes judged preference data as it comes, each kind to its file, and sums it up.</summary>
internal sealed class PreferOutput : IDisposable
{
    private readonly ToolConsole console;
    private readonly PreferOptions options;
    private readonly ConstitutionInfo constitution;
    private readonly bool hasReward;
    private readonly GoldPart? gold;
    private readonly CurationModel? model;
    private readonly BadRecords badRecords;
    private readonly ProgressLine progress;
    private readonly PreferenceTally tally;
    private readonly PairSample? sample;
    private readonly OutputTarget target;
    private readonly Dictionary<string, PreferenceLines> lines = new(StringComparer.Ordinal);
    private readonly Dictionary<CurationOutcome, long> outcomes = [];
    private long decidedByPerson;

    public PreferOutput(ToolConsole console, PreferOptions options, ConstitutionInfo constitution, RewardModel? reward, GoldPart? gold, CurationModel? model, BadRecords badRecords, ProgressLine progress)
    {
        this.console = console;
        this.options = options;
        this.constitution = constitution;
        this.gold = gold;
        this.model = model;
        this.badRecords = badRecords;
        this.progress = progress;
        hasReward = reward is not null;
        tally = new PreferenceTally(constitution, reward, options.GroupBy);
        sample = options.Sample is { } size ? new PairSample(size, options.Seed) : null;
        target = OutputTarget.Open(console, options.Folder, options.Open);
        if (model is not null && options.Folder is not null)
        {
            foreach (var outcome in Enum.GetValues<CurationOutcome>())
            {
                _ = LinesOf(FileOf(outcome));
            }
        }
    }

    /// <summary>Members to group by that no record has.</summary>
    public (IReadOnlyList<string> Missing, IReadOnlyList<string> Known) UnknownMembers => tally.UnknownMembers;

    /// <summary>What of the outcome is not as it was asked to be; known when the run is finished.</summary>
    public string? Problem { get; private set; }

    private bool WritesLines => options.Formats.Contains("jsonl", StringComparer.Ordinal);

    private double? Threshold => options.Threshold / 100;

    public void Write(IReadOnlyList<JudgedPreference> block)
    {
        foreach (var judged in block)
        {
            tally.Add(judged);
            if (judged.Record is not { } record)
            {
                AddBad(judged);
            }
            else if (record.IsPair)
            {
                AddPair(judged, record);
            }
            else
            {
                AddRanked(judged);
            }

            if (options.Critiques)
            {
                foreach (var critique in CritiquePrompts.Of(judged, constitution))
                {
                    LinesOf("critiques").WriteCritique(critique);
                }
            }
        }
    }

    /// <summary>Writes what sums the run up, and puts files in their places.</summary>
    /// <returns>The page, where one was written to a file.</returns>
    public string? Finish()
    {
        foreach (var record in sample?.Records ?? [])
        {
            LinesOf("sample").WriteSampled(record);
        }

        var summary = tally.Build(model is null ? null : new CurationSummary(
            model.Thresholds, model.Gold, model.Judges, CountOf(CurationOutcome.Keep), CountOf(CurationOutcome.Flip), CountOf(CurationOutcome.Review), decidedByPerson));
        Problem = PreferenceJUnit.ProblemOf(summary, Threshold);
        foreach (var one in lines.Values)
        {
            one.Flush();
        }

        foreach (var format in options.Formats.Where(f => f != "jsonl"))
        {
            Write(format, summary);
        }

        return target.Finish();
    }

    public void Dispose()
    {
        foreach (var one in lines.Values)
        {
            one.Dispose();
        }

        target.Dispose();
    }

    private static string FileOf(CurationOutcome outcome) => outcome switch
    {
        CurationOutcome.Keep => "kept",
        CurationOutcome.Flip => "flipped",
        _ => "review",
    };

    private void AddBad(JudgedPreference judged)
    {
        if (judged.Error is { } error)
        {
            badRecords.Add(judged.Source.Id, error, progress);
            if (WritesLines)
            {
                LinesOf("judged").WriteError(judged.Source.Id, error);
            }
        }
    }

    private void AddPair(JudgedPreference judged, PreferenceRecord record)
    {
        var decision = model?.Decide(judged, gold?.Find(record)) ?? CurationModel.Undecided(judged, hasReward);
        if (judged.Source.Value is { } json)
        {
            sample?.Add(json);
        }

        if (model is not null)
        {
            outcomes[decision.Outcome] = CountOf(decision.Outcome) + 1;
            decidedByPerson += decision.Reason is CurationReason.Gold or CurationReason.GoldTie ? 1 : 0;
            if (options.Folder is not null)
            {
                LinesOf(FileOf(decision.Outcome)).WritePair(judged, decision, model.Thresholds);
            }
        }

        if (WritesLines)
        {
            LinesOf("judged").WritePair(judged, decision, model?.Thresholds);
        }
    }

    private void AddRanked(JudgedPreference judged)
    {
        var pairs = PairRanking.Of(judged, options.AllPairs);
        tally.AddRanking(judged, pairs.Count);
        for (var i = 0; i < pairs.Count; i++)
        {
            if (options.Folder is not null)
            {
                LinesOf("pairs").WriteRanked(judged, pairs[i], i + 1);
            }
            else if (WritesLines)
            {
                LinesOf("judged").WriteRanked(judged, pairs[i], i + 1);
            }
        }
    }

    private long CountOf(CurationOutcome outcome) => outcomes.GetValueOrDefault(outcome);

    private PreferenceLines LinesOf(string name)
    {
        if (!lines.TryGetValue(name, out var found))
        {
            found = new PreferenceLines(target.StreamOf(name));
            lines.Add(name, found);
        }

        return found;
    }

    private void Write(string format, PreferenceSummary summary)
    {
        var output = target.StreamOf(format);
        switch (format)
        {
            case "json":
                PreferenceJson.Write(output, summary);
                break;
            case "html":
                PreferencePage.Write(output, summary, ToolVersion.Text);
                break;
            case "md":
                PreferenceMarkdown.Write(output, summary);
                break;
            case "junit":
                PreferenceJUnit.Write(output, summary, Threshold);
                break;
            default:
                WriteTable(output, summary);
                break;
        }
    }

    private void WriteTable(Stream output, PreferenceSummary summary)
    {
        var profile = target.IsFolder ? TerminalProfile.Of(isRedirected: true, noColor: null, TerminalProfile.WidthOfFiles) : console.Profile;
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        new PreferenceTextReport(profile.Console(text), profile.Width).Print(summary);
    }
}
