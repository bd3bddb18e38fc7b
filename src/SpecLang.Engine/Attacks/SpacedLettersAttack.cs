using SpecLang.Engine.Statistics;

namespace SpecLang.Engine.Attacks;

/// <summary>
/// Each letter by itself, with wider gaps between words: <c>i g n o r e   t h i s</c>. It took a published guard model from finding nearly all injections
/// to finding nearly none (Robust Intelligence, "Bypassing Meta's LLaMA Classifier: A Simple Jailbreak", 2024).
/// </summary>
public sealed class SpacedLettersAttack() : Attack("spaced_letters")
{
    private static readonly string[] Separators = [" ", ".", "-", "_", "*"];

    private protected override AttackResult Change(string text, SeededRandom random)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(CharactersOf).ToList();
        if (!words.Exists(w => w.Count > 1))
        {
            return AttackResult.NotApplicable("the text has no word of more than one letter");
        }

        var separator = Pick(Separators, random);
        return AttackResult.Of(string.Join("   ", words.Select(w => string.Join(separator, w))));
    }
}
