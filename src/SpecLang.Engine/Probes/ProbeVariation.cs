using System.Collections.Immutable;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Engine.Attacks;

namespace SpecLang.Engine.Probes;

/// <summary>A field that a probe varies, with the ways in which it does. The first option is what the others are compared with.</summary>
public sealed class ProbeVariation
{
    private const int LongestLabel = 60;

    private readonly BoundVariation bound;
    private readonly ImmutableArray<Attack> attacks;

    internal ProbeVariation(BoundVariation bound)
    {
        this.bound = bound;
        attacks = bound is BoundVariation.ByAttack byAttack ? AttackCatalog.Of(byAttack) : [];
        Options = bound switch
        {
            BoundVariation.ByLevel levels => [.. levels.Levels.Select(l => new ProbeOption(l.Level.ToString(System.Globalization.CultureInfo.InvariantCulture), Short(l.Syntax.Text.Value), l.Level))],
            BoundVariation.ByText texts => [.. texts.Variants.Select((v, i) => new ProbeOption(FormattableString.Invariant($"#{i + 1}"), Short(v.Syntax.Value), Level: null))],
            BoundVariation.ByAttack => [.. attacks.Select(a => new ProbeOption(a.Name, a.Name, Level: null))],
            _ => throw new InvalidOperationException(bound.GetType().Name + " is no way to vary a field."),
        };
    }

    /// <summary>The field that is varied.</summary>
    public FieldSymbol Field => bound.Field;

    public ImmutableArray<ProbeOption> Options { get; }

    public bool IsByLevel => bound is BoundVariation.ByLevel;

    public bool IsByAttack => bound is BoundVariation.ByAttack;

    /// <summary>The template of an option; null for an attack.</summary>
    internal BoundTemplate? TemplateOf(int option) => bound switch
    {
        BoundVariation.ByLevel levels => levels.Levels[option].Template,
        BoundVariation.ByText texts => texts.Variants[option].Template,
        _ => null,
    };

    /// <summary>The attack of an option; null for a text.</summary>
    internal Attack? AttackOf(int option) => IsByAttack ? attacks[option] : null;

    private static string Short(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestLabel ? line : line[..(LongestLabel - 1)] + "…";
    }
}
