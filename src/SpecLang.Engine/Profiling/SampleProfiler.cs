using System.Diagnostics;
using SpecLang.Compiler.Symbols;
using SpecLang.Engine.Interpretation;
using SpecLang.Engine.Runs;
using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Input;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Profiling;

/// <summary>
/// Finds out what each matcher costs on the first records of some data, by looking for it alone where the language's reading order looks for it. A run may do better:
/// it looks for all matchers of a field in one pass where it judges records from their bytes. What it says is which of them are dear.
/// </summary>
/// <param name="constitution">What judges.</param>
/// <param name="classifiers">Its models; null where it has none.</param>
public sealed class SampleProfiler(ConstitutionSymbol constitution, ClassifierBank? classifiers)
{
    private const int MostRecords = 1000;
    private const int BlockRecords = 64;

    /// <summary>A sample of dear records, or of a dear model, ends after so long.</summary>
    private static readonly TimeSpan LongestLook = TimeSpan.FromSeconds(2);

    private readonly ConstitutionInterpreter interpreter = ConstitutionInterpreter.Create(constitution);

    /// <summary>Looks at the first records of each file, at most a thousand in all.</summary>
    /// <param name="sources">Files that can be opened once more.</param>
    /// <param name="cancellationToken">Ends the call with <see cref="OperationCanceledException"/>.</param>
    public SampleProfile Profile(IReadOnlyList<InputSource> sources, CancellationToken cancellationToken)
    {
        if (sources.Count == 0)
        {
            return SampleProfile.None;
        }

        var each = Math.Max(1, MostRecords / sources.Count);
        var watch = Stopwatch.StartNew();
        var observer = new SearchObserver();
        foreach (var block in sources.SelectMany(s => Read(s).Take(each)).Take(MostRecords).Chunk(BlockRecords))
        {
            Judge([.. block], observer, cancellationToken);
            if (watch.Elapsed > LongestLook)
            {
                break;
            }
        }

        return observer.Result;
    }

    private IEnumerable<object> Read(InputSource source)
    {
        var values = new RecordValues(interpreter.Constitution.IsPerAssistantMessage, new JsonReadStatistics());
        foreach (var value in RecordInput.Read([source]).SelectMany(values.Of).Where(v => v.Error is null))
        {
            if (TryRead(value) is { } record)
            {
                yield return record;
            }
        }
    }

    /// <summary>The record; null where it lacks what the constitution reads, which the run has reported.</summary>
    private object? TryRead(RecordValue value)
    {
        try
        {
            return interpreter.Read(value.Cursor);
        }
        catch (RecordException)
        {
            return null;
        }
    }

    private void Judge(List<object> records, SearchObserver observer, CancellationToken cancellationToken)
    {
        var open = records.ConvertAll(r => (Record: r, Context: new EvaluationContext(EvidenceMode.None) { ComputesMeasures = false }));
        while (open.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            open.RemoveAll(o => interpreter.TryEvaluate(o.Record, o.Context) is not null && Observe(o.Record, o.Context, observer));
            if (open.Count > 0)
            {
                (classifiers ?? throw new InvalidOperationException("The run has no classifiers.")).Answer(open.ConvertAll(o => o.Context), cancellationToken);
            }
        }
    }

    /// <summary>All scores are there, and texts have their normal forms from the run before: nothing but searching is left to measure.</summary>
    private bool Observe(object record, EvaluationContext context, SearchObserver observer)
    {
        observer.BeginRecord();
        interpreter.TryEvaluate(record, context, observer);
        return true;
    }
}
