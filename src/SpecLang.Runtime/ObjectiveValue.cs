namespace SpecLang.Runtime;

/// <summary>The numbers of an objective for one record.</summary>
/// <param name="Value">What is maximized or minimized; null where a classifier or the computation failed.</param>
/// <param name="Proxy">The number that the objective stands for (<c>proxy for</c>); null where the record, or the spec, gives none.</param>
public sealed record ObjectiveValue(double? Value, double? Proxy);
