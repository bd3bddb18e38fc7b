using SpecLang.Compiler;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Engine.Interpretation;
using SpecLang.Runtime.Evaluation;

namespace SpecLang.Engine.Preferences;

/// <summary>
/// What a spec declares as reward of an answer: an <c>objective</c> (what it maximizes, or minus what it minimizes), a <c>measure</c>, or a classifier that gives a number or score and whose parameters are
/// fields of the record. More is better.
/// </summary>
public sealed class RewardModel
{
    private readonly ConstitutionInterpreter interpreter;
    private readonly BoundExpression? expression;
    private readonly IReadOnlyList<int> fields;
    private readonly double sign;

    private RewardModel(string name, string kind, ConstitutionInterpreter interpreter, BoundExpression? expression, IReadOnlyList<int> fields, double sign)
    {
        Name = name;
        Kind = kind;
        this.interpreter = interpreter;
        this.expression = expression;
        this.fields = fields;
        this.sign = sign;
    }

    public string Name { get; }

    /// <summary><c>objective</c>, <c>measure</c> or <c>classifier</c>.</summary>
    public string Kind { get; }

    /// <summary>Has the classifiers that the reward needs.</summary>
    internal ConstitutionInfo Info => interpreter.Constitution;

    /// <summary>Whether it needs models.</summary>
    public bool HasClassifiers => !Info.Classifiers.IsEmpty;

    /// <summary>The reward that a spec declares without being asked: its one objective that is subject to the constitution and over the same record.</summary>
    public static RewardModel? Declared(Compilation compilation, ConstitutionSymbol constitution)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        var objectives = compilation.Objectives.Where(o => ReferenceEquals(o.Record, constitution.Record) && o.Constraints.Contains(constitution)).ToList();
        return objectives is [var one] ? Of(constitution, one) : null;
    }

    /// <summary>The reward of a name.</summary>
    /// <exception cref="PreferenceException">The spec has none of this name that fits the constitution's record; the message says what it has.</exception>
    public static RewardModel Named(Compilation compilation, ConstitutionSymbol constitution, string name)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        var candidates = Candidates(compilation, constitution).ToList();
        switch (candidates.Find(c => string.Equals(c.Name, name, StringComparison.Ordinal)).Symbol)
        {
            case ObjectiveSymbol objective:
                return Of(constitution, objective);
            case MeasureSymbol measure:
                return new RewardModel(name, "measure", ConstitutionInterpreter.CreateFor(constitution, measure, ValueOf(measure.Value)), measure.Value, [], 1);
            case ClassifierSymbol classifier:
                return Of(constitution, classifier);
        }

        var have = candidates.Count == 0
            ? "there is none; declare an objective or a measure over the record, or a classifier that gives a number and takes fields of the record"
            : "there is " + string.Join(", ", candidates.Select(c => $"`{c.Name}`"));
        throw new PreferenceException($"the spec has no reward `{name}` for the record of `{constitution.Name}`; {have}");
    }

    /// <summary>Reads a record and computes its reward as far as the scores allow.</summary>
    internal object Read(SpecLang.Runtime.Json.RecordCursor cursor) => interpreter.Read(cursor);

    /// <summary>Computes the reward.</summary>
    /// <returns>Whether all scores were there; the reward, null where it can't be computed.</returns>
    internal (bool IsKnown, double? Reward) TryEvaluate(object record, EvaluationContext context)
    {
        if (expression is not null)
        {
            return interpreter.EvaluateIn(expression, scope: null, record, context) switch
            {
                null => (false, null),
                InterpretedValue.Number { Value: var value } when double.IsFinite(value) => (true, sign * value),
                InterpretedValue.Int { Value: var value } => (true, sign * value),
                _ => (true, null),
            };
        }

        context.BeginRun();
        return context.Ask(new ClassifierRequest(0, [.. fields.Select(f => interpreter.FieldText(record, f))])) is not { } output ? (false, null)
            : output.Values.IsEmpty || !double.IsFinite(output.Values[0]) ? (true, null)
            : (true, output.Values[0]);
    }

    private static IEnumerable<(string Name, Symbol Symbol)> Candidates(Compilation compilation, ConstitutionSymbol constitution)
    {
        var record = constitution.Record;
        return compilation.Objectives.Where(o => ReferenceEquals(o.Record, record)).Select(o => (o.Name, (Symbol)o))
            .Concat(constitution.Measures.Select(m => (m.Name, (Symbol)m)))
            .Concat(compilation.Modules.SelectMany(m => m.Declarations.OfType<ClassifierSymbol>())
                .Where(c => c.ResultKind is ClassifierResultKind.Score or ClassifierResultKind.Number && FieldsOf(constitution, c) is not null)
                .Select(c => (c.Name, (Symbol)c)));
    }

    private static RewardModel Of(ConstitutionSymbol constitution, ObjectiveSymbol objective) => new(
        objective.Name, "objective", ConstitutionInterpreter.CreateFor(constitution, objective, ValueOf(objective.Value)), objective.Value, [], objective.Goal == ObjectiveGoal.Maximize ? 1 : -1);

    private static RewardModel Of(ConstitutionSymbol constitution, ClassifierSymbol classifier) => new(
        classifier.Name, "classifier", ConstitutionInterpreter.CreateFor(constitution, classifier), expression: null, FieldsOf(constitution, classifier) ?? [], 1);

    private static BoundExpression ValueOf(BoundExpression? value) => value ?? throw new InvalidOperationException("The spec has errors.");

    private static IReadOnlyList<int>? FieldsOf(ConstitutionSymbol constitution, ClassifierSymbol classifier)
    {
        var record = constitution.Record ?? throw new InvalidOperationException("The spec has errors.");
        var places = classifier.Parameters.Select(p => record.FindField(p) is { } field && field.Type == AlignType.Text ? record.Fields.IndexOf(field) : -1).ToList();
        return places.Contains(-1) ? null : places;
    }
}
