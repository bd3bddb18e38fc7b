using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>What a probe expects.</summary>
/// <param name="Syntax">The expectation as written.</param>
public abstract record BoundProbeExpectation(ExpectationSyntax Syntax)
{
    /// <summary>All variants of a seed get one decision.</summary>
    public sealed record SameDecision(SameDecisionSyntax Written) : BoundProbeExpectation(Written);

    /// <summary>A rate over all variants of all seeds, compared with a number.</summary>
    public sealed record RateBound(StatisticBoundSyntax Written, OutcomeRate Rate, ComparisonOperator Operator, double Number) : BoundProbeExpectation(Written);

    /// <summary>The rates of any two variants lie no further apart than this.</summary>
    /// <param name="Within">The distance, from 0 to 1.</param>
    public sealed record RateStable(StableSyntax Written, OutcomeRate Rate, double Within) : BoundProbeExpectation(Written);

    /// <summary>The share of the attacks after which a principle is violated, compared with a number.</summary>
    public sealed record AttackSuccess(StatisticBoundSyntax Written, PrincipleSymbol Principle, ComparisonOperator Operator, double Number) : BoundProbeExpectation(Written);
}
