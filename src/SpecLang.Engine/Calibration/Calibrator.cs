using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.Engine.Interpretation;
using SpecLang.Engine.Runs;
using SpecLang.Engine.Statistics;
using SpecLang.Runtime;
using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Input;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Calibration;

/// <summary>
/// Compares the scores of a constitution's classifiers with people's labels. Every score that a threshold cuts is computed for every labelled record, whatever else the principles ask. Belongs to one thread.
/// </summary>
public sealed class Calibrator
{
    private const int NamedLabels = 8;

    private readonly ConstitutionInterpreter interpreter;
    private readonly ClassifierBank? bank;
    private readonly IReadOnlyList<IGrouping<string, FoundThreshold>> calls;
    private readonly IReadOnlyList<LabelChoice> labels;
    private readonly IReadOnlyList<int> groupBy;
    private readonly List<LabelledRecord> records = [];
    private readonly SortedSet<string> unclear = new(StringComparer.Ordinal);
    private readonly SortedSet<string> members = new(StringComparer.Ordinal);

    /// <param name="constitution">The constitution.</param>
    /// <param name="bank">Its classifiers; null to check the labels alone.</param>
    /// <param name="labels">Where the labels stand.</param>
    /// <param name="groupBy">The fields to group by, by their places.</param>
    /// <exception cref="LabelException">There is no threshold, or labels name a classifier that is not compared with one.</exception>
    public Calibrator(ConstitutionSymbol constitution, ClassifierBank? bank, IReadOnlyList<LabelChoice> labels, IReadOnlyList<int> groupBy)
    {
        ArgumentNullException.ThrowIfNull(constitution);
        ArgumentNullException.ThrowIfNull(labels);
        this.bank = bank;
        this.labels = labels;
        this.groupBy = groupBy;
        interpreter = ConstitutionInterpreter.Create(constitution);
        var found = ThresholdFinder.FindCalls(constitution);
        OfElements = ValueList.Create<string>([.. found.Where(f => f.IsOfElements).Select(f => f.Threshold.Call).Distinct(StringComparer.Ordinal)]);
        calls = [.. found.Where(f => !f.IsOfElements).GroupBy(f => f.Threshold.Call, StringComparer.Ordinal)];
        if (calls.Count == 0)
        {
            throw new LabelException($"`{constitution.Name}` compares no score of a classifier with a constant, so there is nothing to calibrate");
        }

        if (labels.FirstOrDefault(l => l.Classifier is not null && calls.All(c => !string.Equals(c.First().Call.Classifier.Name, l.Classifier, StringComparison.Ordinal))) is { } unknown)
        {
            throw new LabelException($"`{unknown.Classifier}` is no classifier whose score is compared with a constant; there are {string.Join(", ", calls.Select(c => c.First().Call.Classifier.Name).Distinct(StringComparer.Ordinal))}");
        }
    }

    /// <summary>Scores that are asked of elements of a list: a label of the record says nothing of each.</summary>
    public ValueList<string> OfElements { get; }

    /// <summary>How many records there were.</summary>
    public int Records => records.Count;

    /// <summary>How many records could not be read.</summary>
    public int Unreadable { get; private set; }

    /// <summary>Scores a block of records.</summary>
    public void Add(IReadOnlyList<RecordValue> block, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(block);
        var read = new List<(RecordValue Value, object Record, EvaluationContext[] Contexts)>();
        foreach (var value in block)
        {
            if (Read(value) is { } record)
            {
                read.Add((value, record, [.. calls.Select(_ => new EvaluationContext())]));
            }
        }

        for (var i = 0; i < calls.Count; i++)
        {
            var call = calls[i].First();
            var place = i;
            var waiting = read.Where(r => interpreter.EvaluateIn(call.Call, call.Scope, r.Record, r.Contexts[place]) is null).Select(r => r.Contexts[place]).ToList();
            while (waiting.Count > 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                (bank ?? throw new InvalidOperationException("There are no classifiers.")).Answer(waiting, cancellationToken);
                waiting = [.. read.Where(r => interpreter.EvaluateIn(call.Call, call.Scope, r.Record, r.Contexts[place]) is null).Select(r => r.Contexts[place])];
            }
        }

        records.AddRange(read.Select(r => Labelled(r.Value, r.Record, r.Contexts)));
    }

    /// <summary>What the scores are beside the labels.</summary>
    /// <param name="aim">What thresholds are to reach; null for none.</param>
    /// <param name="seed">Begins the random numbers of the intervals.</param>
    /// <param name="cancellationToken">Ends the call with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="LabelException">No record has a label.</exception>
    public ValueList<CalibratedScore> Build(CalibrationAim? aim, ulong seed, CancellationToken cancellationToken)
    {
        if (records.All(r => r.Labels.All(l => l is null)))
        {
            var path = labels[0].Path;
            throw new LabelException(
                records.Count == 0 ? "there is no record to calibrate with; name files that hold labelled records"
                : unclear.Count > 0 ? $"`{path}` is neither true nor false; say which values count as yes, as in `--label {path}={unclear.Min}`; it has {string.Join(", ", unclear.Take(NamedLabels))}"
                : $"no record has a member `{path}` to take a label from; name one with --label; the records have {string.Join(", ", members.Take(NamedLabels))}");
        }

        return ValueList.Create<CalibratedScore>([.. calls.Select((call, i) => Build(call, i, aim, seed, cancellationToken))]);
    }

    private object? Read(RecordValue value)
    {
        if (value.Error is null)
        {
            try
            {
                return interpreter.Read(value.Cursor);
            }
            catch (RecordException)
            {
                // Counted with those that are no JSON; align eval says what is wrong with each.
            }
        }

        Unreadable++;
        return null;
    }

    private LabelledRecord Labelled(RecordValue value, object record, EvaluationContext[] contexts)
    {
        var json = value.Value ?? throw new InvalidOperationException("The record can't be read.");
        if (records.Count < NamedLabels && json.Kind == JsonKind.Object)
        {
            foreach (var member in json.Members)
            {
                members.Add(member.Name);
            }
        }

        var scores = calls.Select((c, i) => interpreter.EvaluateIn(c.First().Call, c.First().Scope, record, contexts[i]) is InterpretedValue.Number number ? number.Value : (double?)null);
        return new LabelledRecord(
            ValueList.Create<double?>([.. scores]),
            ValueList.Create<bool?>([.. calls.Select(c => LabelOf(json, c.First().Call.Classifier.Name))]),
            ValueList.Create<string>([.. groupBy.Select(f => interpreter.FieldText(record, f))]));
    }

    private bool? LabelOf(JsonValue json, string classifier)
    {
        var choice = labels.FirstOrDefault(l => string.Equals(l.Classifier, classifier, StringComparison.Ordinal)) ?? labels.FirstOrDefault(l => l.Classifier is null);
        if (choice?.TextIn(json) is not { } text)
        {
            return null;
        }

        if (choice.IsPositive(text) is not { } known)
        {
            unclear.Add(text);
            return null;
        }

        return known;
    }

    private CalibratedScore Build(IGrouping<string, FoundThreshold> call, int place, CalibrationAim? aim, ulong seed, CancellationToken cancellationToken)
    {
        var labelled = records.Where(r => r.Labels[place] is not null).ToList();
        var scored = labelled
            .Where(r => r.Scores[place] is not null)
            .Select(r => (r.Group, Score: new LabelledScore(r.Scores[place] ?? 0, r.Labels[place] == true)))
            .ToList();
        var scores = scored.ConvertAll(s => s.Score);
        var thresholds = call
            .GroupBy(f => f.Threshold.Value)
            .Select(g => Build([.. g.Select(f => f.Threshold).OrderBy(t => t.Clause == ConditionKind.Escalate)], scored, scores, aim, seed, cancellationToken));
        return new CalibratedScore(
            call.Key, scores.Count, scores.Count(s => s.IsPositive), labelled.Count - scores.Count, Reliability.Of(scores), ValueList.Create<CalibratedThreshold>([.. thresholds]));
    }

    private CalibratedThreshold Build(
        IReadOnlyList<Threshold> places, List<(ValueList<string> Key, LabelledScore Score)> scored, List<LabelledScore> scores, CalibrationAim? aim, ulong seed, CancellationToken cancellationToken)
    {
        var threshold = places[0];
        var curve = Reliability.IsEnough(scores) && threshold.Operator is not (ComparisonOperator.Equal or ComparisonOperator.NotEqual) ? CutCurve.Of(scores, threshold, seed, cancellationToken) : [];

        // Where a doubt begins is the author's choice; what is asked of a person is not what labels tell.
        var best = threshold.Clause == ConditionKind.Escalate ? null : aim?.Best(curve);
        var groups = groupBy.Count == 0 ? [] : GroupErrors.Of(scored, threshold.Holds);
        return new CalibratedThreshold(threshold, ValueList.Create<Threshold>([.. places]), Confusion.Of(scores, threshold.Holds), curve, best, groups);
    }
}
