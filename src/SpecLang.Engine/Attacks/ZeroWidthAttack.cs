namespace SpecLang.Engine.Attacks;

/// <summary>
/// Characters that take no room between letters, so that a reader sees the same and a search does not (N. Boucher et al., "Bad Characters", IEEE S&amp;P 2022).
/// </summary>
public sealed class ZeroWidthAttack(string name, double share) : InsertionAttack(name, share, ["\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF"]);
