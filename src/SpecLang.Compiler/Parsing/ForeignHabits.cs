using Antlr4.Runtime;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Parsing.Generated;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Parsing;

/// <summary>Recognises what people bring along from English, from spreadsheets and from other languages, and knows how it is said here.</summary>
internal static class ForeignHabits
{
    public static ForeignHabit? Find(RawSyntaxError error, CommonTokenStream stream)
    {
        var tokens = new TokenNeighbourhood(error.Token, stream);
        return NumberHabits.Find(tokens)
            ?? NameHabits.Find(error, tokens)
            ?? DeclarationHabits.Find(error, tokens)
            ?? (IsInside<AlignParser.RecordContext>(error) ? FieldHabits.Find(error, tokens) : null)
            ?? (IsInside<AlignParser.ExampleContext>(error) ? ExampleHabits.Find(error, tokens) : null)
            ?? (IsInExpression(error) ? QuantifierHabits.Find(error, tokens) ?? AmountHabits.Find(error, tokens) ?? ConditionHabits.Find(error, tokens) : null)
            ?? ClauseHabits.Find(error, tokens);
    }

    internal static ForeignHabit At(TokenNeighbourhood tokens, int first, int last, string instead) => new(SpanOf(tokens, first, last), instead);

    /// <summary>A habit that is mended by writing something in its place.</summary>
    internal static ForeignHabit Replace(TokenNeighbourhood tokens, int first, int last, string text, string behind = "")
    {
        var span = SpanOf(tokens, first, last);
        return new ForeignHabit(span, "`" + text + "`" + behind, DiagnosticFix.Replace(span, text));
    }

    /// <summary>A habit that is mended by another word, where what to write is one, such as <c>`contains`</c>; else one that is only told.</summary>
    internal static ForeignHabit Word(TokenNeighbourhood tokens, int first, int last, string instead) =>
        instead.Length > 2 && instead[0] == '`' && instead.IndexOf('`', 1) == instead.Length - 1 && instead.Skip(1).Take(instead.Length - 2).All(c => c is '=' or '!' or '<' or '>' or ' ' || char.IsLetter(c))
            ? Replace(tokens, first, last, instead.Substring(1, instead.Length - 2))
            : At(tokens, first, last, instead);

    /// <summary>A habit that is mended by taking a token out.</summary>
    internal static ForeignHabit Remove(TokenNeighbourhood tokens, int token, string instead)
    {
        var span = SpanOf(tokens, token, token);
        return new ForeignHabit(span, instead, DiagnosticFix.Remove(span, "the `" + tokens.TextAt(token) + "`"));
    }

    internal static bool IsInside<T>(RawSyntaxError error)
        where T : RuleContext
    {
        for (RuleContext? context = error.Context; context is not null; context = context.Parent)
        {
            if (context is T)
            {
                return true;
            }
        }

        return false;
    }

    internal static string Capital(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word.Substring(1);

    private static TextSpan SpanOf(TokenNeighbourhood tokens, int first, int last) => tokens[first] is { } start && tokens[last] is { } end
        ? TextSpan.FromBounds(start.StartIndex, Math.Max(start.StartIndex, end.StopIndex + 1))
        : throw new InvalidOperationException("A habit is found at tokens that are there.");

    private static bool IsInExpression(RawSyntaxError error) =>
        IsInside<AlignParser.PrincipleContext>(error) || IsInside<AlignParser.DefinitionContext>(error) || IsInside<AlignParser.MeasureContext>(error);
}
