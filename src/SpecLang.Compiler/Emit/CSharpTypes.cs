using SpecLang.Compiler.Symbols;

namespace SpecLang.Compiler.Emit;

/// <summary>What types of a spec are in C#: as properties of records, and as values inside expressions.</summary>
internal static class CSharpTypes
{
    public const string Runtime = "global::SpecLang.Runtime.";
    public const string Evaluation = "global::SpecLang.Runtime.Evaluation.";
    public const string TextValue = "global::SpecLang.Text.TextValue";
    public const string Truth = "global::SpecLang.Runtime.Truth";

    public static string FullName(RecordSymbol record) => "global::" + CSharpName.Namespace(record.Module.Namespace) + "." + CSharpName.Of(record.Name);

    public static string EnumName(FieldSymbol field) => CSharpName.Of(field.Record.Name) + CSharpName.Of(field.Name);

    public static string FullEnumName(FieldSymbol field) => "global::" + CSharpName.Namespace(field.Record.Module.Namespace) + "." + EnumName(field);

    /// <summary>The label set inside a field's type, where there is one.</summary>
    public static LabelSetType? LabelsOf(AlignType type) => type switch
    {
        LabelSetType set => set,
        OptionalType optional => LabelsOf(optional.Element),
        ListType list => LabelsOf(list.Element),
        _ => null,
    };

    /// <summary>The type of a record's property.</summary>
    public static string Property(AlignType type, FieldSymbol field) => type switch
    {
        OptionalType optional => Property(optional.Element, field) + "?",
        ListType list => "global::System.Collections.Generic.IReadOnlyList<" + Property(list.Element, field) + ">",
        RecordType record => FullName(record.Record),
        LabelSetType => FullEnumName(field),
        _ when type == AlignType.Text => "string",
        _ when type == AlignType.Bool => "bool",
        _ when type == AlignType.Int => "long",
        _ => "double",
    };

    /// <summary>How an element of this type is held in an expression.</summary>
    public static string Item(AlignType type) => type switch
    {
        OptionalType optional => Value(optional.Element),
        ListType list => "global::System.Collections.Generic.IReadOnlyList<" + Evaluation + "Element<" + ListItem(list.Element) + ">>",
        RecordType record => Evaluation + "Element<" + FullName(record.Record) + ">",
        LabelSetType => "int",
        _ when type == AlignType.Text => TextValue,
        _ when type == AlignType.Bool => "bool",
        _ when type == AlignType.Int => "long",
        _ => "double",
    };

    /// <summary>How an element of a list is held: a record as itself, since the element knows its place.</summary>
    public static string ListItem(AlignType type) => type is RecordType record ? FullName(record.Record) : Item(type);

    /// <summary>The type of a value of this type; conditions are truths and have another.</summary>
    public static string Value(AlignType type) => type is OptionalType optional ? Value(optional.Element) : Evaluation + "Value<" + Item(type) + ">";

    /// <summary>The type of an expression of this type.</summary>
    public static string Expression(AlignType type) => type == AlignType.Bool ? Truth : Value(type);
}
