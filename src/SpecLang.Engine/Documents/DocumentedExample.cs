using System.Collections.Immutable;

namespace SpecLang.Engine.Documents;

/// <summary>An example on a page.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Expected">What is expected: <c>violates Friendly</c>.</param>
/// <param name="Todo">Why it is known to fail, where it is.</param>
/// <param name="Lines">Its record and what classifiers are taken to say, as written.</param>
public sealed record DocumentedExample(string Name, string Expected, string? Todo, ImmutableArray<string> Lines);
