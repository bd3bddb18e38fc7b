using System.Collections.Immutable;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

internal sealed partial class ExpressionBinder
{
    private BoundExpression BindMembership(MembershipSyntax syntax, Scope scope)
    {
        // A label takes its set from the list; the labels of a list written in place take theirs from the value.
        if (Unwrap(syntax.List) is NameExpressionSyntax { Name.Value: var label } && BindValueName(syntax.List, label, scope) is null
            && LabelSetOf(TypeOfName(syntax.Value, scope)) is { } set && set.Labels.Contains(label))
        {
            return Rewrite(syntax, SourceOf(syntax.Value) + " == " + SourceOf(syntax.List));
        }

        var known = Unwrap(syntax.List) is ListExpressionSyntax ? null : Bind(syntax.List, scope);
        var value = Bind(syntax.Value, scope, (known?.Type as ListType)?.Element);
        if (value.Type.IsError)
        {
            return new BoundErrorExpression(syntax);
        }

        if (value is BoundMatcher)
        {
            Diagnostics.Report(SyntaxDiagnostics.WriteInstead, syntax.Span, "`" + SourceOf(syntax.List) + " contains " + SourceOf(syntax.Value) + "`");
            return new BoundErrorExpression(syntax);
        }

        var list = known ?? Bind(syntax.List, scope, new ListType(value.Type));
        if (list.Type.IsError && list is not BoundListLiteral || !RequirePresent(value))
        {
            return new BoundErrorExpression(syntax);
        }

        if (list.Type == AlignType.Text && value.Type == AlignType.Text)
        {
            return Rewrite(syntax, SourceOf(syntax.List) + " contains " + SourceOf(syntax.Value));
        }

        if (list.Type is not ListType type)
        {
            Diagnostics.Report(TypeDiagnostics.Mismatch, syntax.List.Span, "a list, or a range such as `0 .. 1`,", TypeWording.Describe(list.Type));
            return new BoundErrorExpression(syntax);
        }

        if (value.Type.IsNumeric && type.Element.IsNumeric)
        {
            return BindNumericMembership(syntax, value, list, type);
        }

        var isComparable = value.Type == AlignType.Text || value.Type == AlignType.Bool || value.Type is LabelSetType;
        if (!type.Element.IsError && (type.Element != value.Type || !isComparable))
        {
            Diagnostics.Report(TypeDiagnostics.NotComparable, syntax.Span, TypeWording.Describe(value.Type), TypeWording.Describe(type), "in");
            return new BoundErrorExpression(syntax);
        }

        return new BoundMembership(syntax, value, list);
    }

    private BoundExpression BindNumericMembership(MembershipSyntax syntax, BoundExpression value, BoundExpression list, ListType type)
    {
        if (list is BoundListLiteral literal)
        {
            if (!literal.Items.All(i => CheckScoreBound(value, i)))
            {
                return new BoundErrorExpression(syntax);
            }

            ImmutableArray<BoundExpression> items = [.. literal.Items.Select(i => Convert(i, AlignType.Number, i.Syntax))];
            list = new BoundListLiteral(literal.Syntax, new ListType(AlignType.Number), items);
            return new BoundMembership(syntax, Convert(value, AlignType.Number, syntax.Value), list);
        }

        if (value.Type == type.Element || (value.Type != AlignType.Int && type.Element != AlignType.Int))
        {
            return new BoundMembership(syntax, value, list);
        }

        Diagnostics.Report(TypeDiagnostics.NotComparable, syntax.Span, TypeWording.Describe(value.Type), TypeWording.Describe(type), "in");
        return new BoundErrorExpression(syntax);
    }

    private BoundExpression BindRange(RangeTestSyntax syntax, Scope scope)
    {
        var value = BindNumeric(syntax.Value, scope);
        var low = BindNumeric(syntax.Low, scope);
        var high = BindNumeric(syntax.High, scope);
        if (value.Type.IsError || low.Type.IsError || high.Type.IsError || !CheckScoreBound(value, low) || !CheckScoreBound(value, high))
        {
            return new BoundErrorExpression(syntax);
        }

        var type = value.Type == AlignType.Int && low.Type == AlignType.Int && high.Type == AlignType.Int ? AlignType.Int : AlignType.Number;
        return new BoundRangeTest(
            syntax, Convert(value, type, syntax.Value), Convert(low, type, syntax.Low), Convert(high, type, syntax.High), syntax.IsHighExcluded);
    }
}
