using System.Buffers;
using SpecLang.Runtime;
using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Scanning;
using SpecLang.Runtime.Wire;

namespace SpecLang.Engine.Runs;

/// <summary>The verdict over all records of which the same facts hold.</summary>
internal sealed class FactVerdict
{
    private const int IdAt = 7;

    private readonly Verdict? judged;

    private FactVerdict(Verdict? verdict, byte[] tail, bool needsRecord)
    {
        judged = verdict;
        Tail = tail;
        NeedsRecord = needsRecord;
        Violated = verdict is null ? [] : [.. Enumerable.Range(0, verdict.Principles.Count).Where(i => verdict.Principles[i].Outcome == Outcome.Violates)];
    }

    /// <summary>The verdict; there is one where no fact is <see cref="Needed"/>.</summary>
    public Verdict Verdict => judged ?? throw new InvalidOperationException("The verdict waits for facts.");

    /// <summary>The line of each of the records, from the quote behind its id on.</summary>
    public byte[] Tail { get; }

    /// <summary>Whether the verdict shows something of the record, so that each must be read.</summary>
    public bool NeedsRecord { get; }

    /// <summary>The violated principles, by their place.</summary>
    public int[] Violated { get; }

    /// <summary>How many records of the stretch at hand have it.</summary>
    public long Count { get; set; }

    /// <summary>The facts that only the record tells and that must be known first; then there is no verdict yet.</summary>
    public IReadOnlyList<int> Needed { get; private init; } = [];

    public static FactVerdict Of(Evaluator evaluator, ScanPlan plan, FactSet facts, EvidenceMode evidence)
    {
        if (evaluator.NeededFacts(facts) is { Count: > 0 } needed)
        {
            return new FactVerdict(null, [], needsRecord: false) { Needed = needed };
        }

        var verdict = evaluator.Judge(facts);
        var line = new ArrayBufferWriter<byte>();
        using var writer = new VerdictWriter();
        writer.Write(line, string.Empty, verdict);
        var isViolated = verdict.Leading is not null;
        var needsRecord = isViolated && (evidence != EvidenceMode.None || plan.NeedRecord.Any(p => verdict.Principles[p].Outcome == Outcome.Violates));
        return new FactVerdict(verdict, line.WrittenSpan[IdAt..].ToArray(), needsRecord);
    }
}
