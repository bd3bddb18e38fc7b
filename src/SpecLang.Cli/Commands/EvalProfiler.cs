using System.Diagnostics;
using SpecLang.Cli.Output;
using SpecLang.Compiler;
using SpecLang.Engine.Profiling;
using SpecLang.Engine.Projects;
using SpecLang.Engine.Runs;
using SpecLang.Runtime;
using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Input;

namespace SpecLang.Cli.Commands;

/// <summary>Takes the time of a run of <c>align eval --profile</c>, and says where it went. Made when the run begins.</summary>
internal sealed class EvalProfiler(ToolConsole console, RunClock clock, int jobs)
{
    private readonly TimeSpan gettingReady = DateTime.UtcNow - Process.GetCurrentProcess().StartTime.ToUniversalTime();
    private readonly Stopwatch running = Stopwatch.StartNew();
    private long records;

    /// <summary>The last result is there.</summary>
    public void Stop(long records)
    {
        running.Stop();
        this.records = records;
    }

    /// <summary>Looks at a sample of the data, and prints what was found on standard error.</summary>
    public void Print(Compilation compilation, ConstitutionInfo constitution, ClassifierBank? bank, IReadOnlyList<InputSource> sources, CancellationToken cancellationToken)
    {
        var usages = bank?.Usages ?? [];
        var classifiers = constitution.Classifiers.Zip(usages, (c, usage) => usage is null ? null : new ClassifierCost(c.Name, usage)).OfType<ClassifierCost>().ToList();
        var symbol = compilation.Constitutions.First(c => string.Equals(c.Name, constitution.Name, StringComparison.Ordinal));
        InputSource[] again = [.. sources.Where(s => !string.Equals(s.Name, DataFiles.StandardInput, StringComparison.Ordinal))];
        var profile = new RunProfile
        {
            GettingReady = gettingReady,
            Running = running.Elapsed,
            Clock = clock,
            Jobs = jobs,
            Records = records,
            Classifiers = ValueList.Create<ClassifierCost>([.. classifiers]),
            Sample = new SampleProfiler(symbol, bank).Profile(again, cancellationToken),
        };
        new ProfileText(TerminalProfile.Of(isRedirected: true, noColor: null, TerminalProfile.WidthOfFiles).Console(console.Messages)).Print(profile);
    }
}
