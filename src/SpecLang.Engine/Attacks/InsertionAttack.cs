using SpecLang.Engine.Statistics;

namespace SpecLang.Engine.Attacks;

/// <summary>Puts characters between letters of a word.</summary>
public abstract class InsertionAttack : LetterAttack
{
    private readonly string[] inserted;

    private protected InsertionAttack(string name, double share, string[] inserted)
        : base(name, share) => this.inserted = inserted;

    private protected override string Problem => "the text has no two letters or digits beside each other";

    private protected override bool IsPlace(IReadOnlyList<string> characters, int index) =>
        index + 1 < characters.Count && IsLetterOrDigit(characters[index]) && IsLetterOrDigit(characters[index + 1]);

    private protected override string At(string character, SeededRandom random) => character + Pick(inserted, random);
}
