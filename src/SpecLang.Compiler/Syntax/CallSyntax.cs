using System.Collections.Immutable;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`f(a, b)`.</summary>
public sealed class CallSyntax(TextSpan span, ExpressionSyntax callee, ImmutableArray<ExpressionSyntax> arguments) : ExpressionSyntax(span)
{
    public ExpressionSyntax Callee { get; } = callee;

    public ImmutableArray<ExpressionSyntax> Arguments { get; } = arguments;

    public override IEnumerable<SyntaxNode> Children => [Callee, .. Arguments];

    private protected override SyntaxNode MovedBy(int by) => new CallSyntax(Span.MovedBy(by), Move(Callee, by), MoveAll(Arguments, by));
}
