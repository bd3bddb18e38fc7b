namespace SpecLang.Engine.Comparison;

/// <summary>How a principle's outcome differs for a record.</summary>
/// <param name="Principle">Its name.</param>
/// <param name="Before">The outcome before, in the words of the wire; null where the principle was not there.</param>
/// <param name="Now">The outcome now; null where it is not there.</param>
public sealed record OutcomeFlip(string Principle, string? Before, string? Now);
