using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Tests.Syntax;

public class RoundTripTests
{
    private const int Seed = 20261122;

    /// <summary>What imports it takes long to compile, and is compiled by other tests.</summary>
    private const string StandardLibrary = "\"std/";

    private static readonly string[] OddTexts =
    [
        "", " ", "\uFEFF", "\uFEFFrecord R { }", "// only a comment", "/* only a comment */", "/// only documentation", "\r\n\r\n", "\r", "\u2028", "\0", "\uD83D", "\uDE00", "\uDE00\uD83D",
        "lexicon A { \"\uD83D\" }", "lexicon `\uDE00` { \"x\" }", "\"", "\"\"\"", "r\"", "`", "/*", "\\", "{{{{", "}}}}", "((((", "))))", "]]", "\u202Elexicon A { }", "align", "align 99999999999999999999",
        "import", "record", "constitution", "constitution C", "constitution C over", "principle P { }", "}", "} principle P { require x }", "example \"e\" { }",
    ];

    public static TheoryData<string> ValidSamples => Samples.Valid;

    public static TheoryData<string> BrokenSamples => Samples.Broken;

    [Theory]
    [MemberData(nameof(ValidSamples))]
    public void A_tree_gives_back_its_text(string path)
    {
        var text = Samples.Read(path);
        ShouldBeWhole(text);
        ShouldBeWhole(text.ReplaceLineEndings("\r\n"));
        ShouldBeWhole("\uFEFF" + text);
        Specs.Parse(text).Diagnostics.Select(d => d.ToString()).ShouldBeEmpty();
        Specs.Parse(text.ReplaceLineEndings("\r\n")).Diagnostics.Select(d => d.ToString()).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(BrokenSamples))]
    public void A_tree_of_a_broken_text_gives_back_its_text(string name) => ShouldBeWhole(Samples.Read("tests/Samples/InvalidFragments/" + name));

    [Fact]
    public void There_is_a_tree_for_any_text()
    {
        foreach (var text in OddTexts)
        {
            ShouldBeWhole(text);
            Specs.Compile(text).Diagnostics.ShouldAllBe(d => d.Span.Start >= 0 && d.Span.End <= text.Length && d.Message.Length > 0);
        }
    }

    [Fact]
    public void A_megabyte_of_spaces_is_an_empty_spec() => Specs.Compile(new string(' ', 1 << 20)).Diagnostics.ShouldBeEmpty();

    [Fact]
    public void A_hundred_comparisons_in_one_file_are_not_nested()
    {
        var text = Specs.WithItems(string.Concat(Enumerable.Range(0, 250).Select(i => $"principle P{i} {{ require rank < {i} }}\n")));
        Specs.CodesOf(text).ShouldBeEmpty();
    }

    [Fact]
    public void Two_hundred_negations_side_by_side_are_not_nested() =>
        Specs.CodesOf(Specs.WithClauses("require " + string.Join(" and ", Enumerable.Repeat("not (prompt contains Words)", 200)))).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(ValidSamples))]
    public void Random_changes_are_survived_by_every_stage(string path)
    {
        const string Letters = "{}()[]\"`\\/*:.,<>=!?#%&;'\r\n\t\0\uD83D\u2028 abz019_\u00E9";
        var random = new Random(Seed);
        var text = Samples.Read(path);
        for (var round = 0; round < 6; round++)
        {
            var changed = text.ToCharArray().ToList();
            for (var i = 0; i < 1 + (round * 2) && changed.Count > 0; i++)
            {
                var at = random.Next(changed.Count);
                switch (random.Next(3))
                {
                    case 0:
                        changed.RemoveAt(at);
                        break;
                    case 1:
                        changed.Insert(at, Letters[random.Next(Letters.Length)]);
                        break;
                    default:
                        changed[at] = Letters[random.Next(Letters.Length)];
                        break;
                }
            }

            var mutated = new string([.. changed]);
            ShouldBeWhole(mutated);
            if (!mutated.Contains(StandardLibrary, StringComparison.Ordinal))
            {
                Specs.Compile(mutated).Diagnostics.ShouldAllBe(d => d.Span.Start >= 0 && d.Span.End <= mutated.Length);
            }
        }
    }

    private static void ShouldBeWhole(string text)
    {
        var tree = Specs.Parse(text);
        tree.ToString().ShouldBe(text);
        ShouldHoldChildren(tree, tree.Root, new TextSpan(0, text.Length));
    }

    private static void ShouldHoldChildren(SyntaxTree tree, SyntaxNode node, TextSpan parent)
    {
        if (!parent.Contains(node.Span))
        {
            node.Span.ToString().ShouldBe("inside of " + parent, $"{node.GetType().Name} in {tree.Source.Text}");
        }

        foreach (var child in node.Children)
        {
            ShouldHoldChildren(tree, child, node.Span);
        }
    }
}
