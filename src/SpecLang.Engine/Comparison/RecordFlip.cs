using SpecLang.Runtime;

namespace SpecLang.Engine.Comparison;

/// <summary>A record that comes out otherwise.</summary>
/// <param name="Id">Its id.</param>
/// <param name="File">The file it stands in.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Before">What was decided.</param>
/// <param name="Now">What is decided.</param>
/// <param name="Principles">The principles whose outcome is another, with both outcomes; null where the principle is not there.</param>
/// <param name="Leading">The violation that leads now, where there is one.</param>
/// <param name="Why">What is said to it, where the decision is graver than it was.</param>
public sealed record RecordFlip(
    string Id, string File, long Line, Decision Before, Decision Now, ValueList<OutcomeFlip> Principles, string? Leading, string? Why);
