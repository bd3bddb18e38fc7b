using System.Runtime.InteropServices;
using SpecLang.Runtime;
using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Scanning;

namespace SpecLang.Engine.Runs;

/// <summary>What is said of all records of which the same facts hold. Filled for one set of facts after the other, until it is kept.</summary>
/// <param name="principles">How many principles there are.</param>
internal sealed class FactVerdict(int principles)
{
    private readonly List<int> violated = [];
    private readonly List<ShownEvidence> shown = [];

    /// <summary>What is said; nothing where facts are <see cref="Needed"/>.</summary>
    public JudgedFacts Judged { get; } = new(principles);

    /// <summary>The facts that only the record tells and that must be known first.</summary>
    public IReadOnlyList<int> Needed { get; private set; } = [];

    /// <summary>The violated principles, by their place.</summary>
    public ReadOnlySpan<int> Violated => CollectionsMarshal.AsSpan(violated);

    /// <summary>Of each violated principle, what it shows; empty where no evidence is asked for, or the record must be read for it.</summary>
    public ReadOnlySpan<ShownEvidence> Shown => CollectionsMarshal.AsSpan(shown);

    /// <summary>Whether the verdict shows something of the record that facts do not tell, so that each must be read.</summary>
    public bool NeedsRecord { get; private set; }

    /// <summary>How many records of the stretch at hand have it.</summary>
    public long Count { get; set; }

    /// <summary>How many lines were written of it.</summary>
    public int Written { get; set; }

    /// <summary>The line of each of the records, from the quote behind its id on, without evidence; null where none was kept.</summary>
    public byte[]? Line { get; set; }

    /// <summary>Judges facts.</summary>
    /// <param name="judge">Judges.</param>
    /// <param name="evaluator">The same, and knows where violations show.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="facts">The facts.</param>
    /// <param name="evidence">Makes ready the evidence; null where none is asked for.</param>
    public void Fill(FactJudge judge, Evaluator evaluator, ScanPlan plan, FactSet facts, EvidenceWriter? evidence)
    {
        violated.Clear();
        shown.Clear();
        (NeedsRecord, Needed) = (false, []);
        if (!judge.TryJudge(facts, Judged))
        {
            Needed = evaluator.NeededFacts(facts);
            return;
        }

        for (var i = 0; i < Judged.Principles.Length; i++)
        {
            if (Judged.Principles[i].Outcome == Outcome.Violates)
            {
                violated.Add(i);
                NeedsRecord |= plan.NeedRecord.Contains(i);
            }
        }

        for (var i = 0; i < violated.Count && evidence is not null && !NeedsRecord; i++)
        {
            var found = evaluator.EvidenceOf(facts, violated[i]);
            NeedsRecord = !evidence.CanShow(found);
            if (!NeedsRecord)
            {
                shown.Add(evidence.Prepare(found));
            }
        }
    }
}
