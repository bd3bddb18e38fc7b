using System.Globalization;
using SpecLang.Runtime;
using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Input;
using SpecLang.Runtime.Json;
using SpecLang.Runtime.Wire;

namespace SpecLang.Engine.Runs;

/// <summary>Judges blocks of input: reads each record, evaluates it, and has the scores that are missing computed for the whole block at once.</summary>
internal sealed class RecordJudge(Evaluator evaluator, ClassifierBank? classifiers, RunOptions options, JsonReadStatistics statistics)
{
    private static readonly string[] NoGroup = [];

    private readonly RecordValues values = new(evaluator.Constitution.IsPerAssistantMessage, statistics);

    public IReadOnlyList<RecordResult> Judge(IReadOnlyList<InputItem> items, CancellationToken cancellationToken) => JudgeValues(items.SelectMany(values.Of), cancellationToken);

    /// <summary>Judges records that are JSON already.</summary>
    public IReadOnlyList<RecordResult> JudgeValues(IEnumerable<RecordValue> records, CancellationToken cancellationToken)
    {
        var slots = new List<Slot>();
        foreach (var record in records)
        {
            cancellationToken.ThrowIfCancellationRequested();
            slots.Add(Read(record));
        }

        Evaluate(slots, cancellationToken);
        return [.. slots.Select(s => s.Result ?? throw new InvalidOperationException("A record was left without a result."))];
    }

    private void Evaluate(List<Slot> slots, CancellationToken cancellationToken)
    {
        var open = slots.Where(s => s.Result is null).ToList();
        while (open.Count > 0)
        {
            foreach (var slot in open)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (slot is { Record: { } record } && evaluator.TryEvaluate(record, slot.Context) is { } verdict)
                {
                    slot.Result = new RecordResult(slot.Id, verdict, Error: null, GroupOf(record)) { Source = slot.Source, Step = StepOf(record) };
                }
            }

            open.RemoveAll(s => s.Result is not null);
            if (open.Count > 0)
            {
                (classifiers ?? throw new InvalidOperationException("The run has no classifiers.")).Answer([.. open.Select(s => s.Context)], cancellationToken);
            }
        }
    }

    private IReadOnlyList<string> GroupOf(object record) =>
        options.GroupBy.Count == 0 ? NoGroup : [.. options.GroupBy.Select(f => evaluator.FieldText(record, f))];

    private double? StepOf(object record) =>
        options.Over is { } field && double.TryParse(evaluator.FieldText(record, field), NumberStyles.Float, CultureInfo.InvariantCulture, out var step) && double.IsFinite(step) ? step : null;

    private Slot Read(RecordValue value)
    {
        if (value.Error is { } error)
        {
            return Failed(value, error);
        }

        try
        {
            return new Slot(value, evaluator.Read(value.Cursor), new EvaluationContext(options.Evidence, options.Margins) { IsOfOneRecord = true });
        }
        catch (RecordException e)
        {
            return Failed(value, e);
        }
    }

    private Slot Failed(RecordValue value, RecordException error) => new(value, record: null, new EvaluationContext(options.Evidence, options.Margins))
    {
        Result = new RecordResult(value.Id, Verdict: null, new RecordError(value.Item.File, value.Item.Line, error.Field, error.Message), NoGroup) { Source = value },
    };

    private sealed class Slot(RecordValue source, object? record, EvaluationContext context)
    {
        public RecordValue Source { get; } = source;

        public string? Id => Source.Id;

        public object? Record { get; } = record;

        public EvaluationContext Context { get; } = context;

        public RecordResult? Result { get; set; }
    }
}
