using System.Text;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Provenance;

/// <summary>Words of a file as one line: a single space wherever space or a comment stands between two of them.</summary>
internal static class RuleText
{
    public static string Of(SyntaxTree tree, TextSpan span)
    {
        var text = new StringBuilder();
        for (var i = FirstAt(tree, span.Start); i < tree.Tokens.Length && tree.Tokens[i].Span.End <= span.End; i++)
        {
            var token = tree.Tokens[i];
            if (token.Span.Start >= span.Start && token.Span.Length > 0)
            {
                text.Append(text.Length > 0 && !token.LeadingTrivia.IsEmpty ? " " : "").Append(tree.Source.ToString(token.Span));
            }
        }

        return text.Replace("\r\n", " ").Replace('\n', ' ').ToString();
    }

    private static int FirstAt(SyntaxTree tree, int start)
    {
        var low = 0;
        var high = tree.Tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = tree.Tokens[middle].Span.Start < start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
