namespace SpecLang.Engine.Plans;

/// <summary>A condition among those that <c>and</c> or <c>or</c> joins.</summary>
/// <param name="Text">The condition as written.</param>
/// <param name="Cost">What it costs: <c>a comparison</c>, <c>a search</c>, <c>a walk over a list</c>, <c>a model</c>.</param>
public sealed record OperandPlan(string Text, string Cost);
