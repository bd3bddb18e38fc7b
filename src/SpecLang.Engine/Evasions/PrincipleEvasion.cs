namespace SpecLang.Engine.Evasions;

/// <summary>How often one principle was got by.</summary>
/// <param name="Principle">Its name.</param>
/// <param name="Counts">Over the seeds that it catches plain.</param>
public sealed record PrincipleEvasion(string Principle, EvasionCounts Counts);
