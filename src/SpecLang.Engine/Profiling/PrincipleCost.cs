namespace SpecLang.Engine.Profiling;

/// <summary>What a principle's searches cost. What several principles look for is looked for once, and counts for each of them.</summary>
/// <param name="Name">The principle.</param>
/// <param name="PerRecord">The time, over all records of the sample.</param>
/// <param name="Scores">How many classifiers' scores it read in the sample.</param>
public sealed record PrincipleCost(string Name, TimeSpan PerRecord, long Scores);
