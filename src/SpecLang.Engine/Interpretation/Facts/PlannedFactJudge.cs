using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Scanning;

namespace SpecLang.Engine.Interpretation.Facts;

/// <summary>Judges one set of facts after the other in one run that is begun again.</summary>
/// <param name="run">The run.</param>
internal sealed class PlannedFactJudge(FactEvaluation run) : FactJudge
{
    public override bool TryJudge(FactSet facts, JudgedFacts judged)
    {
        run.Facts = facts;
        return run.TryJudge(judged);
    }
}
