using System.Collections.Immutable;
using System.Globalization;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;

namespace SpecLang.Engine.Attacks;

/// <summary>Makes the attacks that the compiler knows by name.</summary>
public static class AttackCatalog
{
    /// <summary>The attacks of a variation, in written order.</summary>
    public static ImmutableArray<Attack> Of(BoundVariation.ByAttack variation)
    {
        ArgumentNullException.ThrowIfNull(variation);
        return [.. variation.Attacks.Select(a => Create(a.Attack, a.Argument))];
    }

    /// <param name="attack">One of <see cref="AttackSymbol.All"/>.</param>
    /// <param name="argument">What it takes; null for its default.</param>
    /// <exception cref="ArgumentException">The attack needs an argument and has none, or one of another type.</exception>
    public static Attack Create(AttackSymbol attack, ConstantValue? argument = null)
    {
        ArgumentNullException.ThrowIfNull(attack);
        var value = argument ?? attack.Parameter?.Default;
        var name = Equals(value, attack.Parameter?.Default) ? attack.Name : $"{attack.Name}({Written(value)})";
        return (attack.Name, value) switch
        {
            ("base64", _) => new Base64Attack(),
            ("hex", _) => new HexAttack(),
            ("rot13", _) => new Rot13Attack(),
            ("morse", _) => new MorseAttack(),
            ("leetspeak", ConstantValue.Number share) => new LeetspeakAttack(name, share.Value),
            ("homoglyphs", ConstantValue.Number share) => new HomoglyphAttack(name, share.Value),
            ("zero_width", ConstantValue.Number share) => new ZeroWidthAttack(name, share.Value),
            ("emoji", ConstantValue.Number share) => new EmojiAttack(name, share.Value),
            ("spaced_letters", _) => new SpacedLettersAttack(),
            ("reversed", _) => new ReversedAttack(),
            ("prefix_injection", ConstantValue.Text prefix) => new PrefixInjectionAttack(name, prefix.Value),
            ("refusal_suppression", _) => new RefusalSuppressionAttack(),
            ("persona", ConstantValue.Text persona) => new PersonaAttack(name, persona.Value),
            ("authoritative_markup", _) => new AuthoritativeMarkupAttack(),
            ("payload_splitting", ConstantValue.Int parts) => new PayloadSplittingAttack(name, (int)parts.Value),
            _ => throw new ArgumentException($"`{attack.Name}` is no attack that takes {value}.", nameof(attack)),
        };
    }

    private static string Written(ConstantValue? value) => value switch
    {
        ConstantValue.Text text => Compiler.Queries.Written.Text(text.Value),
        ConstantValue.Int number => number.Value.ToString(CultureInfo.InvariantCulture),
        ConstantValue.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
        _ => "",
    };
}
