using System.Globalization;
using System.Runtime.CompilerServices;
using SpecLang.Runtime.Classifiers;
using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Input;
using SpecLang.Runtime.Json;
using SpecLang.Runtime.Wire;

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
        var context = new EvaluationContext(options.Evidence, options.Margins) { IsOfOneRecord = true };
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

    /// <summary>Reads the records of a file, as <c>align eval</c> does: JSON lines or one document, or chats, of which each turn of the assistant's is one where the constitution judges turns.</summary>
    /// <param name="path">The file. One that ends in <c>.gz</c> is unpacked.</param>
    public IEnumerable<ReadRecord<TRecord>> ReadRecords(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return ReadRecords([InputSource.OfFile(path, path)]);
    }

    /// <summary>Reads the records of a stream, as <see cref="ReadRecords(string)"/> does of a file. The stream is closed at the end.</summary>
    public IEnumerable<ReadRecord<TRecord>> ReadRecords(Stream utf8)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        return ReadRecords([new InputSource("-", "-", () => utf8)]);
    }

    /// <summary>Reads records one after the other. One that can't be read has its reason in its place, and reading goes on behind it.</summary>
    /// <param name="sources">The files, each opened when its turn comes.</param>
    /// <param name="maxRecordBytes">The most bytes that are read of one record, after unpacking.</param>
    public IEnumerable<ReadRecord<TRecord>> ReadRecords(IEnumerable<InputSource> sources, int maxRecordBytes = RecordInput.DefaultMaxRecordBytes)
    {
        ArgumentNullException.ThrowIfNull(sources);
        var values = new RecordValues(Constitution.IsPerAssistantMessage, new JsonReadStatistics());
        return RecordInput.Read(sources, maxRecordBytes).SelectMany(values.Of).Select(ReadValue);
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

    private ReadRecord<TRecord> ReadValue(RecordValue value)
    {
        var error = value.Error;
        if (error is null && value.Id is { } id)
        {
            try
            {
                return ReadRecord<TRecord>.Of(id, ReadRecord(value.Cursor));
            }
            catch (RecordException problem)
            {
                error = problem;
            }
        }

        return ReadRecord<TRecord>.Failed(value.Id, new RecordError(value.Item.File, value.Item.Line, error?.Field, error?.Message ?? "can't be read"));
    }

    /// <summary>A field's value, a label as its text; null where it is missing or has parts.</summary>
    protected abstract object? FieldOf(TRecord record, int field);

    protected abstract TVerdict? Run(TRecord record, EvaluationContext context);
}
