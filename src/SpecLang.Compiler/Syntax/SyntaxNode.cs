using System.Collections.Immutable;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>A node of the syntax tree: immutable, compared by identity, and it knows where it stands.</summary>
public abstract class SyntaxNode(TextSpan span)
{
    /// <summary>From the first to the last token of the node, without the space around it. A missing node is empty.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>The nodes directly below, in written order.</summary>
    public abstract IEnumerable<SyntaxNode> Children { get; }

    /// <summary>The same node, with all below it, where it stands after something before it changed.</summary>
    internal static T Moved<T>(T node, int by)
        where T : SyntaxNode => by == 0 ? node : Move(node, by);

    /// <summary>The node at another place.</summary>
    private protected abstract SyntaxNode MovedBy(int by);

    private protected static T Move<T>(T node, int by)
        where T : SyntaxNode => (T)node.MovedBy(by);

    private protected static T? MoveOptional<T>(T? node, int by)
        where T : SyntaxNode => node is null ? null : Move(node, by);

    private protected static ImmutableArray<T> MoveAll<T>(ImmutableArray<T> nodes, int by)
        where T : SyntaxNode => nodes.IsEmpty ? nodes : ImmutableArray.CreateRange(nodes, static (n, b) => Move(n, b), by);

    private protected static IEnumerable<SyntaxNode> Optional(SyntaxNode? node) => node is null ? [] : [node];
}
