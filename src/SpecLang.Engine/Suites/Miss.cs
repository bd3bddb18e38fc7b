using System.Collections.Immutable;

namespace SpecLang.Engine.Suites;

/// <summary>Something that was expected and did not come out.</summary>
/// <param name="Message">A sentence: what was expected, and what came out.</param>
/// <param name="Principles">The principles it is about, by name.</param>
internal sealed record Miss(string Message, ImmutableArray<string> Principles);
