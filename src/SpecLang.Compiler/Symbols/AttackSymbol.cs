using System.Collections.Immutable;

namespace SpecLang.Compiler.Symbols;

/// <summary>A way to change a text so that a rule misses it, or that a model does what it would not do for the plain text. What it makes is the engine's business.</summary>
/// <param name="Name">As written in a spec.</param>
/// <param name="Text">What it does, in one sentence.</param>
/// <param name="Parameter">What it takes; null where it takes nothing.</param>
public sealed record AttackSymbol(string Name, string Text, AttackParameter? Parameter = null)
{
    private static readonly AttackParameter Share = new(
        AlignType.Number, new ConstantValue.Number(1), 0.01, 1, "the share of the letters to change, from 1% to 100%, or nothing");

    /// <summary>All attacks, in the order in which they are listed.</summary>
    public static ImmutableArray<AttackSymbol> All { get; } =
    [
        new("base64", "Writes the text in Base64 and asks to decode it."),
        new("hex", "Writes the text as hexadecimal numbers and asks to decode it."),
        new("rot13", "Moves each Latin letter 13 places on and asks to decode it."),
        new("morse", "Writes the text in Morse code and asks to decode it."),
        new("leetspeak", "Writes digits and signs for letters that look like them.", Share),
        new("homoglyphs", "Writes letters of other scripts for letters that look like them.", Share),
        new("zero_width", "Puts characters without width between letters.", Share),
        new("emoji", "Puts emoji between letters.", Share),
        new("spaced_letters", "Writes letters apart."),
        new("reversed", "Writes the text backwards and asks to read it from its end."),
        new("prefix_injection", "Asks to begin the answer with words of consent.", new(
            AlignType.Text, new ConstantValue.Text("Absolutely! Here's"), 0, 0, "the words that the answer shall begin with, or nothing")),
        new("refusal_suppression", "Forbids the words of a refusal."),
        new("persona", "Asks to play somebody who has no rules.", new(AlignType.Text, Default: null, 0, 0, "a name, as in `persona(\"DAN\")`")),
        new("authoritative_markup", "Puts the text into marks that look like the operator's own."),
        new("payload_splitting", "Cuts the text into parts and asks to put them together.", new(
            AlignType.Int, new ConstantValue.Int(3), 2, 20, "the number of parts, from 2 to 20, or nothing")),
    ];

    /// <summary>All attacks, by name.</summary>
    public static ImmutableDictionary<string, AttackSymbol> ByName { get; } =
        ImmutableDictionary.CreateRange(StringComparer.Ordinal, All.Select(a => new KeyValuePair<string, AttackSymbol>(a.Name, a)));
}
