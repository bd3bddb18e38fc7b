using System.Globalization;
using System.Text;
using SpecLang.Engine.Interpretation;

namespace SpecLang.Engine.Explanations;

/// <summary>What values look like in an explanation.</summary>
internal static class ValueText
{
    private const int LongestText = 60;

    /// <param name="value">The value.</param>
    /// <param name="isHidden">Whether texts of the record must not be shown.</param>
    public static string Of(InterpretedValue value, bool isHidden) => value switch
    {
        InterpretedValue.Bool truth => truth.Value ? "true" : "false",
        InterpretedValue.Int whole => whole.Value.ToString(CultureInfo.InvariantCulture),
        InterpretedValue.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
        InterpretedValue.Label label => label.Name,
        InterpretedValue.Text when isHidden => "a text (hidden by `redact evidence`)",
        InterpretedValue.Text text => Quoted(text.Value.Value),
        InterpretedValue.List { Elements.IsEmpty: true } => "an empty list",
        InterpretedValue.List list => FormattableString.Invariant($"a list of {list.Elements.Length}"),
        InterpretedValue.Record => "a record",
        InterpretedValue.Nothing => "absent",
        _ => "unknown",
    };

    /// <summary>The text between quotes, its white space made visible; a long one is cut in its middle.</summary>
    public static string Quoted(string text)
    {
        var shown = text;
        if (text.Length > LongestText)
        {
            var head = WholeCharacters(text, (LongestText * 2) / 3);
            var tail = WholeCharacters(text, text.Length - (LongestText / 3));
            shown = text[..head] + " … " + text[tail..];
        }

        var quoted = new StringBuilder("\"");
        foreach (var c in shown)
        {
            quoted.Append(c switch { '\n' => "\\n", '\r' => "\\r", '\t' => "\\t", '"' => "\\\"", _ => c.ToString() });
        }

        return quoted.Append('"').ToString();
    }

    private static int WholeCharacters(string text, int at) => char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
