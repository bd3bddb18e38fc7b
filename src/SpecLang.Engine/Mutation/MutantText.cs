using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Engine.Mutation;

/// <summary>A clause or definition as written, and with a part of it in other words; both on one line.</summary>
internal sealed record MutantText(SourceText Source, TextSpan Whole)
{
    public string Before => OneLine(Source.ToString(Whole));

    public string After(TextSpan part, string words)
    {
        var text = Source.ToString(Whole);
        return OneLine(text[..(part.Start - Whole.Start)] + words + text[(part.End - Whole.Start)..]);
    }

    public string Of(TextSpan span) => Source.ToString(span);

    /// <summary>An operand as written, with the parentheses around it.</summary>
    public string OfOperand(TextSpan span)
    {
        var text = Source.Text;
        while (span.Start > Whole.Start && span.End < Whole.End && text[span.Start - 1] == '(' && text[span.End] == ')')
        {
            span = new TextSpan(span.Start - 1, span.Length + 2);
        }

        return Source.ToString(span);
    }

    public int LineOf(TextSpan span) => Source.GetPosition(span.Start).Line + 1;

    /// <summary>The text from the end of one part to the start of another: an operator with its spaces.</summary>
    public static TextSpan Between(SyntaxNode left, SyntaxNode right) => TextSpan.FromBounds(left.Span.End, right.Span.Start);

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
