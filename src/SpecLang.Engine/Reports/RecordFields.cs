using System.Globalization;
using SpecLang.Engine.Interpretation;

namespace SpecLang.Engine.Reports;

/// <summary>The fields of a record one by one, with their places: <c>prompt</c>, <c>trace[2].input</c>.</summary>
internal static class RecordFields
{
    /// <returns>Each field without parts; null as the value of one that is not there or is no text, number, label or truth.</returns>
    public static IEnumerable<(string Path, string Value, bool IsText)> Of(InterpretedValue.Record record) =>
        record.Fields.SelectMany((value, i) => Of(value, record.Path.Length == 0 ? record.Type.Fields[i].Name : record.Path + "." + record.Type.Fields[i].Name));

    private static IEnumerable<(string Path, string Value, bool IsText)> Of(InterpretedValue value, string path) => value switch
    {
        InterpretedValue.Text text => [(path, text.Value.Original, true)],
        InterpretedValue.Bool truth => [(path, truth.Value ? "true" : "false", false)],
        InterpretedValue.Int whole => [(path, whole.Value.ToString(CultureInfo.InvariantCulture), false)],
        InterpretedValue.Number number => [(path, number.Value.ToString(CultureInfo.InvariantCulture), false)],
        InterpretedValue.Label label => [(path, label.Name, false)],
        InterpretedValue.List list => list.Elements.SelectMany(e => Of(e.Value, e.Path)),
        InterpretedValue.Record part => Of(part),
        _ => [],
    };
}
