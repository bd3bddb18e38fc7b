using System.Globalization;
using System.Text;
using SpecLang.Engine.Statistics;

namespace SpecLang.Engine.Attacks;

/// <summary>
/// Changes a text so that a rule misses it, or a model does what it would not do for the plain text. What comes out is a function of the attack, the
/// text and the seed alone: the same on every machine, in whatever order texts are attacked. Safe for many threads.
/// </summary>
public abstract class Attack
{
    private protected Attack(string name) => Name = name;

    /// <summary>As written in a spec: <c>persona("DAN")</c>.</summary>
    public string Name { get; }

    /// <param name="text">Any text; half a surrogate pair reads as U+FFFD.</param>
    /// <param name="seed">Decides what the attack leaves open.</param>
    public AttackResult Apply(string text, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(text);
        var whole = WithoutLoneSurrogates(text);
        return string.IsNullOrWhiteSpace(whole) ? AttackResult.NotApplicable("the text is empty") : Change(whole, new SeededRandom(Hash(whole, Hash(Name, seed))));
    }

    /// <summary>Changes a text that is not blank and is well-formed.</summary>
    private protected abstract AttackResult Change(string text, SeededRandom random);

    private protected static string Pick(ReadOnlySpan<string> choices, SeededRandom random) => choices[random.Next(choices.Length)];

    /// <summary>The parts of a text that a reader sees as one character each: none of them is ever cut.</summary>
    private protected static IReadOnlyList<string> CharactersOf(string text)
    {
        var characters = new List<string>(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, i);
            characters.Add(text.Substring(i, length));
            i += length;
        }

        return characters;
    }

    /// <summary>Whether a character is a letter or a digit, with the marks that it may carry.</summary>
    private protected static bool IsLetterOrDigit(string character) => Rune.IsLetterOrDigit(Rune.GetRuneAt(character, 0));

    private static string WithoutLoneSurrogates(string text) => string.Concat(text.EnumerateRunes().Select(r => r.ToString()));

    /// <summary>FNV-1a over UTF-16 units (G. Fowler, L. C. Noll, K.-P. Vo, RFC 9923), so that a text's generator depends on nothing but itself.</summary>
    private static ulong Hash(string text, ulong start)
    {
        var hash = start ^ 0xCBF29CE484222325;
        foreach (var unit in text)
        {
            hash = (hash ^ unit) * 0x100000001B3;
        }

        return hash;
    }
}
