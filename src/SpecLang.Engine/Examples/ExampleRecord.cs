using System.Globalization;
using SpecLang.Compiler.Symbols;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Examples;

/// <summary>The constants of an example as the JSON that a record is read from, each member named as its field.</summary>
internal static class ExampleRecord
{
    public static JsonValue ToJson(ConstantValue constant) => constant switch
    {
        ConstantValue.Bool value => JsonValue.OfBool(value.Value),
        ConstantValue.Int value => JsonValue.OfNumber(value.Value),
        ConstantValue.Number value => JsonValue.OfNumber(value.Value.ToString("R", CultureInfo.InvariantCulture)),
        ConstantValue.Text value => JsonValue.OfText(value.Value),
        ConstantValue.Label value => JsonValue.OfText(value.Value),
        ConstantValue.List list => JsonValue.OfList([.. list.Items.Select(ToJson)]),
        ConstantValue.Record record => JsonValue.OfObject([.. record.Members.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => new JsonMember(m.Key, ToJson(m.Value)))]),
        _ => JsonValue.Null,
    };
}
