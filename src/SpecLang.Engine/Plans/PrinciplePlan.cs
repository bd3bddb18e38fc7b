using SpecLang.Runtime;

namespace SpecLang.Engine.Plans;

/// <summary>How a principle is judged.</summary>
/// <param name="Name">The principle.</param>
/// <param name="Clauses">Its clauses with conditions, in the order in which they are read.</param>
public sealed record PrinciplePlan(string Name, ValueList<ClausePlan> Clauses);
