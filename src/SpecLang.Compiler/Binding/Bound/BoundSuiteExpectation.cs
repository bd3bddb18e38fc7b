using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>What a suite expects of the verdicts of all its cases: a rate, compared with a number.</summary>
/// <param name="Syntax">The expectation as written.</param>
/// <param name="Rate">The rate.</param>
/// <param name="Operator">The comparison.</param>
/// <param name="Number">What it is compared with.</param>
public sealed record BoundSuiteExpectation(StatisticBoundSyntax Syntax, OutcomeRate Rate, ComparisonOperator Operator, double Number);
