using System.Collections.Immutable;

namespace SpecLang.LanguageServer.Protocol;

/// <summary>A test, or what has tests below it.</summary>
/// <param name="Kind"><c>constitution</c>, <c>example</c>, <c>suite</c>, <c>case</c> or <c>snapshot</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Place">Where it stands; null where that can't be shown.</param>
/// <param name="Tests">What is below it.</param>
public sealed record TestEntry(string Kind, string Name, Location? Place, ImmutableArray<TestEntry> Tests);
