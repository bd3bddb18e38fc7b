using SpecLang.Compiler.Linting.Logic;
using SpecLang.Compiler.Symbols;

namespace SpecLang.Compiler.Linting;

/// <summary>A rule that looks at each principle for itself, by what can be proved of its clauses.</summary>
internal abstract class PrincipleRule : LintRule
{
    public sealed override void Check(LintedModule module)
    {
        foreach (var constitution in module.Constitutions)
        {
            var formulas = module.FormulasOf(constitution);
            foreach (var principle in module.SoundPrinciples(constitution))
            {
                if (formulas.ClausesOf(principle) is { } clauses)
                {
                    Check(module, formulas, principle, clauses);
                }
            }
        }
    }

    protected abstract void Check(LintedModule module, PrincipleFormulas formulas, PrincipleSymbol principle, IReadOnlyList<ClauseFormula> clauses);
}
