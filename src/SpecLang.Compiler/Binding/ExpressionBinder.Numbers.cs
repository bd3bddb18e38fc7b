using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

internal sealed partial class ExpressionBinder
{
    private BoundExpression BindNegation(NegationSyntax syntax, Scope scope)
    {
        var operand = BindNumeric(syntax.Operand, scope);
        return operand switch
        {
            { Type.IsError: true } => new BoundErrorExpression(syntax),
            BoundConstant { Value: ConstantValue.Int { Value: > long.MinValue } value } => new BoundConstant(syntax, AlignType.Int, new ConstantValue.Int(-value.Value)),
            BoundConstant { Value: ConstantValue.Number value } => new BoundConstant(syntax, AlignType.Number, new ConstantValue.Number(-value.Value)),
            _ => new BoundNegation(syntax, operand.Type == AlignType.Score ? Convert(operand, AlignType.Number, syntax.Operand) : operand),
        };
    }

    /// <summary>Binds something that must be a score or a number; a whole number becomes one.</summary>
    public BoundExpression BindNumber(ExpressionSyntax syntax, Scope scope)
    {
        var value = BindNumeric(syntax, scope);
        return value.Type == AlignType.Int ? Convert(value, AlignType.Number, syntax) : value;
    }

    private BoundExpression BindNumeric(ExpressionSyntax syntax, Scope scope)
    {
        var value = Bind(syntax, scope);
        return value.Type.IsNumeric || value.Type.IsError ? value : Convert(value, AlignType.Number, syntax);
    }

    private BoundExpression BindArithmetic(ArithmeticSyntax syntax, Scope scope)
    {
        var left = BindNumeric(syntax.Left, scope);
        var right = left.Type.IsError ? left : BindNumeric(syntax.Right, scope);
        if (left.Type.IsError || right.Type.IsError)
        {
            return new BoundErrorExpression(syntax);
        }

        var type = left.Type == AlignType.Int && right.Type == AlignType.Int && syntax.Operator != ArithmeticOperator.Divide ? AlignType.Int : AlignType.Number;
        return new BoundArithmetic(syntax, type, syntax.Operator, Convert(left, type, syntax.Left), Convert(right, type, syntax.Right));
    }
}
