using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Lowering;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Emit;

internal sealed partial class ExpressionEmitter
{
    private const string EntryMatcher = "global::SpecLang.Text.EntryMatcher";
    private const int ManyEntries = 256;
    private const string PatternMatcher = "global::SpecLang.Text.PatternMatcher";

    /// <summary>What a test searches for, as C#: matchers made once, and those made from the record.</summary>
    public IReadOnlyList<string> Matchers(BoundTextTest e) => [.. MatcherParts.Of(e).Select(p => Matcher(p, e.IsAll))];

    /// <summary>A matcher that does not depend on the record: the name of the field that holds it.</summary>
    public string StaticMatcher(BoundMatcherPart part) => Matcher(part, isAll: false);

    private string TextTest(BoundTextTest e)
    {
        var test = e.Operator switch
        {
            TextOperator.StartsWith => "TextTests.StartsWith",
            TextOperator.EndsWith => "TextTests.EndsWith",
            _ => "TextTests.Contains",
        };
        var parts = Matchers(e);
        var text = Value(e.Text);
        if (parts.Count == 1)
        {
            return Call(test, text, parts[0]);
        }

        var (parameters, arguments) = Captured(e);
        var tests = parts.Select(m => Call(test, "text", m));
        // What only the record knows may read a model, and evidence shows what each part finds: then all are read.
        var isAllRead = e.Matcher.Parts.Any(p => p is BoundMatcherPart.Dynamic);
        var connective = (e.IsAll, isAllRead) switch { (true, true) => " & ", (true, false) => " && ", (false, true) => " | ", _ => " || " };
        var method = members.Method("Finds", CSharpTypes.Truth, "(" + parameters + ")", Block(
            CSharpTypes.Value(AlignType.Text) + " text = " + text + ";",
            "return " + (parts.Count == 0 ? "(" + CSharpTypes.Truth + ")" + CSharpText.Literal(e.IsAll) : string.Join(connective, tests)) + ";"));
        return method + "(" + arguments + ")";
    }

    private string Count(BoundExpression text, BoundMatcher matcher)
    {
        var counts = matcher.Parts.Select(p => Call("TextTests.Count", Value(text), Matcher(p, isAll: false)));
        return counts.Aggregate((left, right) => Call("Arithmetic.Add", left, right));
    }

    private string Matcher(BoundMatcherPart part, bool isAll) => part switch
    {
        BoundMatcherPart.Entries entries => members.Matcher("Words", EntryMatcher, "new(null, [" + string.Join(", ", entries.Texts.Select(CSharpText.Literal)) + "])"),
        BoundMatcherPart.Named { Symbol: { } symbol } => Named(symbol),
        BoundMatcherPart.Regex regex => members.Matcher(
            "Pattern", PatternMatcher, "new(null, " + CSharpText.Literal(regex.Pattern) + ", " + CSharpText.Literal(regex.Flags) + ")"),
        BoundMatcherPart.Dynamic { Text: { Type: ListType } list } => Call(isAll ? "TextTests.EachEntry" : "TextTests.Entries", Value(list)),
        BoundMatcherPart.Dynamic dynamic => Call("TextTests.Entry", Value(dynamic.Text)),
        _ => throw new InvalidOperationException(part.GetType().Name + " has no matcher."),
    };

    /// <summary>A lexicon may be long, and is written once however many tests search for it.</summary>
    private string Named(MatcherSymbol symbol)
    {
        if (!named.TryGetValue(symbol, out var name))
        {
            named.Add(symbol, name = symbol switch
            {
                LexiconSymbol lexicon => members.Matcher(
                    "Lexicon", EntryMatcher, "new(" + CSharpText.Literal(lexicon.Name) + ", " + Entries(lexicon.Entries) + Privacy(lexicon) + ")"),
                PatternSymbol pattern => members.Matcher(
                    "Pattern",
                    PatternMatcher,
                    "new(" + CSharpText.Literal(pattern.Name) + ", " + CSharpText.Literal(pattern.Pattern) + ", " + CSharpText.Literal(pattern.Flags) + Checksum(pattern) + Privacy(pattern) + ")"),
                _ => throw new InvalidOperationException(symbol.Kind + " is no matcher."),
            });
        }

        return name;
    }

    /// <summary>Entries as C#. A text for each would make a method of more code than a compiler takes, so that many are the lines of one, as bytes.</summary>
    private static string Entries(IReadOnlyList<string> entries) => entries.Count < ManyEntries || entries.Any(e => e.IndexOf('\n') >= 0 || !IsWellFormed(e))
        ? "[" + string.Join(", ", entries.Select(CSharpText.Literal)) + "]"
        : "global::SpecLang.Text.EntryLines.Of(" + CSharpText.Literal(string.Join("\n", entries)) + "u8)";

    /// <summary>Whether each surrogate has its other half, without which there are no bytes for it.</summary>
    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
            {
                return false;
            }
        }

        return true;
    }

    private static string Privacy(MatcherSymbol matcher) => matcher.IsPrivate ? ", isPrivate: true" : "";

    private static string Checksum(PatternSymbol pattern) => pattern.Checksum is { } name ? ", global::SpecLang.Text.Checksum." + CSharpName.Of(name) : "";
}
