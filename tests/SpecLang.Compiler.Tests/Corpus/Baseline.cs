using SpecLang.Compiler.Emit;
using SpecLang.Compiler.Formatting;
using SpecLang.Compiler.Lowering;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Tests.Corpus;

/// <summary>What each stage makes of a spec, as text.</summary>
internal static class Baseline
{
    /// <summary>The file of each stage with its text; a stage that a spec with errors does not reach has none.</summary>
    public static IReadOnlyDictionary<string, string> Of(CorpusCase sample)
    {
        var compilation = sample.Compile();
        var tree = compilation.Root.Tree;
        var baselines = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["main.tokens"] = Tokens(tree),
            ["main.syntax"] = Syntax(tree),
            ["main.symbols"] = Weaver.Weave(tree.Source, SymbolNotes.Of(compilation.Root).OrderBy(n => n.Span.Start)),
            ["main.diagnostics"] = Diagnostics(compilation),
        };
        if (!tree.Diagnostics.Any(d => d.IsError))
        {
            baselines["main.formatted"] = Formatter.Format(tree);
        }

        if (!compilation.HasErrors)
        {
            baselines["main.plan"] = PlanText.Of(compilation);
            baselines["main.cs"] = CSharp(compilation);
        }

        return baselines;
    }

    private static string Tokens(SyntaxTree tree)
    {
        var comments = tree.Tokens.SelectMany(t => t.LeadingTrivia).Where(t => t.Kind != TriviaKind.WhiteSpace).Select(t => (t.Span, t.Kind + " " + Weaver.Excerpt(tree.Source, t.Span)));
        var words = tree.Tokens.Where(t => t.Span.Length > 0).Select(t => (t.Span, t.Kind + " " + Weaver.Excerpt(tree.Source, t.Span)));
        return Weaver.Weave(tree.Source, comments.Concat(words).OrderBy(n => n.Span.Start));
    }

    private static string Syntax(SyntaxTree tree)
    {
        var notes = new List<(TextSpan, string)>();
        AddNotes(notes, tree.Root, 0);
        return Weaver.Weave(tree.Source, notes);
    }

    private static void AddNotes(List<(TextSpan, string)> notes, SyntaxNode node, int depth)
    {
        if (node is not FileSyntax)
        {
            notes.Add((node.Span, new string(' ', depth * 2) + TreeDump.Describe(node)));
        }

        foreach (var child in node.Children)
        {
            AddNotes(notes, child, node is FileSyntax ? 0 : depth + 1);
        }
    }

    private static string Diagnostics(Compilation compilation)
    {
        var own = compilation.Diagnostics.Where(d => d.Source.Path == compilation.Root.Path).Select(d => (d.Span, $"[{d.Code} ({d.Severity})] {d.Message} {Weaver.Excerpt(d.Source, d.Span)}"));
        var others = compilation.Diagnostics.Where(d => d.Source.Path != compilation.Root.Path);
        return Weaver.Weave(compilation.Root.Tree.Source, own) + Specs.LinesOf(others);
    }

    private static string CSharp(Compilation compilation) =>
        string.Join('\n', CSharpEmitter.Emit(compilation).Files.Where(f => !f.HintName.StartsWith("std_", StringComparison.Ordinal)).Select(f => $"// ==== /_/{f.HintName}\n{f.Text}"));
}
