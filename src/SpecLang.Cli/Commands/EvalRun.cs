using SpecLang.Cli.Output;
using SpecLang.Compiler;
using SpecLang.Compiler.Symbols;
using SpecLang.Engine.Assemblies;
using SpecLang.Engine.Classifiers;
using SpecLang.Engine.Output;
using SpecLang.Engine.Policies;
using SpecLang.Engine.Projects;
using SpecLang.Engine.Published;
using SpecLang.Engine.Reports;
using SpecLang.Engine.Runs;
using SpecLang.Engine.Runs.Kept;
using SpecLang.Runtime.Classifiers;
using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Input;
using SpecLang.Runtime.Scanning;

namespace SpecLang.Cli.Commands;

/// <summary>One run of <c>align eval</c>, from the command line to the exit code.</summary>
internal sealed class EvalRun(EvalOptions options, ToolConsole console)
{
    /// <summary>How long a run whose output is done stays for the compiler to finish, so that the next run finds its code in the cache.</summary>
    private static readonly TimeSpan CompilingLimit = TimeSpan.FromSeconds(3);

    private PublishedScores? published;

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (options.Problem is { } problem)
        {
            Say("error: " + problem);
            return ExitCode.Usage;
        }

        VectorLoops.BeginCompiling();
        var project = SpecProject.Open(options.Spec, options.AllowOutside);
        var cache = options.UseCache ? AssemblyCache.OfUser(project.Root) : AssemblyCache.None;
        if (OpenSpec(new PolicyCompiler(cache), project, cancellationToken) is not { } spec)
        {
            return ExitCode.SpecError;
        }

        if (ConstitutionChoice.Of(spec.Constitutions, options.Constitution ?? project.Constitution, Say) is not { } chosen || FindData(project) is not { } sources)
        {
            return ExitCode.Usage;
        }

        if (!ManagedCommand.IsHere && !spec.IsRunWithoutCode(chosen, sources))
        {
            return ManagedCommand.Run(console.Messages);
        }

        spec.PrintNotes(console);
        await using var policy = spec.Start(chosen);
        var exitCode = await JudgeAsync(policy, spec, project, sources, cancellationToken);
        if (cache.IsUsed && exitCode is ExitCode.Fine or ExitCode.Findings or ExitCode.DataError)
        {
            if (policy.IsInterpreted)
            {
                await policy.WaitForCompiledAsync(CompilingLimit, cancellationToken);
            }

            spec.Keep(chosen, policy);
        }

        if (cache.Note is { } note)
        {
            Say("note: " + note);
        }

        return exitCode;
    }

    /// <summary>The spec, ready to be run: known from an earlier time, or bound; null where it has errors, which are printed then.</summary>
    private IEvalSpec? OpenSpec(PolicyCompiler compiler, SpecProject project, CancellationToken cancellationToken)
    {
        if (ManagedCommand.IsHere && compiler.FindKnown(project) is { } known)
        {
            return new KnownSpec(compiler, known, new Lazy<Compilation>(() => PolicyCompiler.Check(project, cancellationToken)));
        }

        return SpecCompilation.BindForRun(project, console, cancellationToken) is { } compilation
            ? new BoundSpec(compiler, project, compilation, options.TakesSegments, cancellationToken)
            : null;
    }

    private async Task<int> JudgeAsync(StartedPolicy policy, IEvalSpec spec, SpecProject project, IReadOnlyList<InputSource> sources, CancellationToken cancellationToken)
    {
        var constitution = policy.Current.Constitution;
        if (FindFields(constitution) is not { } groupBy || !IsOverNumber(spec.Compilation, constitution))
        {
            return ExitCode.Usage;
        }

        published = options.Published.Count == 0
            ? null
            : PublishedScoresReader.Read(DataFiles.Resolve(options.Published, console.OpenInput), project.ReadPublishedLayout(), options.GroupBy);

        using var models = constitution.Classifiers.IsEmpty ? null : await OpenModelsAsync(project, cancellationToken);
        if (constitution.Classifiers.Length > 0 && models is null)
        {
            return ExitCode.DataError;
        }

        try
        {
            var bank = models is null ? null : ClassifierBank.Load(constitution, models.Provider);
            foreach (var warning in models?.Warnings ?? [])
            {
                Say("warning: " + warning);
            }

            using var kept = options.IsKept ? KeptRun.Open(PlanOf(spec, constitution, models, sources), options.Resume) : null;
            return kept?.IsOver == true ? SayOver(kept) : await JudgeAsync(policy, spec.Compilation, bank, kept, sources, groupBy, cancellationToken);
        }
        catch (ModelLoadException e)
        {
            Say("error: " + e.Message);
            return ExitCode.DataError;
        }
    }

    private async Task<int> JudgeAsync(
        StartedPolicy policy, Lazy<Compilation> compilation, ClassifierBank? bank, KeptRun? kept, IReadOnlyList<InputSource> sources, IReadOnlyList<int> groupBy, CancellationToken cancellationToken)
    {
        var runOptions = new RunOptions
        {
            Evidence = options.Evidence,
            Margins = options.Margins || options.Formats.Contains("html", StringComparer.Ordinal),
            Jobs = options.Jobs,
            MaxRecordBytes = options.MaxRecordBytes,
            GroupBy = groupBy,
            Clock = options.Profiles ? new RunClock() : null,
            Over = options.Over is { } over ? policy.Current.Constitution.Fields.IndexOf(over) : null,
        };
        using var progress = ProgressLine.For(console, sources, isQuiet: console.OutputIsTerminal && options.Folder is null && options.Formats.Any(f => f is "jsonl" or "csv" or "sarif" or "github"), options.ShowsProgress);
        using var output = EvalOutput.Open(console, policy.Current.Constitution, options, progress, BuildReport, kept);
        var profiler = runOptions.Clock is { } clock ? new EvalProfiler(console, clock, options.Jobs) : null;
        try
        {
            await RunAsync(policy, bank, runOptions, kept, progress.Watch(sources), output, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            progress.Clear();
            Say(output.Keep() ? "cancelled; what was judged is kept, and --resume goes on with it" : "cancelled; what was written is whole");
            return ExitCode.Cancelled;
        }

        progress.Clear();
        profiler?.Stop(output.Records);
        if (output.Finish(s => published is null ? s : s with { Published = PublishedComparison.Of(s, published, options.Seed, cancellationToken) }) is { } page && options.Open && Browser.Show(page) is { } note)
        {
            Say(note);
        }

        profiler?.Print(compilation.Value, policy.Current.Constitution, bank, sources, cancellationToken);
        return output.ExitCode;

        Report BuildReport(ReportCollector collector, RunSummary summary) =>
            collector.Build(summary, compilation.Value, bank?.Classifiers ?? [], new ReportOptions(options.ShowsPrivate, options.Evidence), cancellationToken);
    }

    private async Task RunAsync(
        StartedPolicy policy, ClassifierBank? bank, RunOptions runOptions, KeptRun? kept, IReadOnlyList<InputSource> sources, EvalOutput output, CancellationToken cancellationToken)
    {
        if (kept?.IsJudged == true)
        {
            // Only the files that are made of all results were left to write.
        }
        else if (bank is null && options.TakesSegments)
        {
            new SegmentRun(() => policy.Current, runOptions, output.WritesLines).Run(sources, kept, Give, cancellationToken);
        }
        else
        {
            await new EvaluationRun(() => policy.Current, bank, runOptions).RunAsync(sources, kept, GiveAll, cancellationToken);
        }

        void Give(SegmentResult result, RunPosition position)
        {
            output.Write(result, position);
            policy.BeginCompiling();
        }

        void GiveAll(JudgedBlock block, RunPosition position)
        {
            output.Write(block, position);
            policy.BeginCompiling();
        }
    }

    private KeptRunPlan PlanOf(IEvalSpec spec, ConstitutionInfo constitution, OnnxModels? models, IReadOnlyList<InputSource> sources) => new()
    {
        Folder = options.Folder ?? throw new InvalidOperationException("The run has no folder."),
        Tool = ToolVersion.Text,
        Spec = CacheKey.Of(["spec", spec.Hash, .. constitution.Classifiers.SelectMany(c => (IEnumerable<string>)[c.Name, models?.HashOf(c) ?? string.Empty])]).ToString(),
        Constitution = constitution,
        Settings = new RunSettings
        {
            Formats = [.. options.Formats],
            Evidence = options.Evidence.ToString().ToLowerInvariant(),
            Margins = options.Margins,
            By = [.. options.GroupBy],
            Over = options.Over,
            MaxRecordBytes = options.MaxRecordBytes,
            FailOn = options.FailOn,
            SkipBadRecords = options.SkipBadRecords,
        },
        Inputs = sources,
        Shard = options.Shard,
        LineFiles = [.. options.Formats.Where(OutputFormats.HasParts).Select(OutputFormats.FileOf)],
        Interval = options.KeepEvery,
    };

    private int SayOver(KeptRun kept)
    {
        Say($"the run in `{options.Folder}` is over; there is nothing to go on with");
        return RunExit.Of(kept.Summary.Build(), options.FailOn, options.SkipBadRecords);
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

        Say("error: there is no data to judge; name files, folders or - (standard input) behind the spec, or give `data` in align.json.");
        return null;
    }

    private List<int>? FindFields(ConstitutionInfo constitution)
    {
        var fields = new List<int>();
        foreach (var name in options.GroupBy)
        {
            var index = constitution.Fields.IndexOf(name);
            if (index < 0)
            {
                Say($"error: the record has no field `{name}` to group by; it has {string.Join(", ", constitution.Fields)}.");
                return null;
            }

            fields.Add(index);
        }

        return fields;
    }

    private bool IsOverNumber(Lazy<Compilation> compilation, ConstitutionInfo constitution)
    {
        if (options.Over is not { } name)
        {
            return true;
        }

        var fields = compilation.Value.Constitutions.First(c => string.Equals(c.Name, constitution.Name, StringComparison.Ordinal)).Record?.Fields ?? [];
        var numbers = fields.Where(f => f.Type is OptionalType optional ? optional.Element.IsNumeric : f.Type.IsNumeric).Select(f => f.Name).ToList();
        if (numbers.Contains(name, StringComparer.Ordinal))
        {
            return true;
        }

        Say($"error: --over needs a field of the record with a number, and `{name}` is none; {(numbers.Count == 0 ? "the record has no such field" : "it has " + string.Join(", ", numbers))}.");
        return false;
    }

    private async Task<OnnxModels?> OpenModelsAsync(SpecProject project, CancellationToken cancellationToken)
    {
        var setUp = new ClassifierSetUp(console);
        return await setUp.PrepareAsync(cancellationToken) is { } folder ? OnnxHost.Open(folder, project.Root, options.AllowOutside) : null;
    }

    private void Say(string message) => console.Messages.WriteLine("align: " + TerminalText.Escape(message));
}
