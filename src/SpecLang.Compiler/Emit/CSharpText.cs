using System.Globalization;
using System.Text;

namespace SpecLang.Compiler.Emit;

/// <summary>
/// The one way in which text from a spec reaches C#. What is not a printable ASCII letter, digit or sign is written as an escape, so no
/// quote, comment end, brace, directive or line separator of a spec can become code.
/// </summary>
internal static class CSharpText
{
    /// <summary>A string literal.</summary>
    public static string Literal(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            if (c is '"' or '\\')
            {
                literal.Append('\\').Append(c);
            }
            else if (c is >= ' ' and <= '~')
            {
                literal.Append(c);
            }
            else
            {
                literal.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            }
        }

        return literal.Append('"').ToString();
    }

    public static string LiteralOrNull(string? text) => text is null ? "null" : Literal(text);

    public static string Literal(long value) => value == long.MinValue ? "long.MinValue" : value.ToString(CultureInfo.InvariantCulture) + "L";

    public static string Literal(double value) => value.ToString("R", CultureInfo.InvariantCulture) + "D";

    public static string Literal(bool value) => value ? "true" : "false";

    /// <summary>The lines of an XML documentation comment's text.</summary>
    public static IEnumerable<string> DocumentationLines(string text) => text.Split('\n').Select(EscapeDocumentation);

    private static string EscapeDocumentation(string line)
    {
        var escaped = new StringBuilder(line.Length);
        foreach (var c in line.TrimEnd('\r'))
        {
            switch (c)
            {
                case '&':
                    escaped.Append("&amp;");
                    break;
                case '<':
                    escaped.Append("&lt;");
                    break;
                case '>':
                    escaped.Append("&gt;");
                    break;
                case >= ' ' and <= '~':
                    escaped.Append(c);
                    break;
                case < ' ' or (>= '\uD800' and <= '\uDFFF') or '\uFFFE' or '\uFFFF':
                    // XML has no way to write these at all.
                    escaped.Append(' ');
                    break;
                default:
                    escaped.Append("&#x").Append(((int)c).ToString("X", CultureInfo.InvariantCulture)).Append(';');
                    break;
            }
        }

        return escaped.ToString();
    }
}
