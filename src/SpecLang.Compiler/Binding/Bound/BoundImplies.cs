using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>The conclusion holds wherever the premise does.</summary>
public sealed class BoundImplies(ExpressionSyntax syntax, BoundExpression premise, BoundExpression conclusion) : BoundExpression(syntax, AlignType.Bool)
{
    public BoundExpression Premise { get; } = premise;

    public BoundExpression Conclusion { get; } = conclusion;

    public override IEnumerable<BoundExpression> Children => [Premise, Conclusion];
}
