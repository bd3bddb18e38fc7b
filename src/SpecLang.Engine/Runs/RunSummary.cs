using SpecLang.Engine.Published;
using SpecLang.Runtime;

namespace SpecLang.Engine.Runs;

/// <summary>What a run over records came to. Compared by value; equal for equal inputs, however many threads did the work.</summary>
public sealed record RunSummary
{
    /// <summary>The constitution's name.</summary>
    public required string Constitution { get; init; }

    /// <summary>The constitution's version; null where it gives none.</summary>
    public string? Version { get; init; }

    /// <summary>The counts over all records that were judged.</summary>
    public required RunCounts Total { get; init; }

    /// <summary>What the measures came to, in order of declaration.</summary>
    public ValueList<MeasureSummary> Measures { get; init; } = [];

    /// <summary>The scores that were read, by call, in ordinal order of the calls.</summary>
    public ValueList<ScoreSummary> Scores { get; init; } = [];

    /// <summary>How many records, or whole files, could not be read.</summary>
    public long BadRecords { get; init; }

    /// <summary>How many texts held the escape of a lone surrogate, which was read as U+FFFD.</summary>
    public long TextsWithLoneSurrogates { get; init; }

    /// <summary>The ids of the first records that violate each principle, in the run's order; one list a principle, in order of declaration.</summary>
    public required ValueList<ValueList<string>> FirstViolations { get; init; }

    /// <summary>The fields by which the records are grouped; empty where they are not.</summary>
    public ValueList<string> GroupedBy { get; init; } = [];

    /// <summary>The groups, ordered by their keys; empty where there are too many.</summary>
    public ValueList<RunGroup> Groups { get; init; } = [];

    /// <summary>Whether there were more groups than <see cref="RunSummaryBuilder.MostGroups"/>, so that none is kept.</summary>
    public bool HasTooManyGroups { get; init; }

    /// <summary>The field with a number over whose values the run is looked at, such as the turn of a conversation; null for none.</summary>
    public string? Over { get; init; }

    /// <summary>The steps of <see cref="Over"/>, from the least value; empty where there are too many.</summary>
    public ValueList<RunStep> Steps { get; init; } = [];

    /// <summary>Whether there were more steps than <see cref="RunSummaryBuilder.MostSteps"/>, so that none is kept.</summary>
    public bool HasTooManySteps { get; init; }

    /// <summary>How the groups' measures compare with scores that others published; null where none are.</summary>
    public PublishedComparison? Published { get; init; }
}
