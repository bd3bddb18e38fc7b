using System.Collections.Immutable;
using System.Globalization;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>Binds how a probe varies a field of its seeds.</summary>
internal sealed class VariationBinder(NameLookup names, RecordSymbol record)
{
    private DiagnosticBag Diagnostics => names.Diagnostics;

    /// <summary>The variation; null where its field or all of its variants have a mistake.</summary>
    public BoundVariation? Bind(VaryClauseSyntax syntax)
    {
        var field = FindField(syntax.Field);
        switch (syntax.Variants)
        {
            case LevelVariantsSyntax variants:
                var levels = BindLevels(variants);
                return field is null || IsEmpty(levels.Length, variants.Levels.Length, syntax) ? null : new BoundVariation.ByLevel(syntax, field, levels);
            case TextVariantsSyntax variants:
                var texts = BindTexts(variants);
                return field is null || IsEmpty(texts.Length, variants.Texts.Length, syntax) ? null : new BoundVariation.ByText(syntax, field, texts);
            case AttackVariantsSyntax variants:
                var attacks = BindAttacks(variants);
                return field is null || IsEmpty(attacks.Length, variants.Attacks.Length, syntax) ? null : new BoundVariation.ByAttack(syntax, field, attacks);
            default:
                throw new InvalidOperationException(syntax.Variants.GetType().Name + " is no way to vary a field.");
        }
    }

    private FieldSymbol? FindField(NameSyntax syntax)
    {
        if (syntax.Value.Length == 0)
        {
            return null;
        }

        if (names.FindField(record, syntax) is not { } field)
        {
            names.ReportUnknownField(record, syntax);
            return null;
        }

        if ((field.Type is OptionalType optional ? optional.Element : field.Type) == AlignType.Text)
        {
            return field;
        }

        if (!field.Type.IsError)
        {
            Diagnostics.Report(TypeDiagnostics.Mismatch, syntax.Span, "a field with a text", TypeWording.Describe(field.Type));
        }

        return null;
    }

    private bool IsEmpty(int bound, int written, VaryClauseSyntax syntax)
    {
        if (written == 0)
        {
            Diagnostics.Report(NameDiagnostics.NoVariants, syntax.Variants.Span, syntax.Field.Value);
        }

        return bound == 0;
    }

    private ImmutableArray<BoundLevel> BindLevels(LevelVariantsSyntax syntax)
    {
        var levels = ImmutableArray.CreateBuilder<BoundLevel>();
        foreach (var level in syntax.Levels)
        {
            var template = Template(level.Text);
            if (NumberLiteral.ToInt(level.Number, isNegative: false) is not { } number)
            {
                Diagnostics.Report(TypeDiagnostics.NumberTooLarge, level.Number.Span, level.Number.Raw, "level");
            }
            else if (levels.Count > 0 && levels[levels.Count - 1].Level >= number)
            {
                Diagnostics.Report(NameDiagnostics.LevelOrder, level.Number.Span, level.Number.Raw, levels[levels.Count - 1].Level.ToString(CultureInfo.InvariantCulture));
            }
            else
            {
                levels.Add(new BoundLevel(level, number, template));
            }
        }

        return levels.ToImmutable();
    }

    private ImmutableArray<BoundVariant> BindTexts(TextVariantsSyntax syntax)
    {
        var texts = ImmutableArray.CreateBuilder<BoundVariant>();
        foreach (var text in syntax.Texts)
        {
            if (texts.Any(t => string.Equals(t.Syntax.Value, text.Value, StringComparison.Ordinal)))
            {
                Diagnostics.Report(NameDiagnostics.RepeatedClause, text.Span, text.Value, "");
                continue;
            }

            texts.Add(new BoundVariant(text, Template(text)));
        }

        return texts.ToImmutable();
    }

    private BoundTemplate Template(TextSyntax text) => new TemplateBinder(record, names).Bind(text, TemplateEvidence.Unknown);

    private ImmutableArray<BoundAttack> BindAttacks(AttackVariantsSyntax syntax)
    {
        var attacks = ImmutableArray.CreateBuilder<BoundAttack>();
        foreach (var written in syntax.Attacks.Where(a => a.Name.Value.Length > 0))
        {
            if (!AttackSymbol.ByName.TryGetValue(written.Name.Value, out var attack))
            {
                Diagnostics.Report(
                    NameDiagnostics.UnknownAttack, written.Name.Span, NearestName.Suggest(written.Name.Value, AttackSymbol.All.Select(a => a.Name)), written.Name.Value);
            }
            else if (TryBindArgument(written, attack, out var argument))
            {
                if (attacks.Any(a => ReferenceEquals(a.Attack, attack) && Equals(a.Argument, argument)))
                {
                    Diagnostics.Report(NameDiagnostics.RepeatedClause, written.Span, attack.Name, "");
                    continue;
                }

                attacks.Add(new BoundAttack(written, attack, argument));
            }
        }

        return attacks.ToImmutable();
    }

    private bool TryBindArgument(AttackSyntax written, AttackSymbol attack, out ConstantValue? argument)
    {
        argument = attack.Parameter?.Default;
        var takesNone = written.Arguments.IsEmpty && (attack.Parameter is null || argument is not null);
        if (takesNone)
        {
            return true;
        }

        if (attack.Parameter is { } parameter && written.Arguments.Length == 1)
        {
            argument = Value(written.Arguments[0], parameter);
            if (argument is not null)
            {
                return true;
            }
        }

        var place = written.Arguments.IsEmpty ? written.Name.Span : written.Arguments[attack.Parameter is not null && written.Arguments.Length > 1 ? 1 : 0].Span;
        Diagnostics.Report(NameDiagnostics.AttackArgument, place, attack.Name, attack.Parameter?.Wording ?? "nothing between parentheses");
        return false;
    }

    private static ConstantValue? Value(ConstantSyntax syntax, AttackParameter parameter)
    {
        switch (syntax)
        {
            case TextConstantSyntax text when parameter.Type == AlignType.Text && text.Text.Value.Trim().Length > 0:
                return new ConstantValue.Text(text.Text.Value);
            case NumberConstantSyntax { IsNegative: false } number when parameter.Type == AlignType.Int:
                return number.Number.IsInteger && NumberLiteral.ToInt(number.Number, isNegative: false) is { } value && value >= parameter.Least && value <= parameter.Most
                    ? new ConstantValue.Int(value)
                    : null;
            case NumberConstantSyntax { IsNegative: false } number when parameter.Type == AlignType.Number:
                return number.Number.Value >= parameter.Least && number.Number.Value <= parameter.Most ? new ConstantValue.Number(number.Number.Value) : null;
            default:
                return null;
        }
    }
}
