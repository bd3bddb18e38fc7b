using System.Collections.Immutable;

namespace SpecLang.Engine.Documents;

/// <summary>A constitution on a page.</summary>
public sealed record ConstitutionSection
{
    public required string Name { get; init; }

    public string? Title { get; init; }

    public string? Version { get; init; }

    /// <summary>What <c>///</c> says of it.</summary>
    public string? Reason { get; init; }

    /// <summary>The record it judges.</summary>
    public required string Record { get; init; }

    /// <summary>The constitution that it extends.</summary>
    public string? Extends { get; init; }

    /// <summary>From this severity on, a violation blocks.</summary>
    public required string BlockAt { get; init; }

    public ImmutableArray<PrincipleSection> Principles { get; init; } = [];

    /// <summary>Pairs of which the first goes before the second.</summary>
    public ImmutableArray<(string Higher, string Lower)> Priorities { get; init; } = [];

    public ImmutableArray<DocumentedExample> Examples { get; init; } = [];

    /// <summary>What is cited, each by which principles, in alphabetical order.</summary>
    public ImmutableArray<(string Citation, ImmutableArray<string> Principles)> Citations { get; init; } = [];

    /// <summary>For each standard that is cited, which of its clauses are, and which are not.</summary>
    public ImmutableArray<StandardCoverage> Coverage { get; init; } = [];

    /// <summary>The title, or the name where it has none.</summary>
    public string Heading => Title ?? Name;
}
