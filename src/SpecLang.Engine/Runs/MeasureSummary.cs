namespace SpecLang.Engine.Runs;

/// <summary>What a measure came to over all records.</summary>
/// <param name="Name">The measure's name.</param>
/// <param name="Known">Records for which it has a value.</param>
/// <param name="Unknown">Records for which it could not be computed.</param>
/// <param name="Mean">The mean of the values; null where there are none.</param>
public sealed record MeasureSummary(string Name, long Known, long Unknown, double? Mean);
