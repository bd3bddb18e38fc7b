using System.Text.RegularExpressions;
using SpecLang.Compiler.Emit;
using SpecLang.Compiler.Formatting;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Tests.Emit;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Tests.Corpus;

/// <summary>What holds for every spec there is: the corpus, the fragments, the standard library and the examples.</summary>
public class CorpusPropertyTests
{
    /// <summary>A file of this many tokens has each left out and doubled; of a larger one, in words or in letters, some are, spread over it.</summary>
    private const int AllTokens = 320;

    private const int AllLetters = 8_000;

    private const int SomeTokens = 40;

    private const int MutationsThroughEveryStage = 6;

    /// <summary>Where something stands, and the rules as they are written: what layout is free to change.</summary>
    private static readonly Regex Written = new(@"\(\d+,\d+\)|^ *new\(""(\\.|[^""\\])*"", ""(\\.|[^""\\])*"", \d+, \[.*\]\),\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10));

    public static TheoryData<string> Specifications { get; } =
        [.. Samples.ValidPaths.Concat(CorpusCase.All.Where(c => c.IsInvalid).Select(c => $"tests/Samples/{c.Name}/main.align"))];

    public static TheoryData<string> ValidCases { get; } = [.. CorpusCase.All.Where(c => !c.IsInvalid && !c.IsLater).Select(c => c.Name)];

    /// <summary>The standard library takes longer to compile than all of these.</summary>
    public static TheoryData<string> SmallCases { get; } = [.. CorpusCase.All.Where(c => !c.IsInvalid && !c.IsLater && !c.Text.Contains("\"std/", StringComparison.Ordinal)).Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Specifications))]
    public void A_tree_gives_back_its_text_and_holds_its_parts_in_order(string path)
    {
        var text = Samples.Read(path);
        var tree = Specs.Parse(text);
        tree.ToString().ShouldBe(text);
        ShouldHoldChildren(tree.Root, new TextSpan(0, text.Length));
        if (!tree.Diagnostics.Any(d => d.IsError))
        {
            ShouldStandInOrder(tree.Root);
        }
    }

    [Theory]
    [MemberData(nameof(Specifications))]
    public void Each_token_left_out_or_doubled_breaks_nothing_but_its_place(string path)
    {
        var text = Samples.Read(path);
        var tokens = Specs.Parse(text).Tokens.Where(t => t.Span.Length > 0).ToList();
        var step = tokens.Count <= AllTokens && text.Length <= AllLetters ? 1 : Math.Max(1, tokens.Count / SomeTokens);
        for (var i = 0; i < tokens.Count; i += step)
        {
            var span = tokens[i].Span;
            ShouldBeSound(text.Remove(span.Start, span.Length));
            ShouldBeSound(string.Concat(text.AsSpan(0, span.End), " ", text.AsSpan(span.Start)));
        }
    }

    [Theory]
    [MemberData(nameof(SmallCases))]
    public void What_a_case_lacks_or_doubles_is_survived_by_every_stage(string name)
    {
        var sample = CorpusCase.Of(name);
        var tokens = Specs.Parse(sample.Text).Tokens.Where(t => t.Span.Length > 0).ToList();
        var step = Math.Max(1, tokens.Count / MutationsThroughEveryStage);
        for (var i = 0; i < tokens.Count; i += step)
        {
            var span = tokens[i].Span;
            ShouldCompileSomehow(sample, sample.Text.Remove(span.Start, span.Length));
            ShouldCompileSomehow(sample, string.Concat(sample.Text.AsSpan(0, span.End), " ", sample.Text.AsSpan(span.Start)));
        }
    }

    [Theory]
    [MemberData(nameof(ValidCases))]
    public void A_spec_means_the_same_when_it_is_laid_out(string name)
    {
        var sample = CorpusCase.Of(name);
        var compilation = sample.Compile();
        var formatted = sample.Compile(Formatter.Format(compilation.Root.Tree));
        EmittedText(formatted).ShouldBe(EmittedText(compilation));
    }

    /// <summary>Many specs are one compilation: reading the runtime's references is most of the time.</summary>
    [Fact]
    public void The_code_of_every_case_compiles_without_a_warning()
    {
        var batches = new List<Dictionary<string, string>>();
        foreach (var sample in CorpusCase.All.Where(c => !c.IsInvalid && !c.IsLater))
        {
            var files = CSharpEmitter.Emit(sample.Compile()).Files.ToDictionary(f => NamespaceOf(f.Text) + "/" + f.HintName, f => f.Text, StringComparer.Ordinal);
            var batch = batches.Find(b => files.All(f => !b.TryGetValue(f.Key, out var other) || other == f.Value));
            if (batch is null)
            {
                batch = new Dictionary<string, string>(StringComparer.Ordinal);
                batches.Add(batch);
            }

            foreach (var (key, text) in files)
            {
                batch[key] = text;
            }
        }

        batches.Count.ShouldBeLessThan(5);
        foreach (var batch in batches)
        {
            EmittedCode.ShouldCompile([.. batch.Select(f => EmittedCode.Parse(f.Key, f.Value))]);
        }
    }

    private static string NamespaceOf(string code) => code.Split('\n').First(l => l.StartsWith("namespace ", StringComparison.Ordinal));

    private static string EmittedText(Compilation compilation)
    {
        compilation.Diagnostics.Where(d => d.IsError).ShouldBeEmpty();
        return Written.Replace(string.Join('\n', CSharpEmitter.Emit(compilation).Files.Select(f => f.Text)), "(…)");
    }

    private static void ShouldBeSound(string text)
    {
        var tree = Specs.Parse(text);
        tree.ToString().ShouldBe(text);
        ShouldHoldChildren(tree.Root, new TextSpan(0, text.Length));
        if (tree.Diagnostics.Any(d => d.Span.Start < 0 || d.Span.End > text.Length))
        {
            tree.Diagnostics.Select(d => d.ToString()).ShouldBeEmpty(text);
        }
    }

    private static void ShouldCompileSomehow(CorpusCase sample, string text)
    {
        var compilation = sample.Compile(text);
        compilation.Diagnostics.Where(d => d.Source.Path == compilation.Root.Path).ShouldAllBe(d => d.Span.Start >= 0 && d.Span.End <= text.Length);
        if (!compilation.HasErrors)
        {
            CSharpEmitter.Emit(compilation).Files.ShouldAllBe(f => f.Text.Length > 0);
        }
    }

    private static void ShouldHoldChildren(SyntaxNode node, TextSpan parent)
    {
        if (!parent.Contains(node.Span))
        {
            node.Span.ToString().ShouldBe("inside of " + parent, node.GetType().Name);
        }

        foreach (var child in node.Children)
        {
            ShouldHoldChildren(child, node.Span);
        }
    }

    private static void ShouldStandInOrder(SyntaxNode node)
    {
        var end = node.Span.Start;
        foreach (var child in node.Children)
        {
            child.Span.Start.ShouldBeGreaterThanOrEqualTo(end, $"{child.GetType().Name} in {node.GetType().Name}");
            end = child.Span.End;
            ShouldStandInOrder(child);
        }
    }
}
