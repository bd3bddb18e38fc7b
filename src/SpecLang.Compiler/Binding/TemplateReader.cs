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

    /// <summary>Writes a near name in the template, where it is clear which of its words is meant.</summary>
    public static IEnumerable<DiagnosticFix> FixName(TextSyntax syntax, string written, Suggestion near)
    {
        var first = syntax.Raw.IndexOf(written, StringComparison.Ordinal);
        var isClear = written.Length > 0 && first >= 0 && syntax.Raw.IndexOf(written, first + 1, StringComparison.Ordinal) < 0;
        return isClear && near.Name is { } name ? [DiagnosticFix.Replace(new TextSpan(syntax.Span.Start + first, written.Length), name)] : [];
    }
}
