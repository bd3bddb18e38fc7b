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

    private FactVerdict(Verdict? verdict, byte[] tail, int[] violated)
    {
        (judged, Tail, Violated) = (verdict, tail, violated);
    }

    /// <summary>The verdict; there is one where no fact is <see cref="Needed"/>.</summary>
    public Verdict Verdict => judged ?? throw new InvalidOperationException("The verdict waits for facts.");

    /// <summary>The line of each of the records, from the quote behind its id on, without evidence.</summary>
    public byte[] Tail { get; }

    /// <summary>Where evidence stands in <see cref="Tail"/>, in order.</summary>
    public (int Place, ShownEvidence Evidence)[] Shown { get; private init; } = [];

    /// <summary>Whether the verdict shows something of the record that facts do not tell, so that each must be read.</summary>
    public bool NeedsRecord { get; private init; }

    /// <summary>The violated principles, by their place.</summary>
    public int[] Violated { get; }

    /// <summary>How many records of the stretch at hand have it.</summary>
    public long Count { get; set; }

    /// <summary>The facts that only the record tells and that must be known first; then there is no verdict yet.</summary>
    public IReadOnlyList<int> Needed { get; private init; } = [];

    /// <summary>Makes the verdict over facts.</summary>
    /// <param name="evaluator">Judges.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="facts">The facts.</param>
    /// <param name="evidence">How much evidence is asked for.</param>
    /// <param name="writer">Makes ready the evidence.</param>
    /// <param name="lines">Writes the line.</param>
    /// <param name="line">Takes it; what it held is gone.</param>
    public static FactVerdict Of(Evaluator evaluator, ScanPlan plan, FactSet facts, EvidenceMode evidence, EvidenceWriter writer, VerdictWriter lines, ArrayBufferWriter<byte> line)
    {
        if (evaluator.NeededFacts(facts) is { Count: > 0 } needed)
        {
            return new FactVerdict(null, [], []) { Needed = needed };
        }

        var verdict = evaluator.Judge(facts);
        line.ResetWrittenCount();
        var places = lines.WriteAround(line, string.Empty, verdict);
        var tail = line.WrittenSpan[IdAt..].ToArray();
        var violated = ViolatedIn(verdict);
        var shown = evidence == EvidenceMode.None ? [] : Array.ConvertAll(violated, p => evaluator.EvidenceOf(facts, p));
        return Array.Exists(violated, plan.NeedRecord.Contains) || Array.Exists(shown, s => !writer.CanShow(s))
            ? new FactVerdict(verdict, tail, violated) { NeedsRecord = true }
            : new FactVerdict(verdict, tail, violated) { Shown = [.. shown.Select((s, i) => (places[i] - IdAt, writer.Prepare(s)))] };
    }

    private static int[] ViolatedIn(Verdict verdict)
    {
        var violated = new List<int>();
        for (var i = 0; i < verdict.Principles.Count; i++)
        {
            if (verdict.Principles[i].Outcome == Outcome.Violates)
            {
                violated.Add(i);
            }
        }

        return [.. violated];
    }
}
