using SpecLang.Runtime.Scanning;

namespace SpecLang.Runtime.Evaluation;

/// <summary>Judges facts by making their verdict.</summary>
/// <param name="evaluator">Makes it.</param>
internal sealed class VerdictFactJudge(Evaluator evaluator) : FactJudge
{
    public override bool TryJudge(FactSet facts, JudgedFacts judged)
    {
        if (evaluator.NeededFacts(facts).Count > 0)
        {
            return false;
        }

        judged.Take(evaluator.Judge(facts));
        return true;
    }
}
