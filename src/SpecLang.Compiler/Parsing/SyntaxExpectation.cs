using Antlr4.Runtime;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Parsing.Generated;

namespace SpecLang.Compiler.Parsing;

/// <summary>What is said to be expected where a token does not fit: the word that was probably meant, or what the place takes in general.</summary>
internal static class SyntaxExpectation
{
    private const int MostWords = 6;

    public static string Of(RawSyntaxError error, IToken? before) => ForSign(error, before) ?? (NearWord(error) is { } near ? "`" + near + "`" : null) ?? ForFew(error.Expected) ?? ForPlace(error, before);

    /// <summary>Signs that people bring along from other languages.</summary>
    private static string? ForSign(RawSyntaxError error, IToken? before)
    {
        var inPrinciple = IsInPrinciple(error.Context);
        return error.Token.Type switch
        {
            AlignLexer.GREATER_OR_EQUAL when error.Expected.Contains(AlignLexer.GREATER) => "`>`, and a space before the `=`",
            AlignLexer.IMPORT => "a declaration; imports stand above the first one",
            AlignLexer.COLON when inPrinciple && before is not null && IsClauseWord(before.Type) => "a value right behind `" + before.Text + "`",
            AlignLexer.ASSIGN when inPrinciple => "`==`, which compares",
            AlignLexer.COMMA when inPrinciple => "brackets around several values, as in `any [\"a\", \"b\"]`",
            _ => null,
        };
    }

    /// <summary>The expected word that is a typing mistake away, or that the written one only goes on from: <c>when</c> for <c>whenever</c>.</summary>
    public static string? NearWord(RawSyntaxError error)
    {
        var written = error.Token.Text;
        if (error.Token.Type != AlignLexer.NAME || written.Length < 3 || error.Expected.Contains(AlignLexer.NAME))
        {
            return null;
        }

        var words = error.Expected.Select(t => AlignLexer.DefaultVocabulary.GetLiteralName(t)?.Trim('\'')).OfType<string>().Where(w => w.Length > 2 && char.IsLetter(w[0])).ToList();
        return NearestName.Find(written, words)
            ?? words.Where(w => w.Length > 3 && written.StartsWith(w, StringComparison.OrdinalIgnoreCase)).OrderByDescending(w => w.Length).FirstOrDefault();
    }

    private static string? ForFew(IReadOnlyList<int> expected)
    {
        if (expected.Contains(AlignLexer.NAME) && expected.Contains(AlignLexer.QUOTED_NAME) && !expected.Contains(AlignLexer.LEFT_PAREN) && !expected.Contains(AlignLexer.RIGHT_BRACE))
        {
            return "a name";
        }

        if (expected.Count is 0 or > MostWords || expected.Contains(TokenConstants.EOF))
        {
            return null;
        }

        var words = expected.Select(WordFor).Distinct(StringComparer.Ordinal).ToList();
        return words.Count == 1 ? words[0] : string.Join(", ", words.Take(words.Count - 1)) + " or " + words[words.Count - 1];
    }

    private static string ForPlace(RawSyntaxError error, IToken? before)
    {
        var expected = error.Expected;
        if (expected.Contains(AlignLexer.TEXT) && expected.Contains(AlignLexer.LEFT_PAREN))
        {
            return "a value, such as a field, a text, a number or a list";
        }

        if (error.Token.Type == AlignLexer.NAME && before?.Type == AlignLexer.NAME && before.Line == error.Token.Line)
        {
            return "quotes around a text, as in `\"" + before.Text + " " + error.Token.Text + "\"`, or a clause, such as `when`, `require` or `message`";
        }

        for (RuleContext? context = error.Context; context is not null; context = context.Parent)
        {
            switch (context)
            {
                case AlignParser.PrincipleContext or AlignParser.PrincipleClauseContext:
                    return "a clause, such as `when`, `require`, `forbid` or `message`, or the closing `}` of the principle";
                case AlignParser.ExampleContext:
                    return "`given …`, a field as `name: value`, or the closing `}` of the example";
                case AlignParser.ConstitutionContext or AlignParser.ConstitutionItemContext:
                    return "`principle`, `example`, `priority`, `block at`, `version`, `title`, or the closing `}` of the constitution";
                case AlignParser.RecordContext or AlignParser.FieldContext:
                    return "a field as `name: type`, or the closing `}` of the record";
                case AlignParser.ObjectiveContext or AlignParser.ObjectiveClauseContext:
                    return "`maximize`, `minimize`, `subject to`, `proxy for`, `expect`, or the closing `}` of the objective";
                case AlignParser.LexiconContext:
                    return "a text between quotes, `from \"file\"`, or the closing `}` of the lexicon";
                case AlignParser.Options_Context:
                    return "an option, such as `model \"…\"`, or the closing `}` of the classifier";
                case AlignParser.DeclarationContext or AlignParser.FileContext:
                    return "a declaration, such as `record`, `lexicon`, `pattern`, `define`, `classifier` or `constitution`";
                default:
                    break;
            }
        }

        return "something else";
    }

    public static bool IsInPrinciple(RuleContext? context) => context is AlignParser.PrincipleContext || (context is not null && IsInPrinciple(context.Parent));

    public static bool IsClauseWord(int type) => type is AlignLexer.SEVERITY or AlignLexer.WHEN or AlignLexer.UNLESS or AlignLexer.REQUIRE or AlignLexer.FORBID
        or AlignLexer.MESSAGE or AlignLexer.CRITIQUE or AlignLexer.REVISE or AlignLexer.CITES or AlignLexer.TAGS;

    private static string WordFor(int type)
    {
        if (type is AlignLexer.NAME or AlignLexer.QUOTED_NAME or AlignLexer.OPEN_QUOTED_NAME)
        {
            return "a name";
        }

        if (type is AlignLexer.TEXT or AlignLexer.OPEN_TEXT or AlignLexer.BLOCK_TEXT or AlignLexer.OPEN_BLOCK_TEXT)
        {
            return "a text between quotes";
        }

        if (type is AlignLexer.INTEGER or AlignLexer.DECIMAL)
        {
            return "a number";
        }

        var literal = AlignLexer.DefaultVocabulary.GetLiteralName(type);
        return literal is null ? "a pattern, such as r\"…\"" : "`" + literal.Trim('\'') + "`";
    }
}
