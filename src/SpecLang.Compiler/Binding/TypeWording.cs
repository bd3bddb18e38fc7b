using SpecLang.Compiler.Symbols;

namespace SpecLang.Compiler.Binding;

/// <summary>How messages speak of types: "a text", "a list of `Step`".</summary>
internal static class TypeWording
{
    public static string Describe(AlignType type) => type switch
    {
        OptionalType optional => Describe(optional.Element) + " that may be missing",
        ListType list => "a list of `" + list.Element.Name + "`",
        LabelSetType set => "one of the labels " + string.Join(", ", set.Labels),
        RecordType record => "a record `" + record.Name + "`",
        _ when type == AlignType.Text => "a text",
        _ when type == AlignType.Bool => "a condition (true or false)",
        _ when type == AlignType.Int => "a whole number",
        _ when type == AlignType.Number => "a number",
        _ when type == AlignType.Score => "a score",
        _ when type == AlignType.Matcher => "a lexicon or pattern",
        _ when type == AlignType.None => "nothing",
        _ => "`" + type.Name + "`",
    };
}
