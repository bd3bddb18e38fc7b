namespace SpecLang.Engine.Runs;

/// <summary>What was asked of a classifier, and what that cost.</summary>
/// <param name="Asked">How many scores records asked for.</param>
/// <param name="Scored">How many inputs the model was run on: one that came up again lately is not scored again.</param>
/// <param name="Time">How long the model took, added up over threads.</param>
public sealed record ClassifierUsage(long Asked, long Scored, TimeSpan Time);
