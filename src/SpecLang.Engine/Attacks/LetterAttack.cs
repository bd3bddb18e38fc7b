using System.Text;
using SpecLang.Engine.Statistics;

namespace SpecLang.Engine.Attacks;

/// <summary>Changes some or all places of a text, each by itself. At least one is changed.</summary>
public abstract class LetterAttack : Attack
{
    private const int Parts = 1_000_000;
    private readonly int partsToChange;

    /// <param name="name">As written in a spec.</param>
    /// <param name="share">The chance of each place to be changed, above 0 and up to 1.</param>
    private protected LetterAttack(string name, double share)
        : base(name)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        partsToChange = Math.Max(1, (int)Math.Round(share * Parts));
    }

    /// <summary>Why it can't be applied to a text without a place to change.</summary>
    private protected abstract string Problem { get; }

    private protected sealed override AttackResult Change(string text, SeededRandom random)
    {
        var characters = CharactersOf(text);
        var places = Enumerable.Range(0, characters.Count).Where(i => IsPlace(characters, i)).ToList();
        if (places.Count == 0)
        {
            return AttackResult.NotApplicable(Problem);
        }

        var chosen = places.Where(_ => random.Next(Parts) < partsToChange).ToHashSet();
        if (chosen.Count == 0)
        {
            chosen.Add(places[random.Next(places.Count)]);
        }

        var changed = new StringBuilder(text.Length * 2);
        for (var i = 0; i < characters.Count; i++)
        {
            changed.Append(chosen.Contains(i) ? At(characters[i], random) : characters[i]);
        }

        return AttackResult.Of(changed.ToString());
    }

    /// <summary>Whether something can be changed at a character.</summary>
    private protected abstract bool IsPlace(IReadOnlyList<string> characters, int index);

    /// <summary>What stands in a character's place.</summary>
    private protected abstract string At(string character, SeededRandom random);
}
