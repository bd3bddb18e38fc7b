using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Linting.Logic;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Linting.Rules;

/// <summary>An <c>escalate when</c> that never holds.</summary>
internal sealed class EscalationRule : LintRule
{
    public override void Check(LintedModule module)
    {
        foreach (var constitution in module.Constitutions)
        {
            var formulas = module.FormulasOf(constitution);
            foreach (var principle in module.SoundPrinciples(constitution))
            {
                foreach (var clause in formulas.ClausesOf(principle) ?? [])
                {
                    if (clause.Kind == ConditionKind.Escalate && new Solver(Solver.Budget).IsImpossible(clause.Met))
                    {
                        module.Report(LintDiagnostics.NeverEscalates, clause.Clause.Syntax.Span, principle.Name);
                    }
                }
            }
        }
    }
}
