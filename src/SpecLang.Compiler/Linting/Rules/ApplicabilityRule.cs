using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Linting.Logic;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Linting.Rules;

/// <summary>Principles that never apply, and <c>when</c> and <c>unless</c> that make no difference.</summary>
internal sealed class ApplicabilityRule : PrincipleRule
{
    protected override void Check(LintedModule module, PrincipleFormulas formulas, PrincipleSymbol principle, IReadOnlyList<ClauseFormula> clauses)
    {
        var isSettled = false;
        foreach (var clause in clauses.Where(c => c.Kind is ConditionKind.When or ConditionKind.Unless))
        {
            var solver = new Solver(Solver.Budget);
            var span = clause.Clause.Syntax.Span;
            var isWhen = clause.Kind == ConditionKind.When;
            if (solver.IsImpossible(clause.Met))
            {
                isSettled = true;
                module.Report(LintDiagnostics.NeverApplies, span, principle.Name, isWhen ? "this `when` never holds; correct it" : "this `unless` always holds; correct it");
            }
            else if (solver.IsImpossible(clause.Missed))
            {
                module.Report(LintDiagnostics.ChangesNothing, span, [DiagnosticFix.Remove(span, "the clause")], isWhen ? "this `when` always holds" : "this `unless` never holds");
            }
        }

        if (!isSettled && new Solver(Solver.Budget).IsImpossible(formulas.Applies(principle)))
        {
            var why = principle.YieldsTo.IsEmpty ? "its `when` and `unless` clauses contradict one another; correct them" : "wherever its conditions hold, it yields to another; correct them, or remove it";
            module.Report(LintDiagnostics.NeverApplies, principle.Span, principle.Name, why);
        }
    }
}
