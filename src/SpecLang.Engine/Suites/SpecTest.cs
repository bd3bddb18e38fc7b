using System.Collections.Immutable;
using SpecLang.Runtime.Classifiers;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Suites;

/// <summary>A record with what is expected of it: an example, or a case of a suite.</summary>
internal sealed record SpecTest
{
    public required TestKind Kind { get; init; }

    public required string File { get; init; }

    public required long Line { get; init; }

    public required string Constitution { get; init; }

    public required string Suite { get; init; }

    /// <summary>The example's name, or the record's id.</summary>
    public required string Name { get; init; }

    public string? Todo { get; init; }

    /// <summary>The record; null where it can't be read.</summary>
    public RecordCursor? Cursor { get; init; }

    /// <summary>The record as one line of JSON; null where it can't be read.</summary>
    public string? Json { get; init; }

    /// <summary>What classifiers are taken to answer, by their place among the constitution's.</summary>
    public ImmutableDictionary<int, ClassifierOutput> Givens { get; init; } = ImmutableDictionary<int, ClassifierOutput>.Empty;

    /// <summary>What is expected; null for a case of which only the verdict is kept.</summary>
    public ITestExpectation? Expectation { get; init; }

    /// <summary>Why it can't be read; null where it can.</summary>
    public string? Problem { get; init; }
}
