using System.Collections.Immutable;
using SpecLang.Engine.Explanations;
using SpecLang.Testing;

namespace SpecLang.Engine.Suites;

/// <summary>One test and what became of it. Texts may come from data, so whoever prints them escapes them for where they go.</summary>
public sealed record TestResult
{
    public required TestKind Kind { get; init; }

    public required TestOutcome Outcome { get; init; }

    /// <summary>The file it stands in, relative to the project's root with forward slashes.</summary>
    public required string File { get; init; }

    /// <summary>The project's root folder, as one names it from where the tool runs, with forward slashes; empty for that folder itself.</summary>
    public string Folder { get; init; } = "";

    /// <summary>The line in <see cref="File"/>, from 1; 0 where the file as a whole is meant.</summary>
    public required long Line { get; init; }

    /// <summary>The constitution that is tested; empty where the spec names one that can't be told.</summary>
    public required string Constitution { get; init; }

    /// <summary>What the test belongs to: its suite, or for an example its constitution.</summary>
    public required string Suite { get; init; }

    /// <summary>The test's own name: an example's, a record's id, <c>snapshot</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Why it is known to fail; null where it must hold.</summary>
    public string? Todo { get; init; }

    /// <summary>What was expected and what came out, or why it was not run: a sentence each. Empty where it passed.</summary>
    public ImmutableArray<string> Messages { get; init; } = [];

    /// <summary>The principles that the messages are about, by name.</summary>
    public ImmutableArray<string> Principles { get; init; } = [];

    /// <summary>The record as one line of JSON; null for a snapshot, and where it can't be read.</summary>
    public string? Record { get; init; }

    /// <summary>How the verdict came about; null where the test did not fail.</summary>
    public VerdictExplanation? Explanation { get; init; }

    /// <summary>How long judging took.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>What changed of a snapshot's verdicts; null for all others, and where nothing did.</summary>
    public SnapshotDiff? Diff { get; init; }

    /// <summary>What the run did beside testing, as a sentence: that a snapshot was written; null where it did nothing.</summary>
    public string? Note { get; init; }

    /// <summary>All messages as one text; empty where it passed.</summary>
    public string Message => string.Join(" ", Messages);
}
