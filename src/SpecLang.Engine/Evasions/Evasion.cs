using System.Collections.Immutable;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Evasions;

/// <summary>An attacked text that a principle missed.</summary>
/// <param name="SeedId">The seed.</param>
/// <param name="Attack">The attack, as results name it.</param>
/// <param name="Record">The attacked record.</param>
/// <param name="Violated">Principles that the plain text violates, and that are not violated any more.</param>
/// <param name="Escalated">Principles that ask for a person at the plain text, and neither ask any more nor are violated.</param>
/// <param name="IsCaughtFolded">Whether all of them would catch it if every search folded its text first.</param>
public sealed record Evasion(string SeedId, string Attack, JsonValue Record, ImmutableArray<string> Violated, ImmutableArray<string> Escalated, bool IsCaughtFolded)
{
    /// <summary>All principles that missed it, as the constitution has them.</summary>
    public IEnumerable<string> MissedBy => Violated.Concat(Escalated);
}
