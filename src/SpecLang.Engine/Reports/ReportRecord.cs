using SpecLang.Runtime;

namespace SpecLang.Engine.Reports;

/// <summary>A record as a report shows it.</summary>
public sealed record ReportRecord
{
    /// <summary>The record's id, with what must not be shown masked.</summary>
    public required string Id { get; init; }

    /// <summary>The file it stands in; <c>-</c> for standard input.</summary>
    public required string File { get; init; }

    /// <summary>The line it begins in, from 1.</summary>
    public required long Line { get; init; }

    public required Decision Decision { get; init; }

    /// <summary>The violated principle that goes before the others; null where nothing is violated.</summary>
    public string? Leading { get; init; }

    /// <summary>One sentence: why the decision is what it is.</summary>
    public required string Why { get; init; }

    public required SampleReason Reasons { get; init; }

    /// <summary>The values of the fields grouped by.</summary>
    public required ValueList<string> Group { get; init; }

    public required ValueList<ShownPrinciple> Principles { get; init; }

    public required ValueList<ShownField> Fields { get; init; }

    /// <summary>How many fields there are beside those shown.</summary>
    public int FieldsLeftOut { get; init; }

    public required ValueList<ScoreReading> Scores { get; init; }

    /// <summary>The least distance of any principle from flipping; null where none is known.</summary>
    public double? Nearest { get; init; }

    /// <summary>How it came out otherwise in the run that this one is compared with.</summary>
    public RunDifference? Difference { get; init; }
}
