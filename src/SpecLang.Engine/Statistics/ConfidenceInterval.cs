namespace SpecLang.Engine.Statistics;

/// <summary>A range that holds the true value in so many of a hundred samples as was asked for.</summary>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end; not below <paramref name="Low"/>.</param>
public readonly record struct ConfidenceInterval(double Low, double High);
