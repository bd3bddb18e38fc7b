using System.Collections.Immutable;

namespace SpecLang.Engine.Evasions;

/// <summary>What came of one attack.</summary>
/// <param name="Name">The attack as written; behind it the field, where several are attacked.</param>
/// <param name="Total">Over the seeds that any principle catches plain: missed where none of those that caught the plain text catches the attacked one.</param>
/// <param name="Principles">For each principle that catches a seed plain, in order of declaration.</param>
/// <param name="NotApplied">How many seeds the attack could not be applied to.</param>
/// <param name="Problem">Why not to the first of them; null where there is none.</param>
public sealed record AttackEvasion(string Name, EvasionCounts Total, ImmutableArray<PrincipleEvasion> Principles, long NotApplied, string? Problem);
