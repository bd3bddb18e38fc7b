using System.Collections.Immutable;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>Binds a probe; constitutions are bound before. Whether its seeds are there is asked by whoever runs it.</summary>
internal sealed class ProbeBinder(NameLookup names)
{
    private const string AttackSuccess = "attack_success";

    private static readonly string[] Statistics = [AttackSuccess, "rate"];

    private DiagnosticBag Diagnostics => names.Diagnostics;

    public void Bind(ProbeSymbol probe)
    {
        probe.Constitution = new ConstitutionLookup(names).Find(probe.Syntax.Constitution);
        probe.Seeds = BindSeeds(probe.Syntax.Clauses);
        if (probe.Name.Length > 0 && !probe.Syntax.Clauses.OfType<SeedsClauseSyntax>().Any())
        {
            Diagnostics.Report(NameDiagnostics.ProbeWithoutSeeds, probe.Span, probe.Name);
        }

        if (probe.Constitution is not { Record: { } record } constitution)
        {
            return;
        }

        var variations = new VariationBinder(names, record);
        probe.Variations = [.. probe.Syntax.Clauses.OfType<VaryClauseSyntax>().Select(variations.Bind).OfType<BoundVariation>()];
        probe.Expectations = [.. probe.Syntax.Clauses.OfType<ProbeExpectSyntax>().Select(c => BindExpectation(probe, constitution, c)).OfType<BoundProbeExpectation>()];
    }

    private ImmutableArray<SuiteFile> BindSeeds(ImmutableArray<ProbeClauseSyntax> clauses)
    {
        var files = ImmutableArray.CreateBuilder<SuiteFile>();
        foreach (var clause in clauses.OfType<SeedsClauseSyntax>())
        {
            if (new SuiteFileBinder(names).Bind(clause.File) is not { } file)
            {
                continue;
            }

            if (files.Any(f => string.Equals(f.Path, file.Path, StringComparison.Ordinal)))
            {
                Diagnostics.Report(NameDiagnostics.RepeatedClause, clause.Span, clause.File.Value, "");
                continue;
            }

            files.Add(file);
        }

        return files.ToImmutable();
    }

    private BoundProbeExpectation? BindExpectation(ProbeSymbol probe, ConstitutionSymbol constitution, ProbeExpectSyntax clause)
    {
        switch (clause.Expectation)
        {
            case SameDecisionSyntax same:
                return Varies(probe, same, "same decision") ? new BoundProbeExpectation.SameDecision(same) : null;
            case StableSyntax stable:
                return BindStable(probe, constitution, stable);
            case StatisticBoundSyntax bound:
                return BindBound(probe, constitution, bound);
            default:
                Diagnostics.Report(NameDiagnostics.ProbeExpectation, clause.Expectation.Span);
                return null;
        }
    }

    private BoundProbeExpectation.RateStable? BindStable(ProbeSymbol probe, ConstitutionSymbol constitution, StableSyntax syntax)
    {
        var name = syntax.Statistic.Name;
        if (name.Value is not ("rate" or ""))
        {
            Diagnostics.Report(NameDiagnostics.StableStatistic, name.Span, NearestName.Suggest(name.Value, ["rate"]), name.Value);
            return null;
        }

        var rate = name.Value.Length == 0 ? null : new OutcomeRateBinder(names).Bind(syntax.Statistic, constitution);
        return rate is not null && Varies(probe, syntax, "stable within") ? new BoundProbeExpectation.RateStable(syntax, rate, syntax.Within.Value) : null;
    }

    private BoundProbeExpectation? BindBound(ProbeSymbol probe, ConstitutionSymbol constitution, StatisticBoundSyntax syntax)
    {
        var name = syntax.Statistic.Name;
        var number = syntax.IsNegative ? -syntax.Number.Value : syntax.Number.Value;
        switch (name.Value)
        {
            case "":
                return null;
            case "rate":
                return new OutcomeRateBinder(names).Bind(syntax.Statistic, constitution) is { } rate ? new BoundProbeExpectation.RateBound(syntax, rate, syntax.Operator, number) : null;
            case AttackSuccess:
                return BindSuccess(probe, constitution, syntax.Statistic) is { } principle ? new BoundProbeExpectation.AttackSuccess(syntax, principle, syntax.Operator, number) : null;
            default:
                Diagnostics.Report(NameDiagnostics.UnknownProbeStatistic, name.Span, NearestName.Suggest(name.Value, Statistics), name.Value);
                return null;
        }
    }

    private PrincipleSymbol? BindSuccess(ProbeSymbol probe, ConstitutionSymbol constitution, StatisticSyntax syntax)
    {
        if (syntax.Argument is not ExpressionArgumentSyntax { Value: NameExpressionSyntax written })
        {
            Diagnostics.Report(
                NameDiagnostics.StatisticArgument, syntax.Argument?.Span ?? syntax.Span, AttackSuccess, $"a principle between parentheses, as in `{AttackSuccess}({OutcomeRateBinder.Example(constitution)})`");
            return null;
        }

        if (!probe.Syntax.Clauses.OfType<VaryClauseSyntax>().Any(v => v.Variants is AttackVariantsSyntax))
        {
            Diagnostics.Report(NameDiagnostics.NothingVaried, syntax.Name.Span, AttackSuccess, "attacks", "vary … by attack { … }");
            return null;
        }

        return new OutcomeRateBinder(names).FindPrinciple(new QualifiedNameSyntax(written.Span, [written.Name]), constitution);
    }

    /// <summary>What compares variants with one another means nothing where there are none.</summary>
    private bool Varies(ProbeSymbol probe, ExpectationSyntax syntax, string words)
    {
        if (probe.Syntax.Clauses.OfType<VaryClauseSyntax>().Any())
        {
            return true;
        }

        Diagnostics.Report(NameDiagnostics.NothingVaried, syntax.Span, words, "variants", "vary … by { … }");
        return false;
    }
}
