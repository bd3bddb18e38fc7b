using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Linting.Logic;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Linting.Rules;

/// <summary>Principles whose every violation is also one of another that weighs as much.</summary>
internal sealed class ImpliedPrincipleRule : LintRule
{
    /// <summary>Pairs looked at in one constitution; principles that share no term are not pairs.</summary>
    private const int MostPairs = 1_000;

    public override void Check(LintedModule module)
    {
        foreach (var constitution in module.Constitutions)
        {
            Check(module, constitution);
        }
    }

    private static void Check(LintedModule module, ConstitutionSymbol constitution)
    {
        var formulas = module.FormulasOf(constitution);
        var asked = AskedFor(constitution);
        var known = module.SoundPrinciples(constitution).Where(p => formulas.ClausesOf(p) is not null).Select(p => new Candidate(p, formulas.Violated(p), formulas.Violated(p, truth: false))).ToList();
        var candidates = known.Where(c => !new Solver(Solver.Budget).IsImpossible(c.Violated)).ToList();
        var mayFollow = new CandidateIndex(candidates);
        var redundant = new HashSet<PrincipleSymbol>();
        var pairs = 0;
        foreach (var candidate in candidates.Where(c => !asked.Contains(c.Principle) && !c.Principle.Clauses.Any(p => p.Kind == ConditionKind.Escalate)))
        {
            // Of two that say the same the later one is redundant.
            var other = mayFollow.From(candidate).Find(o => !ReferenceEquals(o, candidate) && !redundant.Contains(o.Principle) && !candidate.AsksFor(o.Principle) && o.Weighs(candidate)
                && ++pairs <= MostPairs && IsImplied(candidate, o) && (o.Principle.Ordinal < candidate.Principle.Ordinal || !(candidate.Weighs(o) && IsImplied(o, candidate))));
            if (other is not null)
            {
                redundant.Add(candidate.Principle);
                module.Report(LintDiagnostics.Implied, candidate.Principle.Span, candidate.Principle.Name, other.Principle.Name);
            }
        }
    }

    private static bool IsImplied(Candidate candidate, Candidate other) => new Solver(Solver.PairBudget).IsImpossible(candidate.Violated, other.NotViolated);

    /// <summary>Principles that others yield to or ask for: they have a use of their own.</summary>
    private static HashSet<PrincipleSymbol> AskedFor(ConstitutionSymbol constitution) => [.. constitution.Principles.SelectMany(p => p.YieldsTo.Concat(Candidate.AskedBy(p)))];
}
