namespace SpecLang.Compiler.Symbols;

/// <summary>The share of records with an outcome: <c>rate(violates P)</c>.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Principle">Whose outcome it is.</param>
public sealed record OutcomeRate(MonitoredOutcome Outcome, PrincipleSymbol Principle);
