namespace SpecLang.Engine.Runs.Kept;

/// <summary>What a run was asked for, as far as it changes what comes out.</summary>
public sealed record RunSettings
{
    /// <summary>The forms of the results.</summary>
    public required string[] Formats { get; init; }

    /// <summary>How much evidence verdicts show.</summary>
    public required string Evidence { get; init; }

    /// <summary>Whether verdicts have margins.</summary>
    public bool Margins { get; init; }

    /// <summary>The fields grouped by.</summary>
    public string[] By { get; init; } = [];

    /// <summary>The field with a number that the run is looked at over.</summary>
    public string? Over { get; init; }

    /// <summary>The most bytes of one record.</summary>
    public required int MaxRecordBytes { get; init; }

    /// <summary>What makes the run exit with 1; null for nothing.</summary>
    public string? FailOn { get; init; }

    /// <summary>Whether records that can't be read change the exit.</summary>
    public bool SkipBadRecords { get; init; }

    /// <summary>The first option that two runs were given otherwise, with both values; null where there is none.</summary>
    internal (string Option, string This, string Other)? DifferenceTo(RunSettings other)
    {
        (string Option, string This, string Other)[] all =
        [
            ("--format", Words(Formats), Words(other.Formats)),
            ("--evidence", Evidence, other.Evidence),
            ("--margins", Word(Margins), Word(other.Margins)),
            ("--by", Words(By), Words(other.By)),
            ("--over", Over ?? "not given", other.Over ?? "not given"),
            ("--max-record", FormattableString.Invariant($"{MaxRecordBytes >> 20}"), FormattableString.Invariant($"{other.MaxRecordBytes >> 20}")),
            ("--fail-on", FailOn ?? "not given", other.FailOn ?? "not given"),
            ("--skip-bad-records", Word(SkipBadRecords), Word(other.SkipBadRecords)),
        ];
        var place = Array.FindIndex(all, o => !string.Equals(o.This, o.Other, StringComparison.Ordinal));
        return place < 0 ? null : all[place];
    }

    private static string Word(bool isGiven) => isGiven ? "given" : "not given";

    private static string Words(string[] names) => names.Length == 0 ? "not given" : string.Join(',', names);
}
