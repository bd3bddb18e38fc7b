using System.Collections.Immutable;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Parsing;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Binding;

/// <summary>Checks a constant against the type it must have. What is wrong is reported, and null is given.</summary>
internal sealed class ConstantBinder(NameLookup names)
{
    private readonly DiagnosticBag diagnostics = names.Diagnostics;

    public ConstantValue? Bind(ConstantSyntax syntax, AlignType type) => (syntax, type) switch
    {
        (_, { IsError: true }) => null,
        (NoneConstantSyntax, OptionalType) => new ConstantValue.None(),
        (_, OptionalType optional) => Bind(syntax, optional.Element),
        (NumberConstantSyntax number, { IsNumeric: true }) => BindNumber(number, type),
        (TextConstantSyntax text, LabelSetType set) => BindLabel(text.Text.Value, set, text.Span),
        (LabelConstantSyntax label, LabelSetType set) => BindLabel(label.Name.Value, set, label.Span),
        (TextConstantSyntax text, _) when type == AlignType.Text => new ConstantValue.Text(text.Text.Value),
        (BoolConstantSyntax value, _) when type == AlignType.Bool => new ConstantValue.Bool(value.Value),
        (ListConstantSyntax list, ListType listType) => BindList(list, listType),
        (RecordConstantSyntax record, RecordType recordType) => BindRecord(record.Members, recordType.Record, record.Span),
        _ => Mismatch(syntax, type),
    };

    /// <summary>The members of a record, with defaults put in where a field may be left out.</summary>
    public ConstantValue.Record? BindRecord(ImmutableArray<MemberSyntax> members, RecordSymbol record, TextSpan span)
    {
        var values = ImmutableDictionary.CreateBuilder<string, ConstantValue>(StringComparer.Ordinal);
        var isComplete = true;
        foreach (var member in members)
        {
            var name = member.Name.Value;
            if (names.FindField(record, member.Name) is not { } field)
            {
                names.ReportUnknownField(record, member.Name);
                isComplete = false;
                continue;
            }

            if (values.ContainsKey(name))
            {
                diagnostics.Report(NameDiagnostics.RepeatedClause, member.Name.Span, name, "");
            }
            else if (Bind(member.Value, field.Type) is { } value)
            {
                values.Add(name, value);
            }
            else
            {
                values.Add(name, new ConstantValue.None());
                isComplete = false;
            }
        }

        var missing = record.Fields.FirstOrDefault(f => !f.MayBeMissing && !values.ContainsKey(f.Name));
        if (missing is not null && (record.IsBroken || missing.Type.IsError || members.Any(m => record.FindField(m.Name.Value) is null)))
        {
            return null;
        }

        if (missing is not null)
        {
            diagnostics.Report(NameDiagnostics.ExampleLacksField, span, missing.Name);
            return null;
        }

        return isComplete ? new ConstantValue.Record(record, values.ToImmutable()) : null;
    }

    private ConstantValue? BindNumber(NumberConstantSyntax syntax, AlignType type)
    {
        var value = syntax.IsNegative ? -syntax.Number.Value : syntax.Number.Value;
        if (type == AlignType.Int)
        {
            if (!syntax.Number.IsInteger)
            {
                return Mismatch(syntax, type);
            }

            return NumberLiteral.ToInt(syntax.Number, syntax.IsNegative) is { } integer ? new ConstantValue.Int(integer) : TooLarge(syntax.Number, type);
        }

        if (type == AlignType.Score && value is < 0 or > 1)
        {
            var (fixes, hint) = ScoreHint.For(syntax.Span, value);
            diagnostics.Report(TypeDiagnostics.ScoreOutOfRange, syntax.Span, fixes, (syntax.IsNegative ? "-" : "") + syntax.Number.Raw, hint);
            return null;
        }

        return double.IsInfinity(value) ? TooLarge(syntax.Number, type) : new ConstantValue.Number(type == AlignType.Score ? Math.Round(value, 6, MidpointRounding.ToEven) : value);
    }

    private ConstantValue? TooLarge(NumberSyntax number, AlignType type)
    {
        diagnostics.Report(TypeDiagnostics.NumberTooLarge, number.Span, number.Raw, type.Name);
        return null;
    }

    private ConstantValue? BindLabel(string label, LabelSetType set, TextSpan span)
    {
        if (set.Labels.Contains(label))
        {
            return new ConstantValue.Label(label, set);
        }

        if (label.Length > 0)
        {
            diagnostics.Report(NameDiagnostics.UnknownLabel, span, NearestName.Suggest(label, set.Labels), label, string.Join(", ", set.Labels));
        }

        return null;
    }

    private ConstantValue? BindList(ListConstantSyntax syntax, ListType type)
    {
        var items = syntax.Items.Select(i => Bind(i, type.Element)).ToList();
        return items.Contains(null) ? null : new ConstantValue.List([.. items.OfType<ConstantValue>()], type.Element);
    }

    private ConstantValue? Mismatch(ConstantSyntax syntax, AlignType type)
    {
        if (Meant(syntax, type) is var (instead, text))
        {
            IEnumerable<DiagnosticFix> fixes = text is null ? [] : [DiagnosticFix.Replace(syntax.Span, text)];
            diagnostics.Report(SyntaxDiagnostics.WriteInstead, syntax.Span, fixes, instead);
            return null;
        }

        diagnostics.Report(TypeDiagnostics.Mismatch, syntax.Span, TypeWording.Describe(type), Describe(syntax));
        return null;
    }

    /// <summary>What was meant by a constant of another type, where it is clear, and the text that says it.</summary>
    private static (string Instead, string? Text)? Meant(ConstantSyntax syntax, AlignType type)
    {
        switch (syntax)
        {
            case NoneConstantSyntax:
                return ("`" + type.Name + "?` for its type, with a question mark, so that it may be missing; or give it a value", null);
            case LabelConstantSyntax { Name.Value: "null" or "nil" or "nothing" or "empty" }:
                return ("`none` for a field of a type with `?`, or leave the field out", null);
            case LabelConstantSyntax { Name.Value: { Length: > 0 } word } when type == AlignType.Bool:
                return ForeignNames.Values.TryGetValue(word, out var own) ? ("`" + own + "`", own) : ("`true` or `false`", null);
            case TextConstantSyntax { Text.Value: "true" or "false" } text when type == AlignType.Bool:
                return ("`" + text.Text.Value + "`, without quotes", text.Text.Value);
            case LabelConstantSyntax { Name.Value: { Length: > 0 } word } when type == AlignType.Text:
                return ("quotes around a text, as in `" + WrittenText.Of(word) + "`", WrittenText.Of(word));
            case LabelConstantSyntax { Name.Value: { Length: > 0 } word } when type.IsNumeric:
                return ForeignNames.Values.TryGetValue(word, out var number) ? ("`" + number + "`, in digits", number) : ("a number, in digits", null);
            case TextConstantSyntax { Text.Value: var digits } when type.IsNumeric && double.TryParse(digits, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _):
                return ("`" + digits + "`, without quotes", digits);
            case NumberConstantSyntax { Number.IsInteger: false } when type == AlignType.Int:
                return ("a whole number here, or `number` for the field's type", null);
            case RecordConstantSyntax when type is ListType:
                return ("`[ … ]` around the elements of a list, as in `[ { … } ]`", null);
            case TextConstantSyntax when type is ListType { Element: var element } && element == AlignType.Text:
                return ("`[ … ]` around the elements of a list", null);
            case TextConstantSyntax or LabelConstantSyntax when type is RecordType or ListType { Element: RecordType }:
                var record = type is ListType list ? ((RecordType)list.Element).Record : ((RecordType)type).Record;
                var first = record.Fields.IsEmpty ? "" : record.Fields[0].Name + ": ";
                return (type is ListType ? "`[ { " + first + "… } ]`, a list of records" : "`{ " + first + "… }`, a record", null);
            default:
                return null;
        }
    }

    private static string Describe(ConstantSyntax syntax) => syntax switch
    {
        NumberConstantSyntax => "a number",
        TextConstantSyntax => "a text",
        BoolConstantSyntax => "true or false",
        NoneConstantSyntax => "nothing",
        LabelConstantSyntax label => "the name `" + label.Name.Value + "`",
        ListConstantSyntax => "a list",
        _ => "a record",
    };
}
