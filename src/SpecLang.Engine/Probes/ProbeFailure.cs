namespace SpecLang.Engine.Probes;

/// <summary>Trials that have no verdict for one and the same kind of reason.</summary>
/// <param name="Reason">The kind.</param>
/// <param name="Count">How many.</param>
/// <param name="First">The first of them.</param>
/// <param name="Message">What it says, as the end of a sentence.</param>
public sealed record ProbeFailure(string Reason, long Count, string First, string Message);
