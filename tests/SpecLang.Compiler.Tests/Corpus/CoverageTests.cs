using System.Text.RegularExpressions;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Tests.Corpus;

/// <summary>What the language has stands in some case of the corpus, so that no stage changes it unseen.</summary>
public class CoverageTests
{
    /// <summary>A rule of the lexer that is one word or sign: <c>ABOUT : 'about';</c>.</summary>
    private static readonly Regex Word = new(@"^\w+\s*: '(?<word>[^']+)';", RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10));

    private static readonly IReadOnlyList<SyntaxTree> Trees = [.. CorpusCase.All.Select(c => Specs.Parse(c.Text))];

    [Fact]
    public void Every_kind_of_node_stands_in_a_case()
    {
        var kinds = typeof(SyntaxNode).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(SyntaxNode)) && !t.IsAbstract).Select(t => t.Name);
        var used = Trees.SelectMany(t => WithChildren(t.Root)).Select(n => n.GetType().Name);
        kinds.Except(used, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void Every_word_of_the_language_stands_in_a_case()
    {
        var words = Word.Matches(Samples.Read("grammar/AlignLexer.g4")).Select(m => m.Groups["word"].Value);
        var used = Trees.SelectMany(t => t.Tokens.Where(k => k.Kind is TokenKind.Keyword or TokenKind.Punctuation).Select(k => t.Source.ToString(k.Span)));
        words.Except(used, StringComparer.Ordinal).ShouldBeEmpty();
    }

    private static IEnumerable<SyntaxNode> WithChildren(SyntaxNode node) => node.Children.SelectMany(WithChildren).Prepend(node);
}
