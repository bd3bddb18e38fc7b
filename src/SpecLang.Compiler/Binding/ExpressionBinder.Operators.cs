using System.Collections.Immutable;
using System.Globalization;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

internal sealed partial class ExpressionBinder
{
    private BoundExpression BindCoalesce(CoalesceSyntax syntax, Scope scope, AlignType? expected)
    {
        var left = Bind(syntax.Left, scope, expected);
        if (left.Type.IsError)
        {
            return new BoundErrorExpression(syntax);
        }

        // A default for what an earlier test says is there is idle, and no mistake: the same words may stand before and behind the test.
        if (left is BoundConversion { Operand: { Type: OptionalType } settled })
        {
            left = settled;
        }

        if (left.Type is not OptionalType optional)
        {
            Diagnostics.Report(TypeDiagnostics.Mismatch, syntax.Left.Span, "a value that may be missing", TypeWording.Describe(left.Type));
            return new BoundErrorExpression(syntax);
        }

        var right = Bind(syntax.Right, scope, optional.Element);
        if (right.Type.IsError)
        {
            return new BoundErrorExpression(syntax);
        }

        if (right.Type is OptionalType rightOptional && rightOptional.Element == optional.Element)
        {
            return new BoundCoalesce(syntax, optional, left, right);
        }

        var type = optional.Element.IsNumeric && right.Type.IsNumeric && optional.Element != right.Type ? AlignType.Number : optional.Element;
        var converted = Convert(right, type, syntax.Right);
        return converted.Type.IsError
            ? new BoundErrorExpression(syntax)
            : new BoundCoalesce(syntax, type, Convert(left, new OptionalType(type), syntax.Left), converted);
    }

    private BoundExpression BindComparison(ComparisonSyntax syntax, Scope scope)
    {
        if (syntax.Operator == ComparisonOperator.Equal && Unwrap(syntax.Right) is ListExpressionSyntax && TypeOfName(syntax.Left, scope) is { } asked && (asked is LabelSetType || asked == AlignType.Text))
        {
            return Rewrite(syntax, SourceOf(syntax.Left) + " in " + SourceOf(syntax.Right));
        }

        var (left, right) = BindPair(syntax.Left, syntax.Right, scope);
        if (left.Type.IsError || right.Type.IsError)
        {
            return new BoundErrorExpression(syntax);
        }

        if (left.Type == AlignType.None || right.Type == AlignType.None)
        {
            ReportNone(syntax, left, right);
            // What was meant is clear, so that what stands behind it keeps its meaning.
            return right.Type == AlignType.None && left.Type is OptionalType && syntax.Operator is ComparisonOperator.Equal or ComparisonOperator.NotEqual
                ? Negate(syntax.Operator == ComparisonOperator.Equal, new BoundStateTest(syntax, left, ValueState.Present))
                : new BoundErrorExpression(syntax);
        }

        if (!RequirePresent(left) || !RequirePresent(right))
        {
            return new BoundErrorExpression(syntax);
        }

        if (left.Type.IsNumeric && right.Type.IsNumeric)
        {
            return BindNumericComparison(syntax, left, right);
        }

        var isEquality = syntax.Operator is ComparisonOperator.Equal or ComparisonOperator.NotEqual;
        var isComparable = left.Type == right.Type && (left.Type == AlignType.Text || left.Type == AlignType.Bool || left.Type is LabelSetType);
        if (isEquality && isComparable)
        {
            return new BoundComparison(syntax, syntax.Operator, left, right);
        }

        if ((left.Type is ListType && right.Type.IsNumeric ? left : right.Type is ListType && left.Type.IsNumeric ? right : null) is { } list)
        {
            var counted = list is BoundFunctionCall { Function.Name: "words" or "sentences" } call && call.Arguments.Length == 1
                ? (string.Equals(call.Function.Name, "words", StringComparison.Ordinal) ? "word_count(" : "sentence_count(") + SourceOf(call.Arguments[0].Syntax) + ")"
                : "length(" + SourceOf(list.Syntax) + ")";
            Diagnostics.Report(SyntaxDiagnostics.WriteInstead, list.Syntax.Span, [DiagnosticFix.Replace(list.Syntax.Span, counted)], "`" + counted + "`");
            return new BoundErrorExpression(syntax);
        }

        if (left is BoundClassifierCall { Label: null, Classifier.Labels: { Labels: var labels } } classified && right.Type.IsNumeric && labels.Length > 0)
        {
            Diagnostics.Report(SyntaxDiagnostics.WriteInstead, left.Syntax.Span, "`" + classified.Classifier.Name + "(…)." + labels[0] + "` for the score of one label");
            return new BoundErrorExpression(syntax);
        }

        if (SayComparison(syntax, left, right) is { } said)
        {
            return said;
        }

        Diagnostics.Report(TypeDiagnostics.NotComparable, syntax.Span, TypeWording.Describe(left.Type), TypeWording.Describe(right.Type), OperatorText(syntax.Operator));
        return new BoundErrorExpression(syntax);
    }

    private void ReportNone(ComparisonSyntax syntax, BoundExpression left, BoundExpression right)
    {
        var state = syntax.Operator switch { ComparisonOperator.Equal => " is absent", ComparisonOperator.NotEqual => " is present", _ => null };
        var isFixable = state is not null && right.Type == AlignType.None && left.Type is OptionalType;
        var fix = new DiagnosticFix("Write `" + state?.Trim() + "`", [new Text.TextEdit(Text.TextSpan.FromBounds(syntax.Left.Span.End, syntax.Span.End), state ?? "")]);
        IEnumerable<DiagnosticFix> fixes = isFixable ? [fix] : [];
        Diagnostics.Report(TypeDiagnostics.NoneIsNoValue, (left.Type == AlignType.None ? left : right).Syntax.Span, fixes);
    }

    private BoundExpression BindNumericComparison(ComparisonSyntax syntax, BoundExpression left, BoundExpression right)
    {
        if (!CheckScoreBound(left, right) || !CheckScoreBound(right, left))
        {
            return new BoundErrorExpression(syntax);
        }

        var type = left.Type == AlignType.Int && right.Type == AlignType.Int ? AlignType.Int : AlignType.Number;
        return new BoundComparison(syntax, syntax.Operator, Convert(left, type, syntax.Left), Convert(right, type, syntax.Right));
    }

    /// <summary>Binds two operands so that a bare label takes its meaning from the other side.</summary>
    private (BoundExpression Left, BoundExpression Right) BindPair(ExpressionSyntax left, ExpressionSyntax right, Scope scope)
    {
        if (MayBeLabel(left, scope) && !MayBeLabel(right, scope))
        {
            var boundRight = Bind(right, scope);
            return (Bind(left, scope, boundRight.Type), boundRight);
        }

        var boundLeft = Bind(left, scope);

        // Of an unknown name beside something unknown nobody knows whether it is a label.
        return (boundLeft, boundLeft.Type.IsError && MayBeLabel(right, scope) ? new BoundErrorExpression(right) : Bind(right, scope, boundLeft.Type));
    }

    private bool MayBeLabel(ExpressionSyntax syntax, Scope scope) => Unwrap(syntax) switch
    {
        TextExpressionSyntax => true,
        NameExpressionSyntax name => !scope.Variables.ContainsKey(name.Name.Value) && record?.FindField(name.Name.Value) is null,
        _ => false,
    };

    private bool RequirePresent(BoundExpression value)
    {
        if (value.Type is not OptionalType)
        {
            return true;
        }

        Diagnostics.Report(TypeDiagnostics.MayBeMissing, value.Syntax.Span);
        return false;
    }

    private bool CheckScoreBound(BoundExpression score, BoundExpression bound)
    {
        var value = bound switch
        {
            BoundConstant { Value: ConstantValue.Int i } => i.Value,
            BoundConstant { Value: ConstantValue.Number n } => n.Value,
            _ => 0.5,
        };
        if (score.Type != AlignType.Score || value is >= 0 and <= 1)
        {
            return true;
        }

        var (fixes, hint) = ScoreHint.For(bound.Syntax.Span, value);
        Diagnostics.Report(TypeDiagnostics.ScoreOutOfRange, bound.Syntax.Span, fixes, value.ToString(CultureInfo.InvariantCulture), hint);
        return false;
    }

    private static string OperatorText(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Equal => "==",
        ComparisonOperator.NotEqual => "!=",
        ComparisonOperator.Less => "<",
        ComparisonOperator.LessOrEqual => "<=",
        ComparisonOperator.Greater => ">",
        _ => ">=",
    };

    private BoundExpression BindStateTest(StateTestSyntax syntax, Scope scope)
    {
        var operand = Bind(syntax.Operand, scope);
        if (operand.Type.IsError)
        {
            return new BoundErrorExpression(syntax);
        }

        if (syntax.State == ValueState.Empty)
        {
            if (!RequirePresent(operand))
            {
                return new BoundErrorExpression(syntax);
            }

            if (operand.Type != AlignType.Text && operand.Type is not ListType)
            {
                Diagnostics.Report(TypeDiagnostics.Mismatch, syntax.Operand.Span, "a text or a list", TypeWording.Describe(operand.Type));
                return new BoundErrorExpression(syntax);
            }

            return new BoundStateTest(syntax, operand, ValueState.Empty);
        }

        // A value settled by an earlier test is asked itself, so that a repeated test stays a test.
        var asked = operand is BoundConversion { Operand: { Type: OptionalType } inner } ? inner : operand;
        return new BoundStateTest(syntax, asked, syntax.State);
    }

    private BoundExpression BindChain(ChainSyntax syntax, Scope scope)
    {
        var operands = ImmutableArray.CreateBuilder<BoundExpression>(syntax.Operands.Length);
        var isBroken = false;
        for (var i = 0; i < syntax.Operands.Length; i++)
        {
            if (i > 0 && (ReportBareOperand(syntax, i, scope) || ReportBareLabel(syntax, i, scope)))
            {
                return new BoundErrorExpression(syntax);
            }

            var operand = BindCondition(syntax.Operands[i], scope);
            isBroken |= operand.Type.IsError;
            operands.Add(operand);
            if (syntax.IsAnd)
            {
                scope = scope.Knowing(PresenceFacts.WhenTrue(operand));
            }
        }

        return isBroken ? new BoundErrorExpression(syntax) : new BoundChain(syntax, operands.ToImmutable(), syntax.IsAnd);
    }

    /// <summary><c>contains "a" or "b"</c> is one error whose mend is <c>contains any ["a", "b"]</c>; so with lexicons and patterns.</summary>
    private bool ReportBareOperand(ChainSyntax syntax, int index, Scope scope)
    {
        if (syntax.Operands[0] is not TextTestSyntax { Operator: TextOperator.Contains } test || !IsSearched(test.Pattern, scope) || !IsSearched(syntax.Operands[index], scope))
        {
            return false;
        }

        var others = syntax.Operands.Skip(1).Where(o => IsSearched(o, scope)).Select(SourceOf).ToList();
        var list = string.Join(", ", new[] { SourceOf(test.Pattern) }.Concat(others));
        var span = Text.TextSpan.FromBounds(test.Pattern.Span.Start, syntax.Span.End);
        var quantity = syntax.IsAnd ? "all" : "any";
        IEnumerable<DiagnosticFix> fixes = others.Count == syntax.Operands.Length - 1 ? [DiagnosticFix.Replace(span, quantity + " [" + list + "]")] : [];
        Diagnostics.Report(TypeDiagnostics.TextIsNoCondition, span, fixes, list, quantity);
        return true;
    }

    /// <summary>Whether it is something that a text is searched for, and no condition.</summary>
    private bool IsSearched(ExpressionSyntax syntax, Scope scope) => Unwrap(syntax) switch
    {
        TextExpressionSyntax or RegexExpressionSyntax => true,
        NameExpressionSyntax name => BindValueName(name, name.Name.Value, scope) is null && names.Knows<MatcherSymbol>(name.Name.Value),
        _ => false,
    };

    /// <summary><c>channel == chat or email</c> is one error whose mend is <c>channel in [chat, email]</c>; so with <c>!=</c> and <c>and</c>.</summary>
    private bool ReportBareLabel(ChainSyntax syntax, int index, Scope scope)
    {
        if (syntax.Operands[0] is not ComparisonSyntax { Operator: ComparisonOperator.Equal or ComparisonOperator.NotEqual } comparison || syntax.IsAnd != (comparison.Operator == ComparisonOperator.NotEqual) || Unwrap(comparison.Right) is not (NameExpressionSyntax or TextExpressionSyntax))
        {
            return false;
        }

        var label = Unwrap(syntax.Operands[index]) switch
        {
            NameExpressionSyntax name when BindValueName(name, name.Name.Value, scope) is null => name.Name.Value,
            TextExpressionSyntax text => text.Text.Value,
            _ => null,
        };
        if (label is null || MayBeLabel(comparison.Left, scope) || LabelSetOf(Bind(comparison.Left, scope).Type) is not { } set || !set.Labels.Contains(label))
        {
            return false;
        }

        var span = Text.TextSpan.FromBounds(comparison.Span.Start, syntax.Operands[index].Span.End);
        var labels = syntax.Operands.Skip(1).Take(index).Select(SourceOf);
        var instead = SourceOf(comparison.Left) + (syntax.IsAnd ? " not in [" : " in [") + string.Join(", ", new[] { SourceOf(comparison.Right) }.Concat(labels)) + "]";
        Diagnostics.Report(SyntaxDiagnostics.WriteInstead, span, [DiagnosticFix.Replace(span, instead)], "`" + instead + "`");
        return true;
    }

    private BoundExpression BindImplies(ImpliesSyntax syntax, Scope scope)
    {
        var premise = BindCondition(syntax.Premise, scope);
        var conclusion = BindCondition(syntax.Conclusion, scope.Knowing(PresenceFacts.WhenTrue(premise)));
        return premise.Type.IsError || conclusion.Type.IsError ? new BoundErrorExpression(syntax) : new BoundImplies(syntax, premise, conclusion);
    }

    private BoundExpression BindConditional(ConditionalSyntax syntax, Scope scope, AlignType? expected)
    {
        var condition = BindCondition(syntax.Condition, scope);
        var whenTrue = Bind(syntax.WhenTrue, scope.Knowing(PresenceFacts.WhenTrue(condition)), expected);
        var whenFalse = Bind(syntax.WhenFalse, scope.Knowing(PresenceFacts.WhenFalse(condition)), expected ?? whenTrue.Type);
        if (condition.Type.IsError || whenTrue.Type.IsError || whenFalse.Type.IsError)
        {
            return new BoundErrorExpression(syntax);
        }

        var type = CommonType(whenTrue.Type, whenFalse.Type);
        var left = Convert(whenTrue, type, syntax.WhenTrue);
        var right = Convert(whenFalse, type, syntax.WhenFalse);
        return left.Type.IsError || right.Type.IsError ? new BoundErrorExpression(syntax) : new BoundConditional(syntax, type, condition, left, right);
    }

    private static AlignType CommonType(AlignType a, AlignType b) => (a, b) switch
    {
        _ when a == b => a,
        _ when a.IsNumeric && b.IsNumeric => AlignType.Number,
        _ when a == AlignType.None && b is not OptionalType => new OptionalType(b),
        _ when b == AlignType.None && a is not OptionalType => new OptionalType(a),
        (OptionalType, _) => a,
        (_, OptionalType) => b,
        _ => a,
    };
}
