using SpecLang.Engine.Calibration;

namespace SpecLang.Cli.Commands;

/// <summary>What <c>align calibrate</c> was asked for.</summary>
internal sealed record CalibrateOptions
{
    public required string Spec { get; init; }

    public required IReadOnlyList<string> Data { get; init; }

    public required IReadOnlyList<string> Labels { get; init; }

    public double? Recall { get; init; }

    public double? Precision { get; init; }

    public bool Write { get; init; }

    public required IReadOnlyList<string> GroupBy { get; init; }

    public ulong Seed { get; init; }

    public string? Constitution { get; init; }

    public required string Format { get; init; }

    public bool AllowOutside { get; init; }

    public CalibrationAim? Aim => Recall is { } recall ? new CalibrationAim(IsRecall: true, recall) : Precision is { } precision ? new CalibrationAim(IsRecall: false, precision) : null;

    /// <summary>What does not fit together; null where all does.</summary>
    public string? Problem =>
        Recall is not null && Precision is not null ? "give one aim, --recall or --precision, since a threshold can't serve both."
        : (Recall ?? Precision) is <= 0 or > 1 ? "an aim is a share above 0 and up to 1, as in --recall 0.95."
        : Write && Aim is null ? "`--write` needs an aim; add --recall or --precision."
        : null;
}
