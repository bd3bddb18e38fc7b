using System.Collections.Immutable;
using SpecLang.Runtime;

namespace SpecLang.Engine.Explanations;

/// <summary>Why a principle says what it says.</summary>
/// <param name="Verdict">What it says.</param>
/// <param name="Documentation">What the spec's <c>///</c> says of it; null where there is nothing.</param>
/// <param name="Why">One sentence: how its clauses come to the outcome.</param>
/// <param name="Yields">The principles it steps back behind, and whether each applies; null where that is unknown.</param>
/// <param name="Clauses">Its clauses in reading order.</param>
/// <param name="Severities">The conditions of its severity, each with the severity it gives.</param>
public sealed record PrincipleExplanation(
    PrincipleVerdict Verdict,
    string? Documentation,
    string Why,
    ImmutableArray<(string Principle, bool? Applies)> Yields,
    ImmutableArray<ClauseExplanation> Clauses,
    ImmutableArray<(Severity Severity, ExplanationNode Condition)> Severities);
