using System.Collections.Immutable;
using SpecLang.Compiler.Symbols;
using SpecLang.Runtime;

namespace SpecLang.Engine.Interpretation;

/// <summary>How a principle came to its outcome.</summary>
/// <param name="Principle">The principle.</param>
/// <param name="Clauses">Its clauses in reading order: <c>when</c>, <c>unless</c>, body, <c>escalate when</c>.</param>
/// <param name="Yields">The principles it yields to that were asked, and whether each applies; null where that is unknown.</param>
/// <param name="Severities">The conditions of its severity.</param>
/// <param name="Verdict">What it says of the record, without message and evidence.</param>
public sealed record PrincipleTrace(
    PrincipleSymbol Principle,
    ImmutableArray<ClauseTrace> Clauses,
    ImmutableArray<(PrincipleSymbol Other, bool? Applies)> Yields,
    ImmutableArray<SeverityTrace> Severities,
    PrincipleVerdict Verdict);
