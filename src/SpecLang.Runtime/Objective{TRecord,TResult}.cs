using System.Runtime.CompilerServices;
using SpecLang.Runtime.Classifiers;
using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Json;

namespace SpecLang.Runtime;

/// <summary>A compiled objective over one kind of record. Thread-safe.</summary>
/// <typeparam name="TRecord">The record's type.</typeparam>
/// <typeparam name="TResult">The result's type, with one property a constraint.</typeparam>
public abstract class Objective<TRecord, TResult> : Objective
    where TRecord : class
    where TResult : ObjectiveResult
{
    private readonly IClassifier[] classifiers;

    /// <param name="specification">What is the same for every record.</param>
    /// <param name="provider">Gives the models; null where a tool brings the scores itself.</param>
    /// <param name="constraints">The constitutions of <c>subject to</c>.</param>
    /// <exception cref="ModelLoadException">A model is missing or doesn't fit its declaration.</exception>
    protected Objective(ObjectiveInfo specification, IClassifierProvider? provider, params Evaluator[] constraints)
        : base(specification, constraints) => classifiers = provider is null ? [] : [.. specification.Classifiers.Select(provider.Load)];

    /// <summary>Computes the objective of a record, and judges the record by its constraints.</summary>
    /// <param name="record">The record.</param>
    /// <param name="cancellationToken">Ends the call with <see cref="OperationCanceledException"/> before a classifier runs.</param>
    public TResult Evaluate(TRecord record, CancellationToken cancellationToken = default) => Evaluate(record, new EvaluationOptions(), cancellationToken);

    /// <summary>Computes the objective of a record, and judges the record by its constraints.</summary>
    /// <param name="record">The record.</param>
    /// <param name="options">What the constraints' verdicts show: with margins, how far each principle is from flipping.</param>
    /// <param name="cancellationToken">Ends the call with <see cref="OperationCanceledException"/> before a classifier runs.</param>
    public TResult Evaluate(TRecord record, EvaluationOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(options);
        var context = new EvaluationContext(EvidenceMode.None);
        while (true)
        {
            if (Run(record, context) is { } value)
            {
                return Judge(record, value, options, cancellationToken);
            }

            foreach (var request in context.Pending.ToArray())
            {
                if (request.Classifier >= classifiers.Length)
                {
                    throw new InvalidOperationException($"`{Specification.Name}` was made without classifiers, and this record needs `{Specification.Classifiers[request.Classifier].Name}`.");
                }

                context.Provide(request, classifiers[request.Classifier].Classify([request.Texts], cancellationToken)[0]);
            }
        }
    }

    /// <summary>Evaluates records as they come, in their order.</summary>
    public async IAsyncEnumerable<TResult> EvaluateAsync(IAsyncEnumerable<TRecord> records, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var record in records.WithCancellation(cancellationToken))
        {
            yield return Evaluate(record, cancellationToken);
        }
    }

    public sealed override object Read(RecordCursor cursor) => ReadRecord(cursor);

    public sealed override ObjectiveValue? TryEvaluate(object record, EvaluationContext context) => Run((TRecord)record, context);

    protected abstract TRecord ReadRecord(RecordCursor cursor);

    protected abstract ObjectiveValue? Run(TRecord record, EvaluationContext context);

    /// <summary>The result: the numbers, and what the constraints say.</summary>
    protected abstract TResult Judge(TRecord record, ObjectiveValue value, EvaluationOptions options, CancellationToken cancellationToken);
}
