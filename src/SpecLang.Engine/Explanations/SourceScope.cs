using System.Text;
using SpecLang.Compiler.Text;

namespace SpecLang.Engine.Explanations;

/// <summary>The file that an expression is written in: a definition's body in its own, its arguments in that of the call.</summary>
internal sealed record SourceScope(SourceText Source, SourceScope? Caller)
{
    /// <summary>A text as written, on one line.</summary>
    public string TextOf(TextSpan span)
    {
        var text = new StringBuilder();
        foreach (var line in Source.ToString(span).Split('\n').Select(l => string.Join(' ', l.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Where(l => l.Length > 0))
        {
            // A list over several lines is one over a single line again.
            var closes = line[0] is ']' or ')';
            if (closes && text.Length > 0 && text[^1] == ',')
            {
                text.Length--;
            }

            text.Append(text.Length == 0 || closes || text[^1] is '[' or '(' ? "" : " ").Append(line);
        }

        return text.ToString();
    }
}
