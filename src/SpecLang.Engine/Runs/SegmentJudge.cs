using System.Buffers;
using System.Text;
using SpecLang.Runtime;
using SpecLang.Runtime.Input;
using SpecLang.Runtime.Json;
using SpecLang.Runtime.Scanning;
using SpecLang.Runtime.Wire;

namespace SpecLang.Engine.Runs;

/// <summary>
/// Judges stretches of input. Records of JSON lines are judged from their bytes where the constitution has a plan for that, and read one by one where they are
/// too unusual for it. Belongs to one thread at a time; its buffers serve one stretch after the other.
/// </summary>
internal sealed class SegmentJudge : IDisposable
{
    /// <summary>More different sets of facts than that are not remembered, so that memory stays bounded.</summary>
    private const int MostVerdicts = 1 << 14;

    private static readonly SearchValues<byte> PlainId = SearchValues.Create(" !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~"u8);

    private readonly Evaluator evaluator;
    private readonly RunOptions options;
    private readonly RecordJudge records;
    private readonly bool writesLines;
    private readonly VerdictWriter writer = new();
    private readonly ScanPlan? plan;
    private readonly RecordScanner? scanner;
    private readonly EvidenceWriter? evidence;
    private readonly Dictionary<FactSet, FactVerdict> verdicts = [];
    private readonly List<FactVerdict> counted = [];
    private readonly ArrayBufferWriter<byte> verdictLine = new();

    private RunSummaryBuilder summary;
    private ArrayBufferWriter<byte>? lines;
    private List<(string? Id, RecordError Error)> errors = [];
    private Decision heaviest;
    private bool hasViolation;
    private long count;
    private long place;

    public SegmentJudge(Evaluator evaluator, RunOptions options, JsonReadStatistics statistics, bool writesLines)
    {
        this.evaluator = evaluator;
        this.options = options;
        this.writesLines = writesLines;
        records = new RecordJudge(evaluator, classifiers: null, options, statistics);
        summary = new RunSummaryBuilder(evaluator.Constitution, []);
        plan = options.ReadsEveryRecord ? null : evaluator.Plan;
        scanner = plan is null ? null : new RecordScanner(plan);
        evidence = plan is null || scanner is null ? null : new EvidenceWriter(plan, scanner, options.Evidence);
    }

    /// <summary>What it judges by.</summary>
    public Evaluator Evaluator => evaluator;

    /// <summary>Judges a stretch.</summary>
    /// <param name="segment">The stretch.</param>
    /// <param name="firstPlace">The place of its first record in the run: any number that grows in the order of output.</param>
    /// <param name="output">Takes the lines.</param>
    /// <param name="cancellationToken">Ends the call with <see cref="OperationCanceledException"/>.</param>
    public SegmentResult Judge(InputSegment segment, long firstPlace, ArrayBufferWriter<byte>? output, CancellationToken cancellationToken)
    {
        (count, place, lines) = (0, firstPlace, writesLines ? output : null);
        (summary, errors, heaviest, hasViolation) = (new RunSummaryBuilder(evaluator.Constitution, []), [], Decision.Allow, false);
        if (segment.Items is { } items)
        {
            Read(items, cancellationToken);
        }
        else if (plan is not null && scanner is not null && evidence is not null)
        {
            Scan(segment, plan, scanner, evidence, cancellationToken);
        }
        else
        {
            ReadLines(segment, cancellationToken);
        }

        return new SegmentResult(count, summary, lines, errors, heaviest, hasViolation);
    }

    public void Dispose() => writer.Dispose();

    private void Scan(InputSegment segment, ScanPlan plan, RecordScanner scanner, EvidenceWriter evidence, CancellationToken cancellationToken)
    {
        var bytes = BytesOf(segment);
        scanner.Load(bytes, segment.Count);
        var ordinal = segment.FirstOrdinal - 1;
        while (scanner.MoveNext())
        {
            ordinal++;
            if (scanner.TryScan(out var facts))
            {
                var verdict = VerdictOf(plan, facts, evidence);
                Add(verdict.Needed.Count == 0 ? verdict : Settle(verdict, segment, bytes, plan, scanner, evidence, facts), segment, bytes, scanner, evidence, ordinal);
                continue;
            }

            cancellationToken.ThrowIfCancellationRequested();
            Read([RecordAt(segment, bytes, scanner.Start, scanner.End, segment.FirstLine + scanner.Line, ordinal)], cancellationToken);
        }

        foreach (var verdict in counted)
        {
            summary.AddMany(verdict.Verdict, verdict.Count);
            Weigh(verdict.Verdict);
            verdict.Count = 0;
        }

        counted.Clear();
    }

    /// <summary>The verdict once the record was asked for what only it tells.</summary>
    private FactVerdict Settle(FactVerdict verdict, InputSegment segment, byte[] bytes, ScanPlan plan, RecordScanner scanner, EvidenceWriter evidence, FactSet facts)
    {
        var residuals = evaluator.Residuals(RecordOf(segment, bytes, scanner));
        while (verdict.Needed.Count > 0)
        {
            foreach (var fact in verdict.Needed)
            {
                scanner.Settle(fact, residuals(fact));
            }

            verdict = VerdictOf(plan, facts, evidence);
        }

        return verdict;
    }

    private FactVerdict VerdictOf(ScanPlan plan, FactSet facts, EvidenceWriter evidence)
    {
        if (!verdicts.TryGetValue(facts, out var verdict))
        {
            verdict = FactVerdict.Of(evaluator, plan, facts, options.Evidence, evidence, writer, verdictLine);
            if (verdicts.Count < MostVerdicts)
            {
                verdicts.Add(facts.Keep(), verdict);
            }
        }

        return verdict;
    }

    private void Add(FactVerdict verdict, InputSegment segment, byte[] bytes, RecordScanner scanner, EvidenceWriter evidence, long ordinal)
    {
        count++;
        place++;
        if (verdict.Count++ == 0)
        {
            counted.Add(verdict);
        }

        if (lines is not null && verdict.NeedsRecord)
        {
            writer.Write(lines, IdOf(bytes, scanner, ordinal), Explain(verdict, segment, bytes, scanner));
        }
        else if (lines is not null)
        {
            lines.Write("{\"id\":\""u8);
            WriteId(lines, bytes, scanner, ordinal);
            WriteTail(lines, verdict, evidence);
        }

        foreach (var principle in verdict.Violated)
        {
            if (!summary.HasFirstViolations(principle))
            {
                summary.AddViolation(principle, place, IdOf(bytes, scanner, ordinal));
            }
        }
    }

    private static void WriteTail(ArrayBufferWriter<byte> output, FactVerdict verdict, EvidenceWriter evidence)
    {
        var written = 0;
        if (verdict.Shown.Length > 0)
        {
            evidence.BeginRecord();
        }

        foreach (var (place, shown) in verdict.Shown)
        {
            output.Write(verdict.Tail.AsSpan(written, place - written));
            evidence.Write(output, shown);
            written = place;
        }

        output.Write(verdict.Tail.AsSpan(written));
    }

    /// <summary>The verdict with what only the record shows. The scanner has seen that the record can be read.</summary>
    private Verdict Explain(FactVerdict verdict, InputSegment segment, byte[] bytes, RecordScanner scanner) =>
        evaluator.Explain(RecordOf(segment, bytes, scanner), verdict.Verdict, options.Evidence);

    private object RecordOf(InputSegment segment, byte[] bytes, RecordScanner scanner)
    {
        var value = JsonValueReader.Read(bytes.AsSpan(scanner.Start, scanner.End - scanner.Start));
        return evaluator.Read(new RecordCursor(value, string.Empty, new RecordOrigin(segment.Source?.DataPath ?? string.Empty, segment.FirstLine + scanner.Line)));
    }

    private static void WriteId(ArrayBufferWriter<byte> output, byte[] bytes, RecordScanner scanner, long ordinal)
    {
        var id = scanner.IdLength < 0 ? [] : bytes.AsSpan(scanner.IdStart, scanner.IdLength);
        if (scanner.IdLength >= 0 && !id.ContainsAnyExcept(PlainId))
        {
            output.Write(id);
        }
        else
        {
            output.Write(JsonEncodedId(IdOf(bytes, scanner, ordinal)));
        }
    }

    private static byte[] JsonEncodedId(string id) => Encoding.UTF8.GetBytes(SafeJsonEncoder.Instance.Encode(id));

    private static string IdOf(byte[] bytes, RecordScanner scanner, long ordinal)
    {
        if (scanner.IdLength < 0)
        {
            return RecordIdentity.OfOrdinal(ordinal);
        }

        // The value as it stands there, with its quotes where it has any.
        var isText = bytes[scanner.IdStart - 1] == '"';
        var value = isText ? bytes.AsSpan(scanner.IdStart - 1, scanner.IdLength + 2) : bytes.AsSpan(scanner.IdStart, scanner.IdLength);
        var id = JsonValueReader.Read(value);
        return isText ? id.Text : id.Number;
    }

    private void ReadLines(InputSegment segment, CancellationToken cancellationToken)
    {
        var bytes = BytesOf(segment);
        var (start, line, ordinal) = (0, segment.FirstLine, segment.FirstOrdinal);
        while (start < segment.Count)
        {
            var rest = bytes.AsSpan(start, segment.Count - start);
            var length = rest.IndexOf((byte)'\n');
            length = length < 0 ? rest.Length : length;
            var trimmed = rest[..length].TrimStart(" \t\r"u8);
            var from = start + length - trimmed.Length;
            trimmed = trimmed.TrimEnd(" \t\r"u8);
            if (!trimmed.IsEmpty)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Read([RecordAt(segment, bytes, from, from + trimmed.Length, line, ordinal++)], cancellationToken);
            }

            start += length + 1;
            line++;
        }
    }

    private static byte[] BytesOf(InputSegment segment) => segment.Bytes ?? throw new InvalidOperationException("The stretch has no lines.");

    private static InputRecord RecordAt(InputSegment segment, byte[] bytes, int start, int end, long line, long ordinal) =>
        new(segment.Source ?? throw new InvalidOperationException("The lines have no file."), line, ordinal, bytes.AsSpan(start, end - start).ToArray());

    private void Read(IReadOnlyList<InputItem> items, CancellationToken cancellationToken)
    {
        foreach (var result in records.Judge(items, cancellationToken))
        {
            count++;
            place++;
            if (result.Error is { } error)
            {
                errors.Add((result.Id, error));
                if (lines is not null)
                {
                    writer.WriteError(lines, result.Id, error);
                }
            }
            else if (result.Verdict is { } verdict)
            {
                summary.Add(place, result.Id ?? string.Empty, verdict, result.Group);
                Weigh(verdict);
                if (lines is not null)
                {
                    writer.Write(lines, result.Id ?? string.Empty, verdict);
                }
            }
        }
    }

    private void Weigh(Verdict verdict)
    {
        heaviest = (Decision)Math.Max((int)heaviest, (int)verdict.Decision);
        hasViolation |= verdict.Leading is not null;
    }
}
