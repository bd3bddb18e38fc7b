using System.Collections.Immutable;

namespace SpecLang.Testing;

/// <summary>A change that several records have in common.</summary>
/// <param name="Kind">What has changed.</param>
/// <param name="Principle">The principle; null for decisions and what leads.</param>
/// <param name="From">What it was, as on the wire: <c>complies</c>; <c>new</c> where the principle was not there.</param>
/// <param name="To">What it is; <c>gone</c> where the principle is no more.</param>
/// <param name="Ids">The records, in their order.</param>
public sealed record VerdictChange(ChangeKind Kind, string? Principle, string From, string To, ImmutableArray<string> Ids);
