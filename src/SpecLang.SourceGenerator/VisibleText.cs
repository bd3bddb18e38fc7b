using System.Globalization;
using System.Text;

namespace SpecLang.SourceGenerator;

/// <summary>Text of a spec in a build's log: what would break a line, colour it or turn its direction is made visible as <c>\u{1B}</c>.</summary>
internal static class VisibleText
{
    public static string Of(string text)
    {
        if (!text.Any(IsSteering))
        {
            return text;
        }

        var visible = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            if (IsSteering(c))
            {
                visible.Append("\\u{").Append(((int)c).ToString("X", CultureInfo.InvariantCulture)).Append('}');
            }
            else
            {
                visible.Append(c);
            }
        }

        return visible.ToString();
    }

    private static bool IsSteering(char c) => char.IsControl(c)
        || c is '\u00AD' or '\u061C' or '\u180E' or '\u200B' or '\u200E' or '\u200F' or '\uFEFF' or (>= '\u2028' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or (>= '\uFFF0' and <= '\uFFFB');
}
