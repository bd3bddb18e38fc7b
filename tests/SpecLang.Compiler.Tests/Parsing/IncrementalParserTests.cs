using SpecLang.Compiler.Parsing;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Tests.Corpus;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Tests.Parsing;

public sealed class IncrementalParserTests
{
    private const int EditsPerSample = 40;

    private static readonly string[] Typed =
        ["x", " ", "\n", "\r\n", "{", "}", "\"", "(", ")", "and ", "not ", "principle ", "when ", "// c\n", "/* ", "*/", "`", "r\"", "é", "😀", ",", "5%", "\"\"\"", "///", "in", "forbid prompt contains \"a\"\n"];

    [Theory]
    [MemberData(nameof(CorpusCase.Names), MemberType = typeof(CorpusCase))]
    public void A_text_that_is_typed_step_by_step_is_read_as_if_it_were_read_at_once(string name)
    {
        var source = CorpusCase.Of(name).Text;
        var random = new Random(name.Sum(c => c));
        var tree = SyntaxTree.Parse(new SourceText("x.align", source));
        for (var i = 0; i < EditsPerSample; i++)
        {
            var text = Edited(i % 6 == 5 ? source : tree.Source.Text, random);
            tree = SyntaxTree.Parse(new SourceText("x.align", text), tree);

            ShouldBeTheSame(tree, SyntaxTree.Parse(new SourceText("x.align", text)));
        }
    }

    [Fact]
    public void Typing_inside_of_a_principle_reads_that_principle_only()
    {
        var text = "record R { a: text }\nconstitution C over R {\n  principle A { forbid a contains \"x\" }\n  /// Why.\n  principle B { forbid a contains \"y\" }\n  principle D { forbid a contains \"z\" }\n}\nlexicon L { \"w\" }\n";
        var before = SyntaxTree.Parse(new SourceText("x.align", text));
        var after = new SourceText("x.align", text.Replace("\"y\"", "\"y and more\" or", StringComparison.Ordinal));

        var tree = IncrementalParser.TryParse(after, before, CancellationToken.None).ShouldNotBeNull();
        ShouldBeTheSame(tree, SyntaxTree.Parse(after));
        tree.Diagnostics.ShouldHaveSingleItem();
        ((ConstitutionSyntax)tree.Root.Declarations[1]).Items[0].ShouldBeSameAs(((ConstitutionSyntax)before.Root.Declarations[1]).Items[0]);

        var mended = IncrementalParser.TryParse(new SourceText("x.align", text), tree, CancellationToken.None).ShouldNotBeNull();
        ShouldBeTheSame(mended, before);
    }

    [Theory]
    [InlineData("{ \"w\"", "{ \"w\" \"v\"")]
    [InlineData("\"z\" }", "\"z\" or a contains \"zz\" }")]
    [InlineData("a: text", "a: text  b: int")]
    public void Other_declarations_and_the_last_principle_are_read_alone_too(string written, string typed)
    {
        var text = "record R { a: text }\nconstitution C over R {\n  principle A { forbid a contains \"x\" }\n  principle D { forbid a contains \"z\" }\n}\nlexicon L { \"w\" }\n";
        var before = SyntaxTree.Parse(new SourceText("x.align", text));
        var after = new SourceText("x.align", text.Replace(written, typed, StringComparison.Ordinal));

        ShouldBeTheSame(IncrementalParser.TryParse(after, before, CancellationToken.None).ShouldNotBeNull(), SyntaxTree.Parse(after));
    }

    private static string Edited(string text, Random random)
    {
        var start = random.Next(text.Length + 1);
        var length = random.Next(4) == 0 ? Math.Min(random.Next(12), text.Length - start) : 0;
        return string.Concat(text.AsSpan(0, start), length > 0 && random.Next(2) == 0 ? "" : Typed[random.Next(Typed.Length)], text.AsSpan(start + length));
    }

    private static void ShouldBeTheSame(SyntaxTree tree, SyntaxTree whole)
    {
        tree.ToString().ShouldBe(tree.Source.Text);
        Described(tree.Root).ShouldBe(Described(whole.Root));
        tree.Tokens.Select(t => $"{t.Kind} {t.Span} {string.Join(' ', t.LeadingTrivia)}").ShouldBe(whole.Tokens.Select(t => $"{t.Kind} {t.Span} {string.Join(' ', t.LeadingTrivia)}"));
        tree.Diagnostics.Select(Described).ShouldBe(whole.Diagnostics.Select(Described));
    }

    private static string Described(Compiler.Diagnostics.Diagnostic diagnostic) =>
        $"{diagnostic} {diagnostic.Span} {string.Join("; ", diagnostic.Fixes.Select(f => f.Title + f.IsPreferred + string.Join(',', f.Edits)))}";

    /// <summary>Every node with its kind, its place and its own values.</summary>
    private static IEnumerable<string> Described(SyntaxNode node) => node.Children.SelectMany(Described).Prepend(node.Span + " " + TreeDump.Describe(node));
}
