namespace SpecLang.Runtime.Evaluation;

/// <summary>A statistic over many records, and what a spec expects of it.</summary>
/// <param name="Statistic">The statistic as written: <c>rank_correlation</c>, <c>overoptimization</c>.</param>
/// <param name="Count">Its number, as the 16 of <c>overoptimization(best_of 16)</c>; null where it takes none.</param>
/// <param name="Operator">How it is compared.</param>
/// <param name="Number">What it is compared with.</param>
public sealed record ExpectationInfo(string Statistic, long? Count, ExpectationOperator Operator, double Number);
