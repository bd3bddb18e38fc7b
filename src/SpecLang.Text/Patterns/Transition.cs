namespace SpecLang.Text.Patterns;

/// <summary>What the character before a place makes known.</summary>
/// <param name="Target">The state before that character; null at the start of the text.</param>
/// <param name="StartsHere">Whether a match begins at the place.</param>
internal sealed record Transition(AutomatonState? Target, bool StartsHere);
