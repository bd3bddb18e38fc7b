using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>A statistic over many records, compared with a number.</summary>
/// <param name="Syntax">The expectation as written.</param>
/// <param name="Statistic">The statistic.</param>
/// <param name="Count">Its number, where it takes one.</param>
/// <param name="Operator">The comparison.</param>
/// <param name="Number">What it is compared with.</param>
public sealed record BoundExpectation(StatisticBoundSyntax Syntax, StatisticSymbol Statistic, long? Count, ComparisonOperator Operator, double Number);
