using System.Text;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Binding;

/// <summary>Takes a template apart: literal texts, with <c>{{</c> and <c>}}</c> as the braces they stand for, and the names between braces.</summary>
internal static class TemplateReader
{
    /// <summary>The parts in order; a brace that stands alone is reported.</summary>
    public static IEnumerable<(string Text, bool IsPlaceholder)> Read(TextSyntax syntax, DiagnosticBag diagnostics)
    {
        var parts = new List<(string, bool)>();
        var literal = new StringBuilder();
        var text = syntax.Value;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is not ('{' or '}'))
            {
                literal.Append(c);
                continue;
            }

            if (i + 1 < text.Length && text[i + 1] == c)
            {
                literal.Append(c);
                i++;
                continue;
            }

            var close = c == '{' ? text.IndexOf('}', i) : -1;
            if (close < 0)
            {
                diagnostics.Report(NameDiagnostics.LoneBrace, syntax.Span, c.ToString());
                break;
            }

            parts.Add((literal.ToString(), false));
            literal.Clear();
            parts.Add((text.Substring(i + 1, close - i - 1).Trim(), true));
            i = close;
        }

        parts.Add((literal.ToString(), false));
        return parts.Where(p => p.Item2 || p.Item1.Length > 0);
    }

    /// <summary>Where names stand between the braces of a template as it is written, those behind dots with all that is before them: <c>order.id</c>.</summary>
    public static IEnumerable<(TextSpan Span, string Path)> NamesIn(TextSyntax syntax)
    {
        var raw = syntax.Raw;
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '{')
            {
                continue;
            }

            var close = raw.IndexOf('}', i);
            if ((i + 1 < raw.Length && raw[i + 1] == '{') || close < 0)
            {
                i++;
                continue;
            }

            for (var start = i + 1; start < close;)
            {
                var dot = raw.IndexOf('.', start, close - start);
                var end = dot < 0 ? close : dot;
                var name = raw.Substring(start, end - start);
                var before = name.Length - name.TrimStart().Length;
                yield return (new TextSpan(syntax.Span.Start + start + before, name.Trim().Length), string.Join(".", raw.Substring(i + 1, end - i - 1).Split('.').Select(p => p.Trim())));
                start = end + 1;
            }

            i = close;
        }
    }

    /// <summary>Writes a near name in the template, where it is clear which of its words is meant.</summary>
    public static IEnumerable<DiagnosticFix> FixName(TextSyntax syntax, string written, Suggestion near)
    {
        var first = syntax.Raw.IndexOf(written, StringComparison.Ordinal);
        var isClear = written.Length > 0 && first >= 0 && syntax.Raw.IndexOf(written, first + 1, StringComparison.Ordinal) < 0;
        return isClear && near.Name is { } name ? [DiagnosticFix.Replace(new TextSpan(syntax.Span.Start + first, written.Length), name)] : [];
    }
}
