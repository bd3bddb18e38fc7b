using System.Collections.Immutable;
using SpecLang.Runtime.Classifiers;

namespace SpecLang.Runtime.Evaluation;

/// <summary>What of an objective is the same for every record.</summary>
public sealed record ObjectiveInfo
{
    public required string Name { get; init; }

    public string? Documentation { get; init; }

    public required ObjectiveGoal Goal { get; init; }

    /// <summary>The field whose true value the objective stands for; null where the spec names none.</summary>
    public string? Proxy { get; init; }

    /// <summary>The classifiers that the value itself reads, without those of the constraints.</summary>
    public ImmutableArray<ClassifierDescriptor> Classifiers { get; init; } = [];

    /// <summary>What the spec expects of many records, in written order.</summary>
    public ImmutableArray<ExpectationInfo> Expectations { get; init; } = [];
}
