using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Engine.Runs;
using SpecLang.Engine.Suites;
using SpecLang.Runtime;
using SpecLang.Runtime.Classifiers;
using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Examples;

/// <summary>
/// Runs the examples that a constitution gives of itself. What an example says of a classifier is taken for its answer; a classifier of
/// which it says nothing is run where there are models, and only if the verdict needs it.
/// </summary>
public sealed class ExampleRunner
{
    private readonly ConstitutionSymbol constitution;
    private readonly Evaluator evaluator;
    private readonly Lazy<IClassifier>?[] models;

    /// <param name="constitution">The constitution as bound.</param>
    /// <param name="evaluator">The same constitution, compiled.</param>
    /// <param name="provider">Gives the models; null where none are to be run.</param>
    public ExampleRunner(ConstitutionSymbol constitution, Evaluator evaluator, IClassifierProvider? provider = null)
    {
        this.constitution = constitution;
        this.evaluator = evaluator;
        models = [.. evaluator.Constitution.Classifiers.Select(c => provider is null ? null : new Lazy<IClassifier>(() => provider.Load(c)))];
    }

    /// <summary>Runs all examples, in written order.</summary>
    /// <exception cref="ModelLoadException">A model that an example needs is missing or doesn't fit its declaration.</exception>
    public IReadOnlyList<ExampleResult> Run(CancellationToken cancellationToken = default) =>
        [.. constitution.Examples.Select(e => Run(e, withMargins: false, cancellationToken))];

    /// <summary>Runs one example.</summary>
    /// <param name="example">One of the constitution's.</param>
    /// <param name="withMargins">Whether its verdict says how far principles are from flipping; that may need models that it does not need otherwise.</param>
    /// <param name="cancellationToken">Ends the call with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ModelLoadException">A model that the example needs is missing or doesn't fit its declaration.</exception>
    public ExampleResult Run(BoundExample example, bool withMargins, CancellationToken cancellationToken = default)
    {
        // An example speaks of principles; a model that only a measure reads need not be there.
        var context = new EvaluationContext(margins: withMargins) { ComputesMeasures = false };
        var subject = new TestSubject(evaluator.Read(RecordCursor.ByName(ExampleRecord.ToJson(example.Record))), GivenAnswer.AllOf(example, evaluator.Constitution), context);
        var bank = new ClassifierBank(models);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (subject.Advance(evaluator.TryEvaluate) is { } verdict)
            {
                var miss = Expectation.Miss(example, verdict);
                return new ExampleResult(example, miss is null ? ExampleStatus.Passed : ExampleStatus.Failed, miss, verdict);
            }

            var missing = context.Pending.Select(r => r.Classifier).Distinct().Where(c => models[c] is null).ToList();
            if (missing.Count > 0)
            {
                var names = string.Join(", ", missing.Select(c => $"`{evaluator.Constitution.Classifiers[c].Name}`"));
                return new ExampleResult(example, ExampleStatus.NotRun, $"Not run: needs classifier {names}; give its answer with `given`, or its model.", Verdict: null);
            }

            bank.Answer([context], cancellationToken);
        }
    }
}
