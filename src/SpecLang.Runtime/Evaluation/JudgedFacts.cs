namespace SpecLang.Runtime.Evaluation;

/// <summary>What a constitution says of all records of which the same facts hold, without what it says it in. Filled for one set of facts after the other; belongs to one thread at a time.</summary>
/// <param name="principles">How many principles there are.</param>
public sealed class JudgedFacts(int principles)
{
    private readonly JudgedPrinciple[] judged = new JudgedPrinciple[principles];

    public Decision Decision { get; private set; }

    /// <summary>The place of the violated principle that goes before the others; −1 where nothing is violated.</summary>
    public int Leading { get; private set; } = -1;

    /// <summary>What each principle says, in order of declaration.</summary>
    public ReadOnlySpan<JudgedPrinciple> Principles => judged;

    /// <summary>Takes over what a verdict says.</summary>
    public void Take(Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        (Decision, Leading) = (verdict.Decision, -1);
        for (var i = 0; i < judged.Length; i++)
        {
            var principle = verdict.Principles[i];
            judged[i] = new JudgedPrinciple(principle.Outcome, principle.Severity, principle.Escalates);
            Leading = ReferenceEquals(principle, verdict.Leading) ? i : Leading;
        }
    }

    internal void Set(ReadOnlySpan<JudgedPrinciple> all, Decision decision, int leading)
    {
        all.CopyTo(judged);
        (Decision, Leading) = (decision, leading);
    }
}
