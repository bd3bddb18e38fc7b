using System.Text.RegularExpressions;
using Antlr4.Runtime;
using Antlr4.Runtime.Atn;
using SpecLang.Compiler.Parsing.Generated;

namespace SpecLang.Compiler.Tests.Parsing;

public class GrammarTests
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    /// <summary>How an expression can end, and behind which every clause must still be seen as one.</summary>
    private static readonly string[] Endings =
    [
        "x", "x.y", "x[0]", "x[-1].y", "f(x)", "f()", "(x)", "\"t\"", "\"\"\"t\"\"\"", "r\"p\"i", "12", "0.5", "5%", "-1", "true", "none", "[a]", "[]",
        "x == y", "x < -1", "x in xs", "x in 1 .. 2", "x in 0.6 ..< 0.8", "x not in [\"a\"]", "x in []", "t contains \"a\"", "t contains any [\"a\", L, r\"b\"i]", "t contains all L",
        "t matches r\"a\"", "t starts with any refusal.Openings", "t ends with all [\"a\"]", "x is present", "x is not absent", "x is empty", "t is about S", "t is not about a.S",
        "a ?? b", "a + b", "not a", "a and b", "a or b", "a implies b", "if a then b else c", "any s in xs : s", "all s in xs before y where s.z : s", "no s in xs : s",
        "at least 2 s in xs : s", "at most 0 s in xs after y : s", "not any s in xs : s", "count(x in xs : x) <= 3", "`a name`", "a and any s in xs : s.x",
    ];

    private static readonly string[] Clauses =
    [
        "severity minor", "severity major if x", "when x", "unless x", "require x", "forbid x", "escalate when x", "on error violates", "yields to A, B", "message \"m\"",
        "critique \"c\"", "revise \"r\"", "cites \"a\", \"b\"", "tags a, \"b\"", "redact evidence",
    ];

    public static TheoryData<string> ValidSamples => Samples.Valid;

    public static TheoryData<string> SoftKeywords => [.. SoftRules().Select(r => r.Word)];

    [Theory]
    [MemberData(nameof(ValidSamples))]
    public void A_valid_sample_has_one_reading(string path) => ShouldHaveOneReading(Samples.Read(path));

    [Fact]
    public void Every_clause_is_seen_behind_every_end_of_an_expression()
    {
        foreach (var ending in Endings)
        {
            var principles = Clauses.Select((c, i) => $"principle P{i} {{ require {ending} {c} require {ending} }} principle S{i} {{ severity major if {ending} {c} }}");
            ShouldHaveOneReading("constitution C over R { " + string.Join('\n', principles) + " }");
        }
    }

    [Theory]
    [MemberData(nameof(SoftKeywords))]
    public void A_soft_keyword_is_a_name_in_every_place_of_a_name(string keyword)
    {
        var sample = Samples.Read("tests/Samples/SyntaxFragments/one-name-in-every-place.align");
        ShouldHaveOneReading(Regex.Replace(sample, @"(?<=[^\w""])title(?=[^\w""])(?! ""t"")", keyword, RegexOptions.None, Timeout));
    }

    [Fact]
    public void The_rule_for_names_lists_exactly_the_soft_keywords()
    {
        var parser = Samples.Read("grammar/AlignParser.g4");
        var start = parser.IndexOf("| OPEN_QUOTED_NAME\n", parser.IndexOf("\nname\n", StringComparison.Ordinal), StringComparison.Ordinal) + "| OPEN_QUOTED_NAME".Length;
        var listed = parser[start..parser.IndexOf(';', start)].Split(['|', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var soft = SoftRules().Select(r => r.Rule).ToList();
        soft.Count.ShouldBeGreaterThan(60);
        listed.ShouldBe(soft, ignoreOrder: true);
        listed.ShouldBeUnique();
    }

    [Theory]
    [MemberData(nameof(ValidSamples))]
    public void Both_ways_of_prediction_give_the_same_tree(string path)
    {
        var text = Samples.Read(path);
        Tree(text, PredictionMode.SLL).ShouldBe(Tree(text, PredictionMode.LL));
    }

    /// <summary>The lexer's soft keywords: <c>ABOUT : 'about';</c>.</summary>
    private static IEnumerable<(string Rule, string Word)> SoftRules()
    {
        var lexer = Samples.Read("grammar/AlignLexer.g4");
        var start = lexer.IndexOf("// ---- Soft", StringComparison.Ordinal);
        var part = lexer[start..lexer.IndexOf("// ---- Punctuation", StringComparison.Ordinal)];
        return part.Split('\n').Where(l => l.Contains(": '", StringComparison.Ordinal)).Select(l => (l.Split(' ')[0], l.Split('\'')[1]));
    }

    private static string Tree(string text, PredictionMode mode)
    {
        var parser = ParserOf(text);
        parser.Interpreter.PredictionMode = mode;
        return parser.file().ToStringTree(parser);
    }

    private static void ShouldHaveOneReading(string text)
    {
        var parser = ParserOf(text);
        var listener = new AmbiguityListener(parser);
        parser.AddErrorListener(listener);
        parser.Interpreter.PredictionMode = PredictionMode.LL_EXACT_AMBIG_DETECTION;
        parser.file();
        listener.Problems.ShouldBeEmpty();
    }

    private static AlignParser ParserOf(string text)
    {
        var lexer = new AlignLexer(new AntlrInputStream(text), TextWriter.Null, TextWriter.Null);
        lexer.RemoveErrorListeners();
        var parser = new AlignParser(new CommonTokenStream(lexer), TextWriter.Null, TextWriter.Null);
        parser.RemoveErrorListeners();
        return parser;
    }
}
