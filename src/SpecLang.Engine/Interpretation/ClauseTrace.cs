using SpecLang.Compiler.Binding;

namespace SpecLang.Engine.Interpretation;

/// <summary>How a clause was read.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Condition">Its condition as read; null where it was not.</param>
/// <param name="NotRead">Why it was not read; null where it was.</param>
public sealed record ClauseTrace(BoundClause Clause, TracePart.Expression? Condition, NotReadReason? NotRead);
