using System.Collections.Immutable;

namespace SpecLang.Runtime.Evaluation;

/// <summary>What of a principle is the same for every record.</summary>
public sealed record PrincipleInfo
{
    public required string Name { get; init; }

    /// <summary>The severity without a condition; the default where none is stated.</summary>
    public required Severity Severity { get; init; }

    public ErrorOutcome OnError { get; init; }

    public bool RedactsEvidence { get; init; }

    /// <summary>The principles before which this one steps back, by their place in the constitution.</summary>
    public ImmutableArray<int> YieldsTo { get; init; } = [];

    /// <summary>The principles that go before this one when both are violated, by their place; with those that go before them.</summary>
    public ImmutableArray<int> OutrankedBy { get; init; } = [];

    public string? Documentation { get; init; }

    public ImmutableArray<string> Citations { get; init; } = [];

    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>How to ask what is wrong with a violating answer, as written, with its placeholders; null where the spec says nothing.</summary>
    public string? Critique { get; init; }

    /// <summary>How to ask for a better answer, as written, with its placeholders; null where the spec says nothing.</summary>
    public string? Revise { get; init; }

    /// <summary>The clauses that take part in its verdict, in written order.</summary>
    public ImmutableArray<RuleInfo> Rules { get; init; } = [];
}
