using SpecLang.Engine.Statistics;

namespace SpecLang.Engine.Attacks;

/// <summary>Puts other characters in the place of letters.</summary>
public abstract class SubstitutionAttack : LetterAttack
{
    private readonly IReadOnlyDictionary<char, string[]> table;

    private protected SubstitutionAttack(string name, double share, IReadOnlyDictionary<char, string[]> table)
        : base(name, share) => this.table = table;

    private protected override string Problem => "the text has no letter from A to Z that another character looks like";

    private protected override bool IsPlace(IReadOnlyList<string> characters, int index) => characters[index].Length == 1 && table.ContainsKey(characters[index][0]);

    private protected override string At(string character, SeededRandom random) => Pick(table[character[0]], random);
}
