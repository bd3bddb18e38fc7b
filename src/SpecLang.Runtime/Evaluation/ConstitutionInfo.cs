using System.Collections.Immutable;
using SpecLang.Runtime.Classifiers;

namespace SpecLang.Runtime.Evaluation;

/// <summary>What of a constitution is the same for every record.</summary>
public sealed record ConstitutionInfo
{
    public required string Name { get; init; }

    public string? Version { get; init; }

    public string? Title { get; init; }

    /// <summary>The least severity of a violation that blocks.</summary>
    public required Severity BlockAt { get; init; }

    /// <summary>The principles in order of declaration.</summary>
    public required ImmutableArray<PrincipleInfo> Principles { get; init; }

    /// <summary>The measures that verdicts report, in order of declaration.</summary>
    public ImmutableArray<MeasureInfo> Measures { get; init; } = [];

    /// <summary>The classifiers it reads.</summary>
    public ImmutableArray<ClassifierDescriptor> Classifiers { get; init; } = [];

    /// <summary>The record's fields, for reports that group by them.</summary>
    public ImmutableArray<string> Fields { get; init; } = [];

    /// <summary>Whether each assistant message of a conversation makes one record.</summary>
    public bool IsPerAssistantMessage { get; init; }

    /// <summary>What it says of all its principles together: <c>priority</c>, <c>block at</c>; those of a base first.</summary>
    public ImmutableArray<RuleInfo> Rules { get; init; } = [];
}
