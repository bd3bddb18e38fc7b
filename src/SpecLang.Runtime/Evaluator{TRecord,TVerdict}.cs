using System.Globalization;
using System.Runtime.CompilerServices;
using SpecLang.Runtime.Classifiers;
using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Json;

namespace SpecLang.Runtime;

/// <summary>A compiled constitution over one kind of record. Thread-safe.</summary>
/// <typeparam name="TRecord">The record's type.</typeparam>
/// <typeparam name="TVerdict">The verdict's type, with one property a principle.</typeparam>
public abstract class Evaluator<TRecord, TVerdict> : Evaluator
    where TRecord : class
    where TVerdict : Verdict
{
    private readonly IClassifier[] classifiers;

    /// <param name="constitution">What is the same for every record.</param>
    /// <param name="provider">Gives the models; null where a tool brings the scores itself.</param>
    /// <exception cref="ModelLoadException">A model is missing or doesn't fit its declaration.</exception>
    protected Evaluator(ConstitutionInfo constitution, IClassifierProvider? provider)
        : base(constitution) => classifiers = provider is null ? [] : [.. constitution.Classifiers.Select(provider.Load)];

    /// <summary>Judges a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="evidence">How much evidence the verdict shows.</param>
    /// <param name="cancellationToken">Ends the call with <see cref="OperationCanceledException"/> before a classifier runs.</param>
    public TVerdict Evaluate(TRecord record, EvidenceMode evidence = EvidenceMode.First, CancellationToken cancellationToken = default) =>
        Evaluate(record, new EvaluationOptions { Evidence = evidence }, cancellationToken);

    /// <summary>Judges a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="options">What the verdict shows.</param>
    /// <param name="cancellationToken">Ends the call with <see cref="OperationCanceledException"/> before a classifier runs.</param>
    public TVerdict Evaluate(TRecord record, EvaluationOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(options);
        var context = new EvaluationContext(options.Evidence, options.Margins);
        while (true)
        {
            if (Run(record, context) is { } verdict)
            {
                return verdict;
            }

            foreach (var request in context.Pending.ToArray())
            {
                if (request.Classifier >= classifiers.Length)
                {
                    throw new InvalidOperationException($"`{Constitution.Name}` was made without classifiers, and this record needs `{Constitution.Classifiers[request.Classifier].Name}`.");
                }

                context.Provide(request, classifiers[request.Classifier].Classify([request.Texts], cancellationToken)[0]);
            }
        }
    }

    /// <summary>Judges records as they come, in their order.</summary>
    public IAsyncEnumerable<TVerdict> EvaluateAsync(IAsyncEnumerable<TRecord> records, CancellationToken cancellationToken = default) =>
        EvaluateAsync(records, new EvaluationOptions(), cancellationToken);

    /// <summary>Judges records as they come, in their order.</summary>
    /// <param name="records">The records.</param>
    /// <param name="options">What the verdicts show.</param>
    /// <param name="cancellationToken">Ends the enumeration with <see cref="OperationCanceledException"/>.</param>
    public async IAsyncEnumerable<TVerdict> EvaluateAsync(
        IAsyncEnumerable<TRecord> records, EvaluationOptions options, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var record in records.WithCancellation(cancellationToken))
        {
            yield return Evaluate(record, options, cancellationToken);
        }
    }

    public sealed override object Read(RecordCursor cursor) => ReadRecord(cursor);

    public sealed override string FieldText(object record, int field) => FieldOf((TRecord)record, field) switch
    {
        null => string.Empty,
        string text => text,
        bool truth => truth ? "true" : "false",
        IFormattable number => number.ToString(format: null, CultureInfo.InvariantCulture),
        _ => string.Empty,
    };

    public sealed override Verdict? TryEvaluate(object record, EvaluationContext context) => Run((TRecord)record, context);

    protected abstract TRecord ReadRecord(RecordCursor cursor);

    /// <summary>A field's value, a label as its text; null where it is missing or has parts.</summary>
    protected abstract object? FieldOf(TRecord record, int field);

    protected abstract TVerdict? Run(TRecord record, EvaluationContext context);
}
