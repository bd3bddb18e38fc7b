using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;

namespace SpecLang.Compiler.Emit;

internal sealed partial class ExpressionEmitter
{
    private string FieldTruth(BoundFieldAccess e)
    {
        if (DirectReceiver(e.Receiver) is { } receiver)
        {
            return "((" + CSharpTypes.Truth + ")" + receiver.Code + "." + RecordEmitter.PropertyName(e.Field) + ")";
        }

        return Value(e.Receiver) + ".Test(static e => e.Item." + RecordEmitter.PropertyName(e.Field) + ")";
    }

    private string FieldValue(BoundFieldAccess e)
    {
        if (DirectReceiver(e.Receiver) is { } receiver)
        {
            var code = FromProperty(e.Field, receiver.Code, Join(receiver.Path, e.Field.Name));
            return e.Type == AlignType.Text || e.Type is OptionalType or ListType ? Once(e, code) : code;
        }

        var target = e.Field.Type is OptionalType optional ? optional.Element : e.Field.Type;
        return Value(e.Receiver) + ".Then<" + CSharpTypes.Item(target) + ">(static e => "
            + FromProperty(e.Field, "e.Item", "e.Path + " + CSharpText.Literal("." + e.Field.Name)) + ")";
    }

    /// <summary>A record that is always there: C# for it, and C# for the text of its place.</summary>
    private (string Code, string? Path)? DirectReceiver(BoundExpression receiver) => receiver switch
    {
        BoundRecordRoot => ("record", null),
        BoundVariable { Type: RecordType } variable => (Name(variable.Variable) + ".Item", Name(variable.Variable) + ".Path"),
        BoundFieldAccess { Type: RecordType } access when DirectReceiver(access.Receiver) is { } outer =>
            (outer.Code + "." + RecordEmitter.PropertyName(access.Field), Join(outer.Path, access.Field.Name)),
        _ => null,
    };

    private static string Join(string? path, string field) => path is null ? CSharpText.Literal(field)
        : path.EndsWith("\"", StringComparison.Ordinal) ? path.Substring(0, path.Length - 1) + "." + CSharpText.Literal(field).Substring(1)
        : path + " + " + CSharpText.Literal("." + field);

    private static string FromProperty(FieldSymbol field, string receiver, string path)
    {
        var property = receiver + "." + RecordEmitter.PropertyName(field);
        var type = field.Type is OptionalType optional ? optional.Element : field.Type;
        return type switch
        {
            ListType list => Call("Fields.List", property, path, "static (item, place) => " + FromItem(list.Element, "item", "place")),
            RecordType => Call("Fields.Record", property, path),
            LabelSetType => Call("Fields.Label", "(int?)" + property),
            _ when type == AlignType.Text => Call("Fields.Text", property, path),
            _ when type == AlignType.Bool => Call("Fields.Bool", property),
            _ when type == AlignType.Int => Call("Fields.Int", property),
            _ => Call("Fields.Number", property),
        };
    }

    private static string FromItem(AlignType type, string item, string place) => type switch
    {
        OptionalType { Element: ListType list } => Call("Fields.List", item, place, "static (item, place) => " + FromItem(list.Element, "item", "place")),
        OptionalType { Element: RecordType } => Call("Fields.Record", item, place),
        OptionalType { Element: LabelSetType } => Call("Fields.Label", "(int?)" + item),
        OptionalType { Element: var element } => Call(element == AlignType.Text ? "Fields.Text" : element == AlignType.Bool ? "Fields.Bool" : element == AlignType.Int ? "Fields.Int" : "Fields.Number", element == AlignType.Text ? [item, place] : [item]),
        ListType list => Call("Fields.List", item, place, "static (item, place) => " + FromItem(list.Element, "item", "place")) + ".Item",
        LabelSetType => "(int)" + item,
        _ when type == AlignType.Text => "new " + CSharpTypes.TextValue + "(" + item + ", " + place + ")",
        _ => item,
    };
}
