using System.Collections.Immutable;

namespace SpecLang.Engine.Documents;

/// <summary>A principle on a page.</summary>
public sealed record PrincipleSection
{
    public required string Name { get; init; }

    /// <summary>The severity that holds without a condition.</summary>
    public required string Severity { get; init; }

    /// <summary>Why it is there: what <c>///</c> says of it.</summary>
    public string? Reason { get; init; }

    /// <summary>Its conditions and conditional severities as written, their first words included, in written order.</summary>
    public ImmutableArray<string> Clauses { get; init; } = [];

    public string? Message { get; init; }

    public string? Critique { get; init; }

    public string? Revise { get; init; }

    public ImmutableArray<string> Citations { get; init; } = [];

    public ImmutableArray<string> Tags { get; init; } = [];

    public ImmutableArray<string> YieldsTo { get; init; } = [];

    /// <summary>What holds where a classifier fails.</summary>
    public required string OnError { get; init; }

    public bool IsLocked { get; init; }

    public bool RedactsEvidence { get; init; }

    /// <summary>The constitution it is written in, where that is another.</summary>
    public string? InheritedFrom { get; init; }

    /// <summary>The constitution whose principle of this name it stands for.</summary>
    public string? Overrides { get; init; }

    /// <summary>The names of the examples that expect something of it.</summary>
    public ImmutableArray<string> Examples { get; init; } = [];
}
