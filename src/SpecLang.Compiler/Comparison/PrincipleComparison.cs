using SpecLang.Compiler.Linting.Logic;
using SpecLang.Compiler.Symbols;

namespace SpecLang.Compiler.Comparison;

/// <summary>
/// Compares what two versions of a principle say, by looking for a record that violates the one and not the other. The versions may be of two
/// compilations; their records must declare the same fields. What is not understood is not proved.
/// </summary>
public static class PrincipleComparison
{
    /// <param name="before">The principle as it was.</param>
    /// <param name="now">The principle as it is.</param>
    public static PrincipleRelation Compare(PrincipleSymbol before, PrincipleSymbol now)
    {
        var formulas = new PrincipleFormulas();
        var stillViolated = new Solver(Solver.Budget).IsImpossible(formulas.Violated(before), formulas.Violated(now, truth: false));
        var alreadyViolated = new Solver(Solver.Budget).IsImpossible(formulas.Violated(now), formulas.Violated(before, truth: false));
        return (stillViolated, alreadyViolated) switch
        {
            (true, true) => PrincipleRelation.Same,
            (true, false) => PrincipleRelation.Stricter,
            (false, true) => PrincipleRelation.Looser,
            _ => PrincipleRelation.Unknown,
        };
    }
}
