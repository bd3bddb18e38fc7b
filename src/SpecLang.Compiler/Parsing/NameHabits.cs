using SpecLang.Compiler.Library;
using SpecLang.Compiler.Parsing.Generated;
using SpecLang.Compiler.Symbols;

namespace SpecLang.Compiler.Parsing;

/// <summary>Names of two words, labels without their quotes, and calls without their parentheses: known by what else stands in the file.</summary>
internal static class NameHabits
{
    public static ForeignHabit? Find(RawSyntaxError error, TokenNeighbourhood tokens)
    {
        if (error.Context is AlignParser.LabelsContext)
        {
            return null;
        }

        var farthest = error.Context is AlignParser.MemberContext ? -2 : -1;
        for (var i = 0; i >= farthest; i--)
        {
            // A reserved word inside a label lands in front of the word behind it.
            if (tokens.AreWordsOfOneLine(i, i + 1) && tokens.IsWritten("\"" + tokens.TextAt(i) + " " + tokens.TextAt(i + 1) + "\""))
            {
                return ForeignHabits.Replace(tokens, i, i + 1, "\"" + tokens.TextAt(i) + " " + tokens.TextAt(i + 1) + "\"", ", between quotes");
            }
        }

        if (!tokens.AreWordsOfOneLine(-1, 0) || tokens.TypeAt(-1) != AlignLexer.NAME || ForeignHabits.IsInside<AlignParser.ExampleContext>(error) || DeclarationHabits.BeginsDeclaration(tokens, -2))
        {
            return null;
        }

        var (first, second) = (tokens.TextAt(-1), tokens.TextAt(0));
        return AsOneWord(tokens, first, second) ?? AsCall(tokens, first, second);
    }

    private static ForeignHabit? AsOneWord(TokenNeighbourhood tokens, string first, string second)
    {
        var low = first.ToLowerInvariant() + "_" + second.ToLowerInvariant();
        var high = ForeignHabits.Capital(first) + ForeignHabits.Capital(second);
        if (FunctionSymbol.All.ContainsKey(low))
        {
            var argument = tokens.TypeAt(1) == AlignLexer.OF ? 2 : 1;
            return tokens.TypeAt(1) != AlignLexer.LEFT_PAREN && tokens.IsWord(argument)
                ? ForeignHabits.Replace(tokens, -1, argument, low + "(" + tokens.TextAt(argument) + ")")
                : ForeignHabits.Replace(tokens, -1, 0, low, ", as one word");
        }

        var isField = tokens.IsFieldOfTwoWords(first, second) || tokens.IsWritten(low);
        var name = isField ? low : tokens.IsWritten(high) || IsNameOfTwoWords(tokens, first, second) ? high : null;
        return name is null ? null : ForeignHabits.Replace(tokens, -1, 0, name, ", as one word");
    }

    private static bool IsNameOfTwoWords(TokenNeighbourhood tokens, string first, string second) =>
        char.IsUpper(first[0]) && char.IsUpper(second[0])
            && tokens.IsDeclared(first, AlignLexer.PRINCIPLE, AlignLexer.LEXICON, AlignLexer.PATTERN, AlignLexer.CLASSIFIER, AlignLexer.RECORD, AlignLexer.CONSTITUTION)
            && !tokens.IsDeclared(second, AlignLexer.PRINCIPLE, AlignLexer.LEXICON, AlignLexer.PATTERN, AlignLexer.CLASSIFIER, AlignLexer.RECORD, AlignLexer.CONSTITUTION);

    private static ForeignHabit? AsCall(TokenNeighbourhood tokens, string first, string second)
    {
        if (tokens.TypeAt(-2) is AlignLexer.DEFINE or AlignLexer.CLASSIFIER or AlignLexer.DOT || tokens.TypeAt(0) != AlignLexer.NAME)
        {
            return null;
        }

        if (IsCalled(tokens, first))
        {
            return ForeignHabits.Replace(tokens, -1, 0, first + "(" + second + ")", ", with parentheses");
        }

        return IsCalled(tokens, second) && tokens.TypeAt(1) != AlignLexer.LEFT_PAREN ? ForeignHabits.Replace(tokens, -1, 0, second + "(" + first + ")", ", with parentheses") : null;
    }

    private static bool IsCalled(TokenNeighbourhood tokens, string name) =>
        tokens.IsDeclared(name, AlignLexer.DEFINE, AlignLexer.CLASSIFIER) || (name is "refuses" or "injects" && StandardLibrary.FileDeclaring(name) is not null);
}
