namespace SpecLang.Runtime.Evaluation;

public abstract partial class RecordEvaluation
{
    /// <summary>Runs the constitution over facts, without making a verdict. May be called for one set of facts after the other.</summary>
    /// <param name="result">Takes what is said of them.</param>
    /// <returns>False where that waits for facts that only the record tells.</returns>
    public bool TryJudge(JudgedFacts result)
    {
        ArgumentNullException.ThrowIfNull(result);
        Context.BeginRun();
        Array.Clear(applies);
        Array.Clear(bodies);
        var count = Constitution.Principles.Length;
        var judged = count <= MostOnStack ? stackalloc JudgedPrinciple[count] : new JudgedPrinciple[count];
        Judge(judged);
        if (Context.PendingFacts.Count > 0)
        {
            return false;
        }

        result.Set(judged, DecisionOf(judged), LeadingOf(judged));
        return true;
    }

    private void Judge(Span<JudgedPrinciple> judged)
    {
        for (var i = 0; i < judged.Length; i++)
        {
            var outcome = OutcomeOf(i);
            var escalates = EscalatesOnce(i);
            judged[i] = new JudgedPrinciple(outcome, SeverityOf(i), escalates.IsTrue || escalates.IsUnknown);
        }
    }

    private Decision DecisionOf(ReadOnlySpan<JudgedPrinciple> principles)
    {
        var decision = Decision.Allow;
        foreach (var principle in principles)
        {
            var isHeavy = principle.Severity >= Constitution.BlockAt;
            if (isHeavy && principle.Outcome == Outcome.Violates)
            {
                return Decision.Block;
            }

            if (principle.Escalates || (isHeavy && principle.Outcome == Outcome.Undetermined))
            {
                decision = Decision.Escalate;
            }
        }

        return decision;
    }

    /// <summary>Of the violated principles that no other violated one outranks, the most severe; of equally severe ones the first declared. −1 where there is none.</summary>
    private int LeadingOf(ReadOnlySpan<JudgedPrinciple> principles)
    {
        var leading = -1;
        for (var i = 0; i < principles.Length; i++)
        {
            if (principles[i].Outcome == Outcome.Violates && (leading < 0 || principles[i].Severity > principles[leading].Severity) && !IsOutranked(i, principles))
            {
                leading = i;
            }
        }

        return leading;
    }

    private bool IsOutranked(int principle, ReadOnlySpan<JudgedPrinciple> principles)
    {
        foreach (var other in Constitution.Principles[principle].OutrankedBy)
        {
            if (principles[other].Outcome == Outcome.Violates)
            {
                return true;
            }
        }

        return false;
    }
}
