using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Formatting;

/// <summary>Declarations of which the tree knows no more than the name, and those laid out like them: their clauses are found by the words they begin with.</summary>
internal sealed partial class LayoutBuilder
{
    private static readonly string[] ClauseWords = ["baseline", "cases", "expect", "from", "seeds", "snapshot", "vary"];

    /// <summary>Words behind which a value or a name comes, and no clause begins.</summary>
    private static readonly string[] OpenWords =
    [
        "all", "and", "any", "by", "cases", "contains", "else", "ends", "for", "from", "if", "implies", "in", "is", "level", "matches", "no", "not", "of", "or", "seeds", "starts", "then", "to", "vary", "where",
        "with", "expect",
    ];

    private Doc OtherDeclaration(int end)
    {
        var keyword = tokens.NextText;
        var head = new List<Doc> { tokens.Take() };
        while (!tokens.At("{") && tokens.Position < end && !tokens.IsAtEnd)
        {
            if (IsApart(tokens.TextAt(-1), tokens.NextText) && !BeginsArguments())
            {
                head.Add(Doc.Blank);
            }

            head.Add(tokens.Take());
        }

        if (!tokens.At("{"))
        {
            return Of([.. head]);
        }

        head.Add(Doc.Blank);
        head.Add(keyword switch
        {
            "concept" => Body(() => Values(isPair: !IsText(tokens.NextKind))),
            "encoder" => OptionTable(),
            _ => ClauseTable(),
        });
        return Of([.. head]);
    }

    private static bool IsText(TokenKind kind) => kind == TokenKind.Text;

    private Doc Values(bool isPair) => isPair ? Of(tokens.Take(), Doc.Blank, tokens.Take()) : tokens.Take();

    private Doc OptionTable()
    {
        var starts = ItemStarts((i, _) => tokens.TextAt(i) != "," && tokens.TextAt(i - 1) != ",", step: 2);
        return Table(starts);
    }

    private Doc ClauseTable()
    {
        var starts = ItemStarts((i, previous) => tokens.KindAt(i) == TokenKind.Keyword && ClauseWords.Contains(tokens.TextAt(i)) && !OpenWords.Contains(previous), step: 1);
        return Table(starts);
    }

    /// <summary>Where the items of a body begin, as tokens counted from its brace.</summary>
    private List<int> ItemStarts(Func<int, string, bool> isStart, int step)
    {
        var starts = new List<int>();
        var depth = 0;
        var values = 0;
        for (var i = 1; tokens.KindAt(i) != TokenKind.EndOfFile && (depth > 0 || tokens.TextAt(i) != "}"); i++)
        {
            var text = tokens.TextAt(i);
            depth += text is "{" or "(" or "[" ? 1 : text is "}" or ")" or "]" ? -1 : 0;
            if (depth == 0 && isStart(i, tokens.TextAt(i - 1)) && values++ % step == 0)
            {
                starts.Add(i);
            }
        }

        return starts;
    }

    private Doc Table(List<int> starts)
    {
        var origin = tokens.Index;
        var widths = starts.Select(start => tokens.TextAt(start).Length).ToList();
        var width = widths.DefaultIfEmpty(0).Max();
        var next = 0;
        return Body(() =>
        {
            if (next >= starts.Count)
            {
                return tokens.Take();
            }

            var padding = Padding(width - widths[next]);
            var keyword = tokens.Take();
            next++;
            var end = next < starts.Count ? origin + starts[next] : int.MaxValue;
            return Of(keyword, padding, Doc.Blank, ClauseWordsUpTo(end));
        });
    }

    private Doc ClauseWordsUpTo(int end)
    {
        // Words that break stand below one another; what stands between braces, below the clause.
        var parts = new List<Doc>();
        var words = new List<Doc>();
        while (tokens.Index < end && !tokens.At("}") && !tokens.IsAtEnd)
        {
            if (parts.Count + words.Count > 0 && !IsTight())
            {
                words.Add(Doc.Blank);
            }

            if (!tokens.At("{"))
            {
                words.Add(tokens.Take());
                continue;
            }

            var word = tokens.TextAt(-1);
            parts.Add(new Doc.Align(Of([.. words])));
            words.Clear();
            parts.Add(word == "attack"
                ? Bracketed(Attack, Doc.BlankOrBreak, isFilled: true, endsWithComma: true)
                : Body(() => tokens.NextKind == TokenKind.Number ? Of(tokens.Take(), tokens.Take(), Doc.Blank, tokens.Take()) : tokens.Take()));
        }

        return Of([.. parts, new Doc.Align(Of([.. words]))]);
    }

    private Doc Attack() => Of(tokens.Take(), tokens.At("(") ? Bracketed(() => ClauseWordsUpTo(ArgumentEnd()), Doc.NothingOrBreak, isFilled: false, endsWithComma: false) : Doc.Nothing);

    /// <summary>The comma or bracket that ends an argument.</summary>
    private int ArgumentEnd()
    {
        var depth = 0;
        var i = 0;
        for (; tokens.KindAt(i) != TokenKind.EndOfFile; i++)
        {
            var text = tokens.TextAt(i);
            if (depth == 0 && (IsClosing(text) || text == ","))
            {
                break;
            }

            depth += text is "{" or "(" or "[" ? 1 : IsClosing(text) ? -1 : 0;
        }

        return tokens.Index + i;
    }

    private bool IsTight()
    {
        var previous = tokens.TextAt(-1);
        var isQuantifier = tokens.At(":") || previous == ":";
        var isSign = previous == "-" && !EndsValue(tokens.TextAt(-2), tokens.KindAt(-2));
        return (!isQuantifier && !IsApart(previous, tokens.NextText)) || BeginsArguments() || isSign;
    }

    private bool BeginsArguments() => tokens.NextText is "(" or "[" && EndsValue(tokens.TextAt(-1), tokens.KindAt(-1));

    private static bool EndsValue(string text, TokenKind kind) => kind switch
    {
        TokenKind.Punctuation => text is ")" or "]",
        TokenKind.Keyword => !OpenWords.Contains(text),
        _ => true,
    };
}
