using System.Collections.Immutable;
using SpecLang.Runtime;

namespace SpecLang.Engine.Suites;

/// <summary>What a case expects of one principle; null or empty where it says nothing.</summary>
internal sealed record PrincipleExpectation(string Name)
{
    public Outcome? Outcome { get; init; }

    public bool? Escalates { get; init; }

    public Severity? Severity { get; init; }

    /// <summary>Texts that must all be among the evidence.</summary>
    public ImmutableArray<string> Evidence { get; init; } = [];

    /// <summary>What the message must say.</summary>
    public string? Message { get; init; }
}
