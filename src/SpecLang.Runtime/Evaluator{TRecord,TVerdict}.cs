using System.Globalization;
using System.Runtime.CompilerServices;
using SpecLang.Runtime.Classifiers;
using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Input;
using SpecLang.Runtime.Json;
using SpecLang.Runtime.Scanning;
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
    private readonly Lazy<TextJudges?> texts;

    /// <param name="constitution">What is the same for every record.</param>
    /// <param name="provider">Gives the models; null where a tool brings the scores itself.</param>
    /// <exception cref="ModelLoadException">A model is missing or doesn't fit its declaration.</exception>
    protected Evaluator(ConstitutionInfo constitution, IClassifierProvider? provider)
        : base(constitution)
    {
        classifiers = provider is null ? [] : [.. constitution.Classifiers.Select(provider.Load)];
        texts = new Lazy<TextJudges?>(() => Plan is { } plan && TextScanner.CanScan(plan) && plan.Fields.All(f => constitution.Fields.Contains(f.DeclaredName)) ? new TextJudges(plan) : null);
    }

    /// <summary>
    /// Makes all that fast judging needs, where the constitution asks for no more than facts about single texts; else this does nothing. Without it, that
    /// is made in the background once some records have been judged.
    /// </summary>
    public void Prepare() => texts.Value?.Prepare();

    /// <summary>Judges a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="evidence">How much evidence the verdict shows.</param>
    /// <param name="cancellationToken">Ends the call with <see cref="OperationCanceledException"/> before a classifier runs.</param>
    public TVerdict Evaluate(TRecord record, EvidenceMode evidence = EvidenceMode.First, CancellationToken cancellationToken = default) =>
        Evaluate(record, evidence, margins: false, cancellationToken);

    /// <summary>Judges a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="options">What the verdict shows.</param>
    /// <param name="cancellationToken">Ends the call with <see cref="OperationCanceledException"/> before a classifier runs.</param>
    public TVerdict Evaluate(TRecord record, EvaluationOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Evaluate(record, options.Evidence, options.Margins, cancellationToken);
    }

    private TVerdict Evaluate(TRecord record, EvidenceMode evidence, bool margins, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (!margins && texts.Value is { } judges && JudgeTexts(judges, record, evidence) is { } judged)
        {
            return judged;
        }

        var context = new EvaluationContext(evidence, margins) { IsOfOneRecord = true };
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

    /// <summary>The verdict by the plan, from the record's texts; null where it is to be judged as others are.</summary>
    private TVerdict? JudgeTexts(TextJudges judges, TRecord record, EvidenceMode evidence)
    {
        if (judges.Rent() is not { } judge || Plan is not { } plan)
        {
            return null;
        }

        try
        {
            for (var i = 0; i < plan.Fields.Length; i++)
            {
                judge.Texts[i] = FieldOf(record, Constitution.Fields.IndexOf(plan.Fields[i].DeclaredName)) as string;
            }

            if (!judge.TryScan(out var facts))
            {
                return null;
            }

            if (!judges.TryGetVerdict(facts, out var known))
            {
                judges.Remember(facts, known = FactsOf(plan, judge, facts));
            }

            return known.NeedsRecord ? (TVerdict)Explain(record, known.Verdict, evidence)
                : known.Verdict.Leading is null || evidence == EvidenceMode.None ? (TVerdict)known.Verdict
                : Show(judge, known, evidence);
        }
        finally
        {
            judges.Return(judge);
        }
    }

    private TextVerdict FactsOf(ScanPlan plan, TextJudge judge, FactSet facts)
    {
        var verdict = Judge(facts);
        FactEvidence?[] shown = [.. verdict.Principles.Select((p, i) => p.Outcome == Outcome.Violates ? EvidenceOf(facts, i) : null)];
        return new TextVerdict(verdict, shown.Where((s, i) => s is not null && (!judge.CanShow(s) || plan.NeedRecord.Contains(i))).Any(), shown);
    }

    private TVerdict Show(TextJudge judge, TextVerdict known, EvidenceMode evidence)
    {
        var verdict = known.Verdict;
        var principles = new PrincipleVerdict[known.Evidence.Length];
        PrincipleVerdict? leading = null;
        for (var i = 0; i < principles.Length; i++)
        {
            var principle = verdict.Principles[i];
            principles[i] = known.Evidence[i] is { } shown ? principle with { Evidence = judge.EvidenceOf(shown, evidence == EvidenceMode.All) } : principle;
            leading = ReferenceEquals(principle, verdict.Leading) ? principles[i] : leading;
        }

        return VerdictOf(new VerdictParts(verdict.Constitution, verdict.Version, verdict.Decision, ValueList.Wrap(principles), leading, verdict.Scores) { Measures = verdict.Measures });
    }

    /// <summary>A verdict of these parts; where there is a plan.</summary>
    protected virtual TVerdict VerdictOf(VerdictParts parts) => throw new InvalidOperationException($"`{Constitution.Name}` has no plan.");

    /// <summary>A field's value, a label as its text; null where it is missing or has parts.</summary>
    protected abstract object? FieldOf(TRecord record, int field);

    protected abstract TVerdict? Run(TRecord record, EvaluationContext context);
}
