using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Linting.Logic;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Linting.Rules;

/// <summary>An <c>escalate when</c> that never holds.</summary>
internal sealed class EscalationRule : PrincipleRule
{
    protected override void Check(LintedModule module, PrincipleFormulas formulas, PrincipleSymbol principle, IReadOnlyList<ClauseFormula> clauses)
    {
        foreach (var clause in clauses)
        {
            if (clause.Kind == ConditionKind.Escalate && new Solver(Solver.Budget).IsImpossible(clause.Met))
            {
                module.Report(LintDiagnostics.NeverEscalates, clause.Clause.Syntax.Span, principle.Name);
            }
        }
    }
}
