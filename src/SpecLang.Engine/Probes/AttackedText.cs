namespace SpecLang.Engine.Probes;

/// <summary>What an attack makes of a text.</summary>
/// <param name="Text">The text; null where the attack can't be applied to it.</param>
/// <param name="Problem">Why not, as the end of a sentence; null where it can.</param>
public readonly record struct AttackedText(string? Text, string? Problem);
