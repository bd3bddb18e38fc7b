using System.Globalization;
using SpecLang.Compiler.Symbols;

namespace SpecLang.LanguageServer.Descriptions;

/// <summary>Constants as a spec writes them.</summary>
internal static class ConstantText
{
    public static string Of(ConstantValue value) => value switch
    {
        ConstantValue.Bool v => v.Value ? "true" : "false",
        ConstantValue.Int v => v.Value.ToString(CultureInfo.InvariantCulture),
        ConstantValue.Number v => v.Value.ToString(CultureInfo.InvariantCulture),
        ConstantValue.Text v => SpecLang.Compiler.Queries.Written.Text(v.Value),
        ConstantValue.Label v => v.Value,
        ConstantValue.List v => "[" + string.Join(", ", v.Items.Select(Of)) + "]",
        ConstantValue.Record v => "{ " + string.Join(", ", v.Members.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => m.Key + ": " + Of(m.Value))) + " }",
        _ => "none",
    };
}
