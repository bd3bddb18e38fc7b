using System.Collections.Immutable;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Queries;

/// <summary>Finds tokens and nodes by their place.</summary>
public static class SyntaxQueries
{
    /// <summary>The nodes around a place, from the file inwards; a node that only ends there counts.</summary>
    public static ImmutableArray<SyntaxNode> NodesAt(this SyntaxTree tree, int position)
    {
        var nodes = ImmutableArray.CreateBuilder<SyntaxNode>();
        SyntaxNode? node = tree.Root;
        while (node is not null)
        {
            nodes.Add(node);
            node = node.Children.LastOrDefault(c => c.Span.Start <= position && position <= c.Span.End && c.Span.Length > 0);
        }

        return nodes.ToImmutable();
    }

    /// <summary>The innermost node of a kind around a place.</summary>
    public static T? NodeAt<T>(this SyntaxTree tree, int position)
        where T : SyntaxNode => tree.NodesAt(position).OfType<T>().LastOrDefault();

    /// <summary>The nodes of a kind, in written order.</summary>
    public static IEnumerable<T> Nodes<T>(this SyntaxTree tree)
        where T : SyntaxNode => tree.Root.Below().OfType<T>();

    /// <summary>A node and all below it, in written order.</summary>
    public static IEnumerable<SyntaxNode> Below(this SyntaxNode root)
    {
        var pending = new Stack<SyntaxNode>();
        pending.Push(root);
        while (pending.Count > 0)
        {
            var node = pending.Pop();
            yield return node;
            foreach (var child in node.Children.Reverse())
            {
                pending.Push(child);
            }
        }
    }

    /// <summary>The last token that begins before a place; null where none does.</summary>
    public static SyntaxToken? TokenBefore(this SyntaxTree tree, int position)
    {
        var index = tree.TokenIndexBefore(position);
        return index < 0 ? null : tree.Tokens[index];
    }

    /// <summary>The index of the last token that begins before a place; -1 where none does.</summary>
    public static int TokenIndexBefore(this SyntaxTree tree, int position)
    {
        var low = 0;
        var high = tree.Tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tree.Tokens[middle].Span.Start < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low - 1;
    }

    /// <summary>A token's text.</summary>
    public static string TextOf(this SyntaxTree tree, SyntaxToken token) => tree.Source.ToString(token.Span);

    /// <summary>Whether a place lies inside of a comment, or right behind one that ends with its line.</summary>
    public static bool IsInComment(this SyntaxTree tree, int position)
    {
        var next = tree.TokenIndexBefore(position) + 1;
        return next < tree.Tokens.Length && tree.Tokens[next].LeadingTrivia.Any(t => t.Kind != TriviaKind.WhiteSpace
            && t.Span.Start < position
            && (position < t.Span.End || (position == t.Span.End && t.Kind != TriviaKind.BlockComment)));
    }
}
