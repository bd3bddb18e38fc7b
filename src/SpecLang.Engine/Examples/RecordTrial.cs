using System.Collections.Immutable;
using SpecLang.Compiler.Binding;
using SpecLang.Engine.Explanations;
using SpecLang.Engine.Interpretation;
using SpecLang.Engine.Runs;
using SpecLang.Engine.Suites;
using SpecLang.Runtime.Classifiers;
using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Examples;

/// <summary>Judges one record for somebody who looks at the spec, and tells how: an example, or a record at hand.</summary>
/// <param name="interpreter">The constitution.</param>
/// <param name="provider">Gives the models; null where none are to be run.</param>
public sealed class RecordTrial(ConstitutionInterpreter interpreter, IClassifierProvider? provider = null)
{
    private readonly Lazy<IClassifier>?[] models = [.. interpreter.Constitution.Classifiers.Select(c => provider is null ? null : new Lazy<IClassifier>(() => provider.Load(c)))];

    /// <summary>Judges an example with what it says of classifiers.</summary>
    /// <returns>The reasoning; null with the names of the classifiers that it lacks.</returns>
    /// <exception cref="ModelLoadException">A model that is needed is missing or doesn't fit its declaration.</exception>
    public (VerdictExplanation? Explanation, ImmutableArray<string> Missing) Explain(BoundExample example, CancellationToken cancellationToken) =>
        Explain(example.Name, RecordCursor.ByName(ExampleRecord.ToJson(example.Record)), GivenAnswer.AllOf(example, interpreter.Constitution), cancellationToken);

    /// <summary>Judges a record.</summary>
    /// <returns>The reasoning; null with the names of the classifiers that it lacks.</returns>
    /// <exception cref="RecordException">A field is missing or has another type.</exception>
    /// <exception cref="ModelLoadException">A model that is needed is missing or doesn't fit its declaration.</exception>
    public (VerdictExplanation? Explanation, ImmutableArray<string> Missing) Explain(string id, RecordCursor record, CancellationToken cancellationToken) =>
        Explain(id, record, ImmutableDictionary<int, ClassifierOutput>.Empty, cancellationToken);

    /// <summary>What an expression is for an example's record, or for a record at hand.</summary>
    /// <param name="expression">A whole expression of the constitution.</param>
    /// <param name="record">The record.</param>
    /// <param name="example">The example whose record it is; null for another.</param>
    /// <param name="cancellationToken">Ends the call with <see cref="OperationCanceledException"/>.</param>
    /// <returns>The value as a text; null with the names of the classifiers that it lacks.</returns>
    /// <exception cref="InvalidOperationException">The expression has an error, or a variable of a quantifier around it.</exception>
    /// <exception cref="RecordException">A field is missing or has another type.</exception>
    public (string? Value, ImmutableArray<string> Missing) Evaluate(BoundExpression expression, RecordCursor record, BoundExample? example, CancellationToken cancellationToken)
    {
        var givens = example is null ? ImmutableDictionary<int, ClassifierOutput>.Empty : GivenAnswer.AllOf(example, interpreter.Constitution);
        var (value, _, missing) = Run(record, givens, new EvaluationContext(), (r, context) => interpreter.Evaluate(expression, r, context), cancellationToken);
        return (value is null ? null : ValueText.Of(value, isHidden: false), missing);
    }

    /// <summary>An example's record, for <see cref="Evaluate"/>.</summary>
    public static RecordCursor RecordOf(BoundExample example) => RecordCursor.ByName(ExampleRecord.ToJson(example.Record));

    private (VerdictExplanation? Explanation, ImmutableArray<string> Missing) Explain(
        string id, RecordCursor record, IReadOnlyDictionary<int, ClassifierOutput> givens, CancellationToken cancellationToken)
    {
        // Margins may need models that the verdict does not; without those there are none.
        foreach (var margins in new[] { true, false })
        {
            var context = new EvaluationContext(EvidenceMode.All, margins) { ComputesMeasures = false };
            var (verdict, read, missing) = Run(record, givens, context, interpreter.TryEvaluate, cancellationToken);
            if (verdict is not null)
            {
                return (VerdictExplainer.Explain(interpreter, id, read, context, cancellationToken), []);
            }

            if (!margins)
            {
                return (null, missing);
            }
        }

        throw new InvalidOperationException("One of two tries returns.");
    }

    private (T? Result, object Record, ImmutableArray<string> Missing) Run<T>(
        RecordCursor record, IReadOnlyDictionary<int, ClassifierOutput> givens, EvaluationContext context, Func<object, EvaluationContext, T?> evaluate, CancellationToken cancellationToken)
        where T : class
    {
        var subject = new TestSubject(interpreter.Read(record), givens, context);
        var bank = new ClassifierBank(models);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (subject.Advance(evaluate) is { } result)
            {
                return (result, subject.Record, []);
            }

            ImmutableArray<string> missing = [.. context.Pending.Select(r => r.Classifier).Distinct().Where(c => models[c] is null).Select(c => interpreter.Constitution.Classifiers[c].Name)];
            if (!missing.IsEmpty)
            {
                return (null, subject.Record, missing);
            }

            bank.Answer([context], cancellationToken);
        }
    }
}
