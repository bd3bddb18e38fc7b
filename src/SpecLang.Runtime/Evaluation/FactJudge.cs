using SpecLang.Runtime.Scanning;

namespace SpecLang.Runtime.Evaluation;

/// <summary>Judges one set of facts after the other. Belongs to one thread at a time.</summary>
public abstract class FactJudge
{
    /// <summary>Judges facts.</summary>
    /// <param name="facts">The answers to the plan.</param>
    /// <param name="judged">Takes what is said of them.</param>
    /// <returns>False where that waits for facts that only the record tells (<see cref="Evaluator.NeededFacts"/>).</returns>
    public abstract bool TryJudge(FactSet facts, JudgedFacts judged);
}
