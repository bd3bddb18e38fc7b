using System.Buffers;
using System.Text;
using SpecLang.Runtime;
using SpecLang.Runtime.Evaluation;
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
    private const int MostVerdicts = 1 << 12;

    /// <summary>A line that was written so often is kept whole.</summary>
    private const int WrittenOften = 4;

    /// <summary>The most bytes of lines that are kept.</summary>
    private const int MostLineBytes = 1 << 20;

    private static readonly SearchValues<byte> PlainId = SearchValues.Create(" !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~"u8);

    private readonly Evaluator evaluator;
    private readonly RunOptions options;
    private readonly RecordJudge records;
    private readonly bool writesLines;
    private readonly VerdictWriter writer = new();
    private readonly Scanned? scanned;
    private readonly Dictionary<FactSet, FactVerdict> verdicts = [];
    private readonly List<FactVerdict> counted = [];
    private readonly LineParts parts;
    private FactVerdict next;
    private int lineBytes;

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
        scanned = options.ReadsEveryRecord || evaluator.Plan is not { } plan ? null : Scanned.Of(plan, evaluator, options.Evidence);
        parts = new LineParts(evaluator, writer);
        next = new FactVerdict(evaluator.Constitution.Principles.Length);
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
        else if (scanned is not null)
        {
            Scan(segment, scanned, cancellationToken);
        }
        else
        {
            ReadLines(segment, cancellationToken);
        }

        return new SegmentResult(count, summary, lines, errors, heaviest, hasViolation);
    }

    public void Dispose() => writer.Dispose();

    private void Scan(InputSegment segment, Scanned by, CancellationToken cancellationToken)
    {
        var bytes = BytesOf(segment);
        var scanner = by.Scanner;
        scanner.Load(bytes, segment.Count);
        var ordinal = segment.FirstOrdinal - 1;
        while (scanner.MoveNext())
        {
            ordinal++;
            if (scanner.TryScan(out var facts))
            {
                var verdict = VerdictOf(by, facts);
                Add(verdict.Needed.Count == 0 ? verdict : Settle(verdict, segment, bytes, by, facts), segment, bytes, by, facts, ordinal);
                continue;
            }

            cancellationToken.ThrowIfCancellationRequested();
            Read([RecordAt(segment, bytes, scanner.Start, scanner.End, segment.FirstLine + scanner.Line, ordinal)], cancellationToken);
        }

        foreach (var verdict in counted)
        {
            Count(verdict.Judged, verdict.Count);
            verdict.Count = 0;
        }

        counted.Clear();
    }

    private void Count(JudgedFacts judged, long records)
    {
        summary.AddMany(judged, records);
        heaviest = (Decision)Math.Max((int)heaviest, (int)judged.Decision);
        hasViolation |= judged.Leading >= 0;
    }

    /// <summary>The verdict once the record was asked for what only it tells.</summary>
    private FactVerdict Settle(FactVerdict verdict, InputSegment segment, byte[] bytes, Scanned by, FactSet facts)
    {
        var residuals = evaluator.Residuals(RecordOf(segment, bytes, by.Scanner));
        while (verdict.Needed.Count > 0)
        {
            foreach (var fact in verdict.Needed)
            {
                by.Scanner.Settle(fact, residuals(fact));
            }

            verdict = VerdictOf(by, facts);
        }

        return verdict;
    }

    /// <summary>What is said of facts: known from a record before, or made in room that the next record's takes unless it is kept.</summary>
    private FactVerdict VerdictOf(Scanned by, FactSet facts)
    {
        if (verdicts.TryGetValue(facts, out var verdict))
        {
            return verdict;
        }

        verdict = next;
        verdict.Fill(by.Judge, evaluator, by.Plan, facts, options.Evidence == EvidenceMode.None ? null : by.Evidence);
        if (verdicts.Count < MostVerdicts)
        {
            verdicts.Add(facts.Keep(), verdict);
            next = new FactVerdict(evaluator.Constitution.Principles.Length);
        }

        return verdict;
    }

    private void Add(FactVerdict verdict, InputSegment segment, byte[] bytes, Scanned by, FactSet facts, long ordinal)
    {
        count++;
        place++;
        if (ReferenceEquals(verdict, next))
        {
            Count(verdict.Judged, 1);
        }
        else if (verdict.Count++ == 0)
        {
            counted.Add(verdict);
        }

        var scanner = by.Scanner;
        if (lines is not null && verdict.NeedsRecord)
        {
            writer.Write(lines, IdOf(bytes, scanner, ordinal), evaluator.Explain(RecordOf(segment, bytes, scanner), evaluator.Judge(facts), options.Evidence));
        }
        else if (lines is not null)
        {
            lines.Write("{\"id\":\""u8);
            WriteId(lines, bytes, scanner, ordinal);
            WriteVerdict(lines, verdict, facts, by.Evidence);
        }

        foreach (var principle in verdict.Violated)
        {
            if (!summary.HasFirstViolations(principle))
            {
                summary.AddViolation(principle, place, IdOf(bytes, scanner, ordinal));
            }
        }
    }

    private void WriteVerdict(ArrayBufferWriter<byte> output, FactVerdict verdict, FactSet facts, EvidenceWriter evidence)
    {
        if (verdict.Shown.Length > 0)
        {
            evidence.BeginRecord();
            parts.Write(output, verdict, facts, evidence);
            return;
        }

        if (verdict.Line is { } line)
        {
            output.Write(line);
            return;
        }

        var before = output.WrittenCount;
        parts.Write(output, verdict.Judged, facts);
        if (!ReferenceEquals(verdict, next) && ++verdict.Written == WrittenOften && lineBytes < MostLineBytes)
        {
            verdict.Line = output.WrittenSpan[before..].ToArray();
            lineBytes += verdict.Line.Length;
        }
    }

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

    /// <summary>What judging bytes needs.</summary>
    private sealed record Scanned(ScanPlan Plan, RecordScanner Scanner, EvidenceWriter Evidence, FactJudge Judge)
    {
        public static Scanned Of(ScanPlan plan, Evaluator evaluator, EvidenceMode evidence)
        {
            var scanner = new RecordScanner(plan);
            return new Scanned(plan, scanner, new EvidenceWriter(plan, scanner, evidence), evaluator.NewFactJudge());
        }
    }
}
