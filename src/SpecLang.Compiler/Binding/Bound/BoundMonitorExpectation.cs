using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>What a monitor expects of a run.</summary>
/// <param name="Syntax">The expectation as written.</param>
/// <param name="Statistic">The statistic.</param>
/// <param name="Score">The classifier's call whose scores are looked at; null for a rate.</param>
/// <param name="Outcome">The outcome whose rate it is.</param>
/// <param name="Principle">The principle whose outcome it is; null for an index.</param>
/// <param name="Operator">The comparison.</param>
/// <param name="Number">What it is compared with.</param>
public sealed record BoundMonitorExpectation(
    ExpectationSyntax Syntax, MonitorStatistic Statistic, BoundExpression? Score, MonitoredOutcome Outcome, PrincipleSymbol? Principle, ComparisonOperator Operator, double Number);
