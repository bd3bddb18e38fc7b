using System.Collections.Immutable;
using SpecLang.Compiler.Parsing.Generated;

namespace SpecLang.Compiler.Parsing;

/// <summary>Habits in how things are declared.</summary>
internal static class DeclarationHabits
{
    private static readonly ImmutableDictionary<string, string> Declarations = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["use"] = "`import \"…\"`",
        ["using"] = "`import \"…\"`",
        ["include"] = "`import \"…\"`",
        ["require"] = "`import \"…\"`",
        ["function"] = "`define`",
        ["func"] = "`define`",
        ["fn"] = "`define`",
        ["def"] = "`define`",
        ["fun"] = "`define`",
        ["let"] = "`define name() = …`",
        ["const"] = "`define name() = …`",
        ["var"] = "`define name() = …`",
        ["set"] = "`define name() = …`",
        ["class"] = "`record`",
        ["struct"] = "`record`",
        ["type"] = "`record`",
        ["table"] = "`record`",
        ["schema"] = "`record`",
        ["words"] = "`lexicon`",
        ["wordlist"] = "`lexicon`",
        ["dictionary"] = "`lexicon`",
        ["vocabulary"] = "`lexicon`",
        ["regex"] = "`pattern`",
        ["regexp"] = "`pattern`",
        ["policy"] = "`constitution Name over Record { … }`",
        ["rules"] = "`constitution Name over Record { … }`",
        ["rule"] = "`principle`, inside a constitution",
        ["test"] = "`example`, inside a constitution",
        ["model"] = "`classifier`",
    }.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly ImmutableDictionary<string, string> Items = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["rule"] = "`principle`",
        ["rules"] = "`principle`",
        ["policy"] = "`principle`",
        ["law"] = "`principle`",
        ["guideline"] = "`principle`",
        ["article"] = "`principle`",
        ["test"] = "`example`",
        ["case"] = "`example`",
        ["description"] = "a comment `///` in front of the constitution",
        ["author"] = "a comment `///` in front of the constitution",
        ["name"] = "`title \"…\"`",
        ["severity"] = "`severity` inside a principle, or `block at` for all of them",
    }.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);

    public static ForeignHabit? Find(RawSyntaxError error, TokenNeighbourhood tokens)
    {
        if (tokens.TypeAt(0) == AlignLexer.TEXT && tokens.TypeAt(-1) == AlignLexer.ASSIGN && tokens.TypeAt(-3) == AlignLexer.PATTERN)
        {
            var pattern = "r" + tokens.TextAt(0);
            return ForeignHabits.Replace(tokens, 0, 0, pattern, @", with an `r` in front; in it `\d` is a digit and `\d{3}` are three, as in `r""\b\d{3} \d{6}\b""`");
        }

        if (error.Context is AlignParser.LexiconContext && InLexicon(tokens) is { } inLexicon)
        {
            return inLexicon;
        }

        if (error.Context is AlignParser.ParameterContext && error.Expected.Contains(AlignLexer.COLON))
        {
            return ForeignHabits.At(tokens, -1, -1, "the parameter with its type, as in `" + tokens.TextAt(-1) + ": text`");
        }

        if (error.Context is AlignParser.FileContext or AlignParser.DeclarationContext && InFile(error, tokens) is { } inFile)
        {
            return inFile;
        }

        if ((error.Context is AlignParser.DefinitionContext || tokens.TypeAt(-2) == AlignLexer.DEFINE) && InDefinition(tokens) is { } inDefinition)
        {
            return inDefinition;
        }

        if (tokens.TypeAt(0) == AlignLexer.GREATER && tokens.TypeAt(-1) == AlignLexer.ASSIGN && tokens.IsGlued(-1) && ForeignHabits.IsInside<AlignParser.DefinitionContext>(error) && !tokens.IsGlued(-2))
        {
            return ForeignHabits.Replace(tokens, -1, 0, "=");
        }

        if (tokens.TypeAt(0) == AlignLexer.SLASH && tokens.TypeAt(-3) == AlignLexer.PATTERN)
        {
            return ForeignHabits.At(tokens, 0, 0, "the pattern as `r\"…\"`");
        }

        return OfTypes(tokens) ?? (error.Context is AlignParser.ConstitutionContext or AlignParser.ConstitutionItemContext ? InConstitution(error, tokens) : null) ?? Names(error, tokens);
    }

    private static ForeignHabit? InLexicon(TokenNeighbourhood tokens)
    {
        switch (tokens.TypeAt(0))
        {
            case AlignLexer.FROM when tokens.TypeAt(-2) == AlignLexer.LEXICON:
                return ForeignHabits.At(tokens, 0, 0, "`{ from \"…\" }`, with braces");
            case AlignLexer.ASSIGN or AlignLexer.LEFT_PAREN or AlignLexer.LEFT_BRACKET or AlignLexer.COLON when tokens.TypeAt(-2) == AlignLexer.LEXICON:
                return ForeignHabits.At(tokens, 0, 0, "`lexicon " + tokens.TextAt(-1) + " { \"…\" \"…\" }`, with braces");
            case AlignLexer.OR or AlignLexer.AND:
                return ForeignHabits.Remove(tokens, 0, "the entries one behind the other, without `" + tokens.TextAt(0) + "`");
            case AlignLexer.REGEX:
                return ForeignHabits.At(tokens, 0, 0, "a pattern of its own, `pattern Name = " + tokens.TextAt(0) + "`, and look for both with `any [ … ]`");
            case AlignLexer.IMPORT:
                return ForeignHabits.Replace(tokens, 0, 0, "from");
            default:
                break;
        }

        if (tokens.TypeAt(-2) == AlignLexer.LEXICON || !tokens.IsWord(0))
        {
            return null;
        }

        if (tokens.TextAt(0) is "file" or "include" or "load" && tokens.TypeAt(1) == AlignLexer.TEXT)
        {
            return ForeignHabits.Replace(tokens, 0, 0, "from");
        }

        if (tokens.IsDeclared(tokens.TextAt(0), AlignLexer.LEXICON, AlignLexer.PATTERN))
        {
            return ForeignHabits.At(tokens, 0, 0, "only texts in a lexicon, and look for several with `contains any [ …, " + tokens.TextAt(0) + "]`");
        }

        return tokens.TypeAt(0) == AlignLexer.NAME ? ForeignHabits.Replace(tokens, 0, 0, "\"" + tokens.TextAt(0) + "\"", ", each entry between quotes") : null;
    }

    private static ForeignHabit? InFile(RawSyntaxError error, TokenNeighbourhood tokens)
    {
        if (tokens.TypeAt(0) == AlignLexer.ASSIGN && Declares(tokens) is AlignLexer.DEFINE or AlignLexer.MEASURE)
        {
            return ForeignHabits.Replace(tokens, 0, 0, "==", ", which compares");
        }

        return tokens.IsWord(0) && tokens.BeginsLine(0) && SyntaxExpectation.NearWord(error) is null && Declarations.TryGetValue(tokens.TextAt(0), out var instead)
            ? ForeignHabits.At(tokens, 0, 0, instead)
            : null;
    }

    /// <summary>The word that begins the declaration in front.</summary>
    private static int? Declares(TokenNeighbourhood tokens)
    {
        for (var i = -1; tokens[i] is not null; i--)
        {
            if (tokens.TypeAt(i) is AlignLexer.DEFINE or AlignLexer.MEASURE or AlignLexer.RIGHT_BRACE or AlignLexer.LEFT_BRACE)
            {
                return tokens.TypeAt(i);
            }
        }

        return null;
    }

    private static ForeignHabit? InDefinition(TokenNeighbourhood tokens)
    {
        if (tokens.TypeAt(-2) == AlignLexer.DEFINE && tokens.TypeAt(0) is AlignLexer.ASSIGN or AlignLexer.COLON or AlignLexer.ARROW)
        {
            return ForeignHabits.At(tokens, -1, 0, "what it needs in parentheses, as in `" + tokens.TextAt(-1) + "(answer: text) = …`");
        }

        return tokens.TypeAt(0) == AlignLexer.LEFT_BRACE ? ForeignHabits.At(tokens, 0, 0, "`=` and one expression, without braces") : null;
    }

    /// <summary>A set of labels that lacks its words.</summary>
    private static ForeignHabit? OfTypes(TokenNeighbourhood tokens)
    {
        if (tokens.TypeAt(0) == AlignLexer.LEFT_BRACE && tokens.TypeAt(-1) == AlignLexer.ARROW)
        {
            return ForeignHabits.At(tokens, 0, 0, "`one of { … }` for one label, or `each of { … }` for a score of each");
        }

        return null;
    }

    private static ForeignHabit? InConstitution(RawSyntaxError error, TokenNeighbourhood tokens)
    {
        if (error.Expected.Count == 1 && error.Expected[0] == AlignLexer.OVER && tokens.TypeAt(-2) == AlignLexer.CONSTITUTION && tokens.TypeAt(0) == AlignLexer.LEFT_BRACE)
        {
            return ForeignHabits.At(tokens, -1, -1, "what it judges behind its name, as in `constitution " + tokens.TextAt(-1) + " over Answer`");
        }

        var isDeclaration = tokens.TypeAt(0) is AlignLexer.LEXICON or AlignLexer.PATTERN or AlignLexer.DEFINE or AlignLexer.RECORD or AlignLexer.CLASSIFIER or AlignLexer.IMPORT or AlignLexer.MEASURE;
        if (isDeclaration && tokens.BracesMatch)
        {
            return ForeignHabits.At(tokens, 0, 0, "this in front of the constitution, outside of its braces");
        }

        if (tokens.TypeAt(0) is AlignLexer.OR or AlignLexer.AND or AlignLexer.COMMA && tokens.TypeAt(-2) == AlignLexer.AT && tokens.TypeAt(-3) == AlignLexer.BLOCK)
        {
            return ForeignHabits.At(tokens, 0, 0, "one severity; it blocks, and so do those above it");
        }

        return tokens.IsWord(0) && error.Expected.Contains(AlignLexer.PRINCIPLE) && Items.TryGetValue(tokens.TextAt(0), out var instead) ? ForeignHabits.At(tokens, 0, 0, instead) : null;
    }

    /// <summary>Names of several words, or in quotes.</summary>
    private static ForeignHabit? Names(RawSyntaxError error, TokenNeighbourhood tokens)
    {
        var isDeclared = error.Context is AlignParser.PrincipleContext or AlignParser.ConstitutionContext or AlignParser.RecordContext or AlignParser.LexiconContext
            or AlignParser.ClassifierContext or AlignParser.DefinitionContext or AlignParser.PatternContext or AlignParser.MeasureContext;
        if (BeginsDeclaration(tokens, -1) && tokens.TypeAt(0) == AlignLexer.TEXT)
        {
            var words = tokens.TextAt(0).Trim('"').Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries);
            return words.Length > 0 && words.All(w => w.All(char.IsLetter)) ? ForeignHabits.Replace(tokens, 0, 0, string.Concat(words.Select(ForeignHabits.Capital)), ", without quotes") : null;
        }

        if (!((isDeclared && BeginsDeclaration(tokens, -2)) || tokens.TypeAt(-2) == AlignLexer.NAMESPACE) || tokens.TypeAt(-1) != AlignLexer.NAME)
        {
            return null;
        }

        if (tokens.TypeAt(0) == AlignLexer.MINUS && tokens.IsWord(1))
        {
            return ForeignHabits.Replace(tokens, -1, 1, ForeignHabits.Capital(tokens.TextAt(-1)) + ForeignHabits.Capital(tokens.TextAt(1)), ", as one word");
        }

        var last = 0;
        while (IsPartOfName(tokens, last + 1))
        {
            last++;
        }

        return IsPartOfName(tokens, 0)
            ? ForeignHabits.At(tokens, -1, last, "a name of one word, such as `" + string.Concat(Enumerable.Range(-1, last + 2).Select(i => ForeignHabits.Capital(tokens.TextAt(i)))) + "`")
            : null;
    }

    public static bool BeginsDeclaration(TokenNeighbourhood tokens, int distance) => tokens.TypeAt(distance) is AlignLexer.PRINCIPLE or AlignLexer.CONSTITUTION or AlignLexer.RECORD or AlignLexer.LEXICON
        or AlignLexer.CLASSIFIER or AlignLexer.DEFINE or AlignLexer.PATTERN or AlignLexer.MEASURE;

    private static bool IsPartOfName(TokenNeighbourhood tokens, int distance) =>
        tokens.TypeAt(distance) is AlignLexer.NAME or AlignLexer.AND or AlignLexer.OR && tokens.AreWordsOfOneLine(distance - 1, distance);
}
