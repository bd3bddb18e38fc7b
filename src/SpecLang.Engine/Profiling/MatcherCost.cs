namespace SpecLang.Engine.Profiling;

/// <summary>What looking for something costs.</summary>
/// <param name="Name">The lexicon or pattern, or what is written in its place.</param>
/// <param name="Field">The text it is looked for in: <c>response</c>, <c>trace[].input</c>.</param>
/// <param name="Searches">How many texts of the sample it was looked for in.</param>
/// <param name="PerRecord">The time, over all records of the sample.</param>
public sealed record MatcherCost(string Name, string Field, long Searches, TimeSpan PerRecord);
