using System.Collections.Immutable;
using SpecLang.Runtime;

namespace SpecLang.Engine.Explanations;

/// <summary>The whole reasoning of one verdict.</summary>
/// <param name="Id">The record's id.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Why">One sentence: why the decision is what it is.</param>
/// <param name="Principles">One a principle, in order of declaration.</param>
/// <param name="Calls">The calls of classifiers that were read, in reading order.</param>
/// <param name="NotRun">The names of the classifiers that no clause needed.</param>
public sealed record VerdictExplanation(
    string Id,
    Verdict Verdict,
    string Why,
    ImmutableArray<PrincipleExplanation> Principles,
    ImmutableArray<CallExplanation> Calls,
    ImmutableArray<string> NotRun);
