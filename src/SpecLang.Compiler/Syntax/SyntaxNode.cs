using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>A node of the syntax tree: immutable, compared by identity, and it knows where it stands.</summary>
public abstract class SyntaxNode(TextSpan span)
{
    /// <summary>From the first to the last token of the node, without the space around it. A missing node is empty.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>The nodes directly below, in written order.</summary>
    public abstract IEnumerable<SyntaxNode> Children { get; }

    private protected static IEnumerable<SyntaxNode> Optional(SyntaxNode? node) => node is null ? [] : [node];
}
