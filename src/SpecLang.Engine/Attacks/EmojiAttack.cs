namespace SpecLang.Engine.Attacks;

/// <summary>
/// Emoji between letters, which take words apart for whatever reads in pieces of words (Z. Wei, Y. Liu, N. B. Erichson, "Emoji Attack: Enhancing Jailbreak
/// Attacks Against Judge LLM Detection", ICML 2025).
/// </summary>
public sealed class EmojiAttack(string name, double share) : InsertionAttack(name, share, [.. Emoji])
{
    private static readonly string[] Emoji = ["\U0001F600", "\U0001F680", "\U0001F31F", "\U0001F525", "\U0001F389", "\U0001F340", "\U0001F98A", "\U0001F4A1", "\U0001F3B2", "\U0001F9E9", "\U0001F308", "\U0001F511"];
}
