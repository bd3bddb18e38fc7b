using SpecLang.Compiler.Formatting;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Tests.Corpus;

namespace SpecLang.Compiler.Tests.Formatting;

/// <summary>What holds for every spec that can be read, however it is laid out and wherever comments stand in it.</summary>
public class FormatterPropertyTests
{
    private const int Seed = 20261122;

    private static readonly string[] Comments = [" // c\n", "\n// c\n", " /* c */ ", "\n/* c */\n", "\n\n/* c\n * d */\n\n", " /* c\n   d */ ", "\n\n// c\n\n", " /* c */ // d\n"];

    private static readonly string[] Gaps = ["\n", "  ", "\n\n\n", "\t", "\r\n", " \n "];

    public static TheoryData<string> Specifications => Samples.Valid;

    [Theory]
    [MemberData(nameof(Specifications))]
    public void Laying_out_keeps_the_tree_the_words_and_the_comments(string path)
    {
        var text = Samples.Read(path);
        ShouldBeKept(text, Format(text));
        ShouldBeKept(text, Format(text.ReplaceLineEndings("\r\n")));
    }

    [Theory]
    [MemberData(nameof(Specifications))]
    public void Laying_out_twice_is_laying_out_once(string path)
    {
        var formatted = Format(Samples.Read(path));
        Format(formatted).ShouldBe(formatted);
    }

    [Theory]
    [MemberData(nameof(Specifications))]
    public void A_comment_in_any_place_is_kept_and_stays_where_it_is(string path)
    {
        var random = new Random(Seed);
        var text = Samples.Read(path);
        var places = Specs.Parse(text).Tokens.Where(t => t.Span.Length > 0).Select(t => t.Span.Start).ToList();
        for (var round = 0; round < Rounds(places.Count) && places.Count > 0; round++)
        {
            var changed = text;
            foreach (var place in Enumerable.Range(0, 1 + (round % 4)).Select(_ => places[random.Next(places.Count)]).Distinct().OrderDescending())
            {
                changed = changed.Insert(place, Comments[random.Next(Comments.Length)]);
            }

            ShouldBeStable(changed);
        }
    }

    [Theory]
    [MemberData(nameof(Specifications))]
    public void The_space_between_words_may_be_any(string path)
    {
        var random = new Random(Seed);
        var text = Samples.Read(path);
        var gaps = Specs.Parse(text).Tokens.Where(t => t.Span.Length > 0 && t.LeadingTrivia is [{ Kind: TriviaKind.WhiteSpace }]).Select(t => t.LeadingTrivia[0].Span).Where(s => s.Start > 0).ToList();
        for (var round = 0; round < Rounds(gaps.Count); round++)
        {
            var changed = text;
            foreach (var gap in gaps.Where(_ => random.Next(4) <= round % 4).Reverse())
            {
                changed = changed.Remove(gap.Start, gap.Length).Insert(gap.Start, Gaps[random.Next(Gaps.Length)]);
            }

            ShouldBeStable(changed);
        }
    }

    /// <summary>Large files take long; what they have of everything small ones have too.</summary>
    private static int Rounds(int tokens) => tokens > 2_000 ? 1 : tokens > 400 ? 2 : 6;

    private static string Format(string text) => Formatter.Format(Specs.Parse(text));

    private static void ShouldBeStable(string text)
    {
        Specs.Parse(text).Diagnostics.Select(d => d.ToString()).ShouldBeEmpty(text);
        var formatted = Format(text);
        ShouldBeKept(text, formatted);
        Format(formatted).ShouldBe(formatted, text);
    }

    private static void ShouldBeKept(string text, string formatted)
    {
        var (before, after) = (Specs.Parse(text), Specs.Parse(formatted));
        after.Diagnostics.Select(d => d.ToString()).ShouldBeEmpty(formatted);
        TreeDump.Shape(after.Root).ShouldBe(TreeDump.Shape(before.Root));
        WordsOf(after).ShouldBe(WordsOf(before));
        CommentsOf(after).ShouldBe(CommentsOf(before));
    }

    /// <summary>Commas may come and go, and block texts move.</summary>
    private static string WordsOf(SyntaxTree tree) =>
        string.Join(' ', tree.Tokens.Select(t => tree.Source.ToString(t.Span)).Where(t => t != "," && !t.StartsWith("\"\"\"", StringComparison.Ordinal)));

    private static string CommentsOf(SyntaxTree tree) =>
        string.Join('\n', tree.Tokens.SelectMany(t => t.LeadingTrivia).Where(t => t.Kind != TriviaKind.WhiteSpace).SelectMany(t => tree.Source.ToString(t.Span).Split('\n').Select(l => l.Trim())));
}
