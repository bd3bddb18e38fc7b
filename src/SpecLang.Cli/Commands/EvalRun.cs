using SpecLang.Cli.Output;
using SpecLang.Compiler;
using SpecLang.Compiler.Emit;
using SpecLang.Compiler.Symbols;
using SpecLang.Engine.Assemblies;
using SpecLang.Engine.Classifiers;
using SpecLang.Engine.Output;
using SpecLang.Engine.Policies;
using SpecLang.Engine.Projects;
using SpecLang.Engine.Published;
using SpecLang.Engine.Reports;
using SpecLang.Engine.Runs;
using SpecLang.Runtime.Classifiers;
using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Input;

namespace SpecLang.Cli.Commands;

/// <summary>One run of <c>align eval</c>, from the command line to the exit code.</summary>
internal sealed class EvalRun(EvalOptions options, ToolConsole console)
{
    /// <summary>How long a run whose output is done stays for the compiler to finish, so that the next run finds its code in the cache.</summary>
    private static readonly TimeSpan CompilingLimit = TimeSpan.FromSeconds(3);

    private PublishedScores? published;

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (OutputFormats.Problem(options.Formats, options.Folder, options.Open) is { } problem)
        {
            Say("error: " + problem);
            return ExitCode.Usage;
        }

        if (options.Published.Count > 0 && options.GroupBy.Count == 0)
        {
            Say("error: published scores are of groups; say with --by which fields tell them apart.");
            return ExitCode.Usage;
        }

        var project = SpecProject.Open(options.Spec, options.AllowOutside);
        var cache = options.UseCache ? AssemblyCache.OfUser(project.Root) : AssemblyCache.None;
        if (OpenSpec(new PolicyCompiler(cache), project, cancellationToken) is not { } spec)
        {
            return ExitCode.SpecError;
        }

        if (Choose(spec.Evaluators, options.Constitution ?? project.Constitution) is not { } chosen || FindData(project) is not { } sources)
        {
            return ExitCode.Usage;
        }

        await using var policy = spec.Start(chosen);
        var exitCode = await JudgeAsync(policy, spec.Compilation, project, sources, cancellationToken);
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

    /// <summary>The spec, ready to be run: known from an earlier time, or compiled; null where it has errors, which are printed then.</summary>
    private EvalSpec? OpenSpec(PolicyCompiler compiler, SpecProject project, CancellationToken cancellationToken)
    {
        if (compiler.FindKnown(project) is { } known)
        {
            return new EvalSpec(
                known.Evaluators,
                chosen => compiler.Start(known, chosen),
                (chosen, policy) => compiler.KeepTables(known, chosen, policy),
                new Lazy<Compilation>(() => PolicyCompiler.Check(project, cancellationToken)));
        }

        if (SpecCompilation.Run(project, console, cancellationToken) is not var (compilation, emitted))
        {
            return null;
        }

        if (compilation.Diagnostics.IsEmpty && emitted.Diagnostics.IsEmpty)
        {
            compiler.Remember(project, emitted);
        }

        return new EvalSpec(emitted.Evaluators, chosen => compiler.Start(compilation, emitted, chosen, cancellationToken), (_, _) => { }, new Lazy<Compilation>(compilation));
    }

    private async Task<int> JudgeAsync(StartedPolicy policy, Lazy<Compilation> compilation, SpecProject project, IReadOnlyList<InputSource> sources, CancellationToken cancellationToken)
    {
        var constitution = policy.Current.Constitution;
        if (FindFields(constitution) is not { } groupBy || !IsOverNumber(compilation, constitution))
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

            return await JudgeAsync(policy, compilation, bank, sources, groupBy, cancellationToken);
        }
        catch (ModelLoadException e)
        {
            Say("error: " + e.Message);
            return ExitCode.DataError;
        }
    }

    private async Task<int> JudgeAsync(StartedPolicy policy, Lazy<Compilation> compilation, ClassifierBank? bank, IReadOnlyList<InputSource> sources, IReadOnlyList<int> groupBy, CancellationToken cancellationToken)
    {
        var runOptions = new RunOptions
        {
            Evidence = options.Evidence,
            Margins = options.Margins || options.Formats.Contains("html", StringComparer.Ordinal),
            Jobs = options.Jobs,
            MaxRecordBytes = options.MaxRecordBytes,
            GroupBy = groupBy,
            Over = options.Over is { } over ? policy.Current.Constitution.Fields.IndexOf(over) : null,
        };
        using var progress = ProgressLine.For(console, sources, isQuiet: console.OutputIsTerminal && options.Folder is null && options.Formats.Any(f => f is "jsonl" or "csv" or "sarif" or "github"), options.ShowsProgress);
        using var output = EvalOutput.Open(console, policy.Current.Constitution, options, progress, BuildReport);
        long textsWithLoneSurrogates;
        try
        {
            if (bank is null && EvalOutput.TakesSegments(options))
            {
                var run = new SegmentRun(() => policy.Current, runOptions, output.WritesLines);
                run.Run(progress.Watch(sources), Give, cancellationToken);
                textsWithLoneSurrogates = run.TextsWithLoneSurrogates;
            }
            else
            {
                var run = new EvaluationRun(() => policy.Current, bank, runOptions);
                await run.RunAsync(progress.Watch(sources), GiveAll, cancellationToken);
                textsWithLoneSurrogates = run.TextsWithLoneSurrogates;
            }
        }
        catch (OperationCanceledException)
        {
            progress.Clear();
            Say("cancelled; what was written is whole");
            return ExitCode.Cancelled;
        }

        progress.Clear();
        if (output.Finish(textsWithLoneSurrogates, s => published is null ? s : s with { Published = PublishedComparison.Of(s, published, options.Seed, cancellationToken) }) is { } page && options.Open && Browser.Show(page) is { } note)
        {
            Say(note);
        }

        return output.ExitCode;

        void Give(SegmentResult result)
        {
            output.Write(result);
            policy.BeginCompiling();
        }

        void GiveAll(IReadOnlyList<RecordResult> results)
        {
            output.Write(results);
            policy.BeginCompiling();
        }

        Report BuildReport(ReportCollector collector, RunSummary summary) =>
            collector.Build(summary, compilation.Value, bank?.Classifiers ?? [], new ReportOptions(options.ShowsPrivate, options.Evidence), cancellationToken);
    }

    private EmittedEvaluator? Choose(IReadOnlyList<EmittedEvaluator> evaluators, string? name) =>
        ConstitutionChoice.Of([.. evaluators.Select(e => e.Constitution)], name, Say) is { } chosen
            ? evaluators.First(e => string.Equals(e.Constitution, chosen, StringComparison.Ordinal))
            : null;

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
