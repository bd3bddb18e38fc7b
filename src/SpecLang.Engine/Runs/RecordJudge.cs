using SpecLang.Runtime;
using SpecLang.Runtime.Conversations;
using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Input;
using SpecLang.Runtime.Json;
using SpecLang.Runtime.Wire;

namespace SpecLang.Engine.Runs;

/// <summary>Judges blocks of input: reads each record, evaluates it, and has the scores that are missing computed for the whole block at once.</summary>
internal sealed class RecordJudge(Evaluator evaluator, ClassifierBank? classifiers, RunOptions options, JsonReadStatistics statistics)
{
    private static readonly string[] NoGroup = [];

    public IReadOnlyList<RecordResult> Judge(IReadOnlyList<InputItem> items, CancellationToken cancellationToken)
    {
        var slots = new List<Slot>(items.Count);
        foreach (var item in items)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Read(item, slots);
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
                    slot.Result = new RecordResult(slot.Id, verdict, Error: null, GroupOf(record));
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

    private void Read(InputItem item, List<Slot> slots)
    {
        if (item is not InputRecord input)
        {
            var message = item is InputError error ? error.Message : "can't be read";
            slots.Add(Failed(item, item.Ordinal == 0 ? null : RecordIdentity.OfOrdinal(item.Ordinal), new RecordException(field: null, message)));
            return;
        }

        JsonValue value;
        var id = RecordIdentity.OfOrdinal(item.Ordinal);
        try
        {
            value = JsonValueReader.Read(input.Utf8.Span, statistics);
            id = RecordIdentity.Of(value, item.Ordinal);
        }
        catch (RecordException e)
        {
            slots.Add(Failed(item, id, e));
            return;
        }

        if (evaluator.Constitution.IsPerAssistantMessage)
        {
            ReadTurns(item, value, id, slots);
        }
        else
        {
            ReadRecord(item, value, id, slots);
        }
    }

    private void ReadTurns(InputItem item, JsonValue value, string id, List<Slot> slots)
    {
        try
        {
            foreach (var turn in TurnExpander.Expand(value, id))
            {
                ReadRecord(item, turn.Value, turn.Id, slots);
            }
        }
        catch (RecordException e)
        {
            slots.Add(Failed(item, id, e));
        }
    }

    private void ReadRecord(InputItem item, JsonValue value, string id, List<Slot> slots)
    {
        try
        {
            var record = evaluator.Read(new RecordCursor(value, string.Empty, item.Origin));
            slots.Add(new Slot(id, record, new EvaluationContext(options.Evidence, options.Margins)));
        }
        catch (RecordException e)
        {
            slots.Add(Failed(item, id, e));
        }
    }

    private Slot Failed(InputItem item, string? id, RecordException error) => new(id, record: null, new EvaluationContext(options.Evidence, options.Margins))
    {
        Result = new RecordResult(id, Verdict: null, new RecordError(item.File, item.Line, error.Field, error.Message), NoGroup),
    };

    private sealed class Slot(string? id, object? record, EvaluationContext context)
    {
        public string? Id { get; } = id;

        public object? Record { get; } = record;

        public EvaluationContext Context { get; } = context;

        public RecordResult? Result { get; set; }
    }
}
