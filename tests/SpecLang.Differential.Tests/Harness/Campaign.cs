using System.Diagnostics;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SpecLang.Compiler;
using SpecLang.Differential.Tests.Generation;
using SpecLang.Engine.Assemblies;
using SpecLang.Runtime.Evaluation;

namespace SpecLang.Differential.Tests.Harness;

/// <summary>A run over generated specs: batch after batch, each compiled into one assembly, several at once. A spec that differs is made as small as it can be.</summary>
/// <param name="seed">Where generating begins; batches count on from there.</param>
/// <param name="specsInBatch">How many specs one assembly holds.</param>
/// <param name="recordsOfSpec">How many records each spec judges.</param>
/// <param name="log">Is told what was found and how far it is.</param>
internal sealed class Campaign(ulong seed, int specsInBatch, int recordsOfSpec, Action<string> log)
{
    private const int SpecSize = 40;
    private const int ShrinkBatch = 24;

    private static readonly TimeSpan ShrinkTime = TimeSpan.FromSeconds(30);
    private static readonly EvidenceMode[] Modes = [EvidenceMode.All, EvidenceMode.First, EvidenceMode.Masked, EvidenceMode.None];

    private readonly Lock guard = new();
    private readonly List<string> findings = [];

    /// <summary>What the specs used of the language.</summary>
    public Coverage Coverage { get; } = new();

    public int Specs { get; private set; }

    public int Verdicts { get; private set; }

    /// <summary>The differences that were found, each with its shrunken spec.</summary>
    public IReadOnlyList<string> Findings => findings;

    public void RunBatch(int batch)
    {
        var clock = Stopwatch.StartNew();
        var rnd = new Rnd(seed + (ulong)batch);
        var specs = Generation.Specs.Of(recordsOfSpec).Sample(specsInBatch, rnd, SpecSize).ToList();
        var compilations = specs.Select(Compile).ToList();
        foreach (var (spec, compilation) in specs.Zip(compilations).Where(p => p.Second.HasErrors && !IsSettledByChance(p.Second)))
        {
            Report("The generator made a spec with errors:\n" + string.Join('\n', compilation.Diagnostics.Where(d => d.IsError)) + "\n" + spec.ToText("Gen"));
        }

        List<int> whole = [.. Enumerable.Range(0, specs.Count).Where(i => !compilations[i].HasErrors)];
        foreach (var (place, difference) in whole.Zip(DifferencesOf(whole.ConvertAll(i => (specs[i], compilations[i])), known: null)))
        {
            lock (guard)
            {
                Specs++;
                Coverage.Add(compilations[place]);
            }

            if (difference is not null)
            {
                Report(Describe(specs[place], difference, batch));
            }
        }

        Log(string.Create(CultureInfo.InvariantCulture, $"batch {batch}: {Specs} specs, {Verdicts} verdicts each way so far, {clock.Elapsed.TotalSeconds:F0} s for this batch"));
    }

    /// <summary>Where each spec differs. All are compiled into one assembly; where that fails, each into one of its own, to see whose C# is at fault.</summary>
    private IReadOnlyList<Difference?> DifferencesOf(IReadOnlyList<(GeneratedSpec Spec, Compilation Compilation)> specs, Difference? known)
    {
        try
        {
            var loaded = LoadedSpec.Load([.. specs.Select(s => s.Compilation)], out var assembly);
            using (assembly)
            {
                return [.. loaded.Zip(specs, (l, s) => Differ(l, s.Spec, known))];
            }
        }
        catch (EmittedCodeException e) when (specs.Count == 1)
        {
            return [new Difference("", "", EvidenceMode.None, Margins: false, "C# that compiles", e.Message)];
        }
        catch (EmittedCodeException)
        {
            return [.. specs.SelectMany(s => DifferencesOf([s], known))];
        }
    }

    /// <summary>A test that happens to find a place present leaves no use for the <c>??</c> of a later one: that such specs are refused is right.</summary>
    private static bool IsSettledByChance(Compilation compilation) =>
        compilation.Diagnostics.Where(d => d.IsError).All(d => d.Message.StartsWith("a value that may be missing is needed", StringComparison.Ordinal));

    private void Report(string finding)
    {
        lock (guard)
        {
            findings.Add(finding);
        }

        Log(finding);
    }

    private void Log(string line)
    {
        lock (guard)
        {
            log(line);
        }
    }

    private static Compilation Compile(GeneratedSpec spec, int place) =>
        Compilation.Create("policy.align", spec.ToText("Gen" + place), new NoFiles());

    private Difference? Differ(LoadedSpec loaded, GeneratedSpec spec, Difference? known)
    {
        if (loaded.CompareDescriptions() is { } difference)
        {
            return difference;
        }

        for (var i = 0; i < spec.Records.Length; i++)
        {
            lock (guard)
            {
                Verdicts += loaded.Constitutions.Count;
            }

            if (loaded.Compare(spec.Records[i], known?.Evidence ?? Modes[i % Modes.Length], known?.Margins ?? i % 3 == 1) is { } found)
            {
                return found;
            }
        }

        return loaded.CompareRuns(spec.Records, known?.Evidence ?? Modes[spec.ToText(string.Empty).Length % Modes.Length]);
    }

    private string Describe(GeneratedSpec spec, Difference difference, int batch)
    {
        var (smallest, remaining) = Shrink(spec with { Records = difference.Record.Length > 0 ? [difference.Record] : spec.Records }, difference);
        return $"seed {seed}, batch {batch}\n{remaining}\n{smallest.ToText("Shrunk").Replace(Declarations.Text, "\n", StringComparison.Ordinal)}";
    }

    /// <summary>Takes the first smaller case that still differs, again and again; many are tried in one assembly.</summary>
    private (GeneratedSpec Spec, Difference Difference) Shrink(GeneratedSpec spec, Difference difference)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < ShrinkTime)
        {
            if (spec.Shrink().Chunk(ShrinkBatch).Take(12).Select(c => FirstThatDiffers(c, difference)).FirstOrDefault(d => d is not null) is not { } smaller)
            {
                break;
            }

            (spec, difference) = smaller;
        }

        return (spec, difference);
    }

    private (GeneratedSpec Spec, Difference Difference)? FirstThatDiffers(GeneratedSpec[] candidates, Difference known)
    {
        var compiled = candidates.Select((c, i) => (Spec: c, Compilation: Compile(c, i))).Where(c => !c.Compilation.HasErrors).ToList();
        var differing = compiled.Count == 0 ? [] : compiled.Zip(DifferencesOf(compiled, known)).Where(p => p.Second is not null).ToList();
        return differing is [{ Second: { } difference } first, ..] ? (first.First.Spec, difference) : null;
    }
}
