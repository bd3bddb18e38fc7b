namespace SpecLang.Runtime;

/// <summary>What a measure says of a record.</summary>
/// <param name="Name">The measure's name in the spec.</param>
/// <param name="Value">The number; null where a classifier or the computation failed.</param>
public sealed record MeasureReading(string Name, double? Value);
