using System.Globalization;
using System.Text;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Parsing;

/// <summary>What a text between quotes says: escapes resolved and, between <c>"""</c>, the common indentation removed.</summary>
internal static class TextLiteral
{
    private const string BlockQuote = "\"\"\"";

    public static string Decode(string raw, int start, DiagnosticBag diagnostics)
    {
        if (raw.StartsWith(BlockQuote, StringComparison.Ordinal))
        {
            var end = raw.Length >= 6 && raw.EndsWith(BlockQuote, StringComparison.Ordinal) ? raw.Length - 3 : raw.Length;
            return Unescape(RemoveIndentation(raw.Substring(3, end - 3)), start, diagnostics);
        }

        var isClosed = raw.Length >= 2 && raw[raw.Length - 1] == '"' && !EndsInEscape(raw);
        return Unescape(raw.Substring(1, raw.Length - (isClosed ? 2 : 1)), start + 1, diagnostics);
    }

    private static bool EndsInEscape(string raw)
    {
        var backslashes = 0;
        for (var i = raw.Length - 2; i >= 0 && raw[i] == '\\'; i--)
        {
            backslashes++;
        }

        return backslashes % 2 == 1;
    }

    private static string RemoveIndentation(string body)
    {
        var lines = body.Replace("\r\n", "\n").Split('\n').ToList();
        if (lines.Count == 1)
        {
            return body;
        }

        if (string.IsNullOrWhiteSpace(lines[0]))
        {
            lines.RemoveAt(0);
        }

        var indentation = lines.Where(l => !string.IsNullOrWhiteSpace(l)).Select(IndentationOf).DefaultIfEmpty(0).Min();
        if (string.IsNullOrWhiteSpace(lines[lines.Count - 1]))
        {
            lines.RemoveAt(lines.Count - 1);
        }

        return string.Join("\n", lines.Select(l => l.Length <= indentation ? l.TrimStart() : l.Substring(indentation)));
    }

    private static int IndentationOf(string line) => line.Length - line.TrimStart(' ', '\t').Length;

    private static string Unescape(string body, int start, DiagnosticBag diagnostics)
    {
        if (body.IndexOf('\\') < 0)
        {
            return body;
        }

        var text = new StringBuilder(body.Length);
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] != '\\')
            {
                text.Append(body[i]);
                continue;
            }

            var length = EscapeLength(body, i);
            if (ValueOf(body.Substring(i, length)) is { } value)
            {
                text.Append(value);
            }
            else
            {
                var escape = new TextSpan(start + i, length);
                diagnostics.Report(SyntaxDiagnostics.InvalidEscape, escape, [DiagnosticFix.Replace(escape, "\\" + body.Substring(i, length))], body.Substring(i, length));
            }

            i += length - 1;
        }

        return text.ToString();
    }

    private static int EscapeLength(string body, int at)
    {
        if (at + 1 >= body.Length)
        {
            return 1;
        }

        if (body[at + 1] == 'u' && at + 2 < body.Length && body[at + 2] == '{')
        {
            var close = body.IndexOf('}', at);
            return close < 0 || close - at > 12 ? 3 : close - at + 1;
        }

        return char.IsHighSurrogate(body[at + 1]) && at + 2 < body.Length ? 3 : 2;
    }

    private static string? ValueOf(string escape) => escape switch
    {
        "\\n" => "\n",
        "\\t" => "\t",
        "\\\"" => "\"",
        "\\\\" => "\\",
        _ => CodePointOf(escape),
    };

    private static string? CodePointOf(string escape)
    {
        if (!escape.StartsWith("\\u{", StringComparison.Ordinal) || !escape.EndsWith("}", StringComparison.Ordinal))
        {
            return null;
        }

        var digits = escape.Substring(3, escape.Length - 4);
        return int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF)
            ? char.ConvertFromUtf32(value)
            : null;
    }
}
