using System.Collections.Immutable;

namespace SpecLang.Compiler.Lowering;

/// <summary>A test as facts: all of them must hold.</summary>
/// <param name="Facts">The facts, by their place among those of the constitution.</param>
/// <param name="IsNegated">Whether the test holds where they do not.</param>
public sealed record FactTest(ImmutableArray<int> Facts, bool IsNegated);
