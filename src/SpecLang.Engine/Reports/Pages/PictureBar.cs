using SpecLang.Engine.Statistics;

namespace SpecLang.Engine.Reports.Pages;

/// <summary>One bar of a picture.</summary>
/// <param name="Series">Which series it is of, from 0; its colour.</param>
/// <param name="Value">The bar's height in the picture's unit; null for none.</param>
/// <param name="Title">What is said of it where a pointer rests on it.</param>
internal sealed record PictureBar(int Series, double? Value, string Title)
{
    /// <summary>A value to compare with, drawn as a line across the bar.</summary>
    public double? Mark { get; init; }

    /// <summary>The range that the value lies in by chance.</summary>
    public ConfidenceInterval? Interval { get; init; }

    /// <summary>Whether few records stand behind it.</summary>
    public bool IsPale { get; init; }
}
