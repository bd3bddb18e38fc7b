using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Linting.Logic;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Linting.Rules;

/// <summary>Principles that nothing can violate, and those that every record violates which they apply to.</summary>
internal sealed class OutcomeRule : PrincipleRule
{
    protected override void Check(LintedModule module, PrincipleFormulas formulas, PrincipleSymbol principle, IReadOnlyList<ClauseFormula> clauses)
    {
        if (IsMeant(clauses))
        {
            return;
        }

        var applies = formulas.Applies(principle);
        var solver = new Solver(Solver.Budget);
        if (solver.IsImpossible(applies))
        {
            return;
        }

        if (solver.IsImpossible(applies, formulas.Body(principle, truth: false)))
        {
            module.Report(LintDiagnostics.NeverViolated, principle.Span, principle.Name);
        }
        else if (new Solver(Solver.Budget).IsImpossible(formulas.Body(principle)))
        {
            module.Report(LintDiagnostics.AlwaysViolated, principle.Span, principle.Name, "what it asks for can't hold of any record");
        }
        else if (new Solver(Solver.Budget).IsImpossible(applies, Formula.And(clauses.Where(AsksForSomething).Select(c => c.Met))))
        {
            module.Report(LintDiagnostics.AlwaysViolated, principle.Span, principle.Name, "its conditions rule out what it asks for");
        }
    }

    /// <summary>
    /// <c>when … forbid true</c> is a way to write that nothing of a kind may come through, and <c>require true</c> goes with
    /// <c>escalate when</c>: who writes such a constant means it.
    /// </summary>
    private static bool IsMeant(IReadOnlyList<ClauseFormula> clauses) =>
        clauses.Any(c => c.Kind is ConditionKind.Require or ConditionKind.Forbid && c.IsLiteral) && clauses.Any(c => c.Kind is ConditionKind.When or ConditionKind.Unless or ConditionKind.Escalate);

    /// <summary>A clause that wants something to be there. <c>when A forbid A</c> says plainly what it says.</summary>
    private static bool AsksForSomething(ClauseFormula clause) => clause.Kind == ConditionKind.Require && clause.Clause.Condition is not BoundNot;
}
