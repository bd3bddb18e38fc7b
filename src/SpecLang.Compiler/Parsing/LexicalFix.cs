using Antlr4.Runtime;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Parsing.Generated;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Parsing;

/// <summary>What would mend a token that could not be read.</summary>
internal static class LexicalFix
{
    /// <summary>Closes what is open to the end of its line, before brackets and commas there. It is preferred where the line has no other quote that may be the odd one.</summary>
    public static DiagnosticFix Close(SourceText source, TextSpan open, char quote)
    {
        var end = open.End;
        while (end > open.Start + 1 && source.Text[end - 1] is ']' or ')' or '}' or ',' or ' ')
        {
            end--;
        }

        var line = source.GetLine(source.GetPosition(open.Start).Line);
        return DiagnosticFix.Insert(end, quote.ToString()) with { IsPreferred = line.Count(c => c == quote) == 1 };
    }

    /// <summary>Writes the word of this language for a sign of another, or takes the sign out; null where neither is clear.</summary>
    public static DiagnosticFix? Of(IList<IToken> tokens, int index)
    {
        var sign = tokens[index].Text;
        var end = index;
        while (sign is "&" or "|" && end + 1 < tokens.Count && tokens[end + 1].Type == AlignLexer.INVALID && string.Equals(tokens[end + 1].Text, sign, StringComparison.Ordinal))
        {
            end++;
        }

        var span = TextSpan.FromBounds(tokens[index].StartIndex, tokens[end].StopIndex + 1);
        return sign switch
        {
            "&" => DiagnosticFix.Replace(span, "and"),
            "|" => DiagnosticFix.Replace(span, "or"),
            "!" => new DiagnosticFix("Write `not`", [new TextEdit(span, "not ")]),
            "#" => DiagnosticFix.Replace(span, "//"),
            ";" => DiagnosticFix.Remove(span, "the `;`"),
            _ => null,
        };
    }
}
