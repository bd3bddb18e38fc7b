using SpecLang.Runtime;

namespace SpecLang.Engine.Plans;

/// <summary>How the bytes of a text are searched.</summary>
/// <param name="Field">The text: <c>response</c>, <c>trace[].input</c>.</param>
/// <param name="Searches">The searches.</param>
public sealed record TextPlan(string Field, ValueList<SearchPlan> Searches);
