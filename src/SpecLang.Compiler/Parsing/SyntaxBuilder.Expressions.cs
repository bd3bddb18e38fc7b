using System.Collections.Immutable;
using System.Globalization;
using Antlr4.Runtime;
using Antlr4.Runtime.Tree;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Parsing.Generated;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Parsing;

internal sealed partial class SyntaxBuilder
{
    private ExpressionSyntax BuildExpression(AlignParser.ExpressionContext? context, ParserRuleContext parent) => context switch
    {
        AlignParser.ConditionalContext c => new ConditionalSyntax(
            SpanOf(c), BuildExpression(c.expression(0), c), BuildExpression(c.expression(1), c), BuildExpression(c.expression(2), c)),
        AlignParser.QuantificationContext c => BuildQuantified(c.quantified(), c),
        AlignParser.ImplicationContext c => BuildImplication(c),
        _ => Missing(parent),
    };

    private static MissingExpressionSyntax Missing(ParserRuleContext parent) => new(new TextSpan(SpanOf(parent).End, 0));

    private ExpressionSyntax BuildImplication(AlignParser.ImplicationContext context)
    {
        var left = BuildDisjunction(context.disjunction(), context);
        if (context.IMPLIES() is not null)
        {
            return new ImpliesSyntax(SpanOf(context), left, BuildExpression(context.expression(), context));
        }

        if (context.quantified() is not { } quantified)
        {
            return left;
        }

        var right = BuildQuantified(quantified, context);
        return context.OR() is not null ? Chain(left, right, isAnd: false) : AttachToLastOperand(left, right);
    }

    /// <summary>An <c>and</c> before a quantifier binds to the last operand of the disjunction only.</summary>
    private static ChainSyntax AttachToLastOperand(ExpressionSyntax left, ExpressionSyntax right)
    {
        if (left is ChainSyntax { IsAnd: false } disjunction)
        {
            var last = disjunction.Operands[disjunction.Operands.Length - 1];
            var operands = disjunction.Operands.SetItem(disjunction.Operands.Length - 1, Chain(last, right, isAnd: true));
            return new ChainSyntax(TextSpan.FromBounds(left.Span.Start, right.Span.End), operands, isAnd: false);
        }

        return Chain(left, right, isAnd: true);
    }

    private static ChainSyntax Chain(ExpressionSyntax left, ExpressionSyntax right, bool isAnd)
    {
        ImmutableArray<ExpressionSyntax> operands = left is ChainSyntax chain && chain.IsAnd == isAnd ? [.. chain.Operands, right] : [left, right];
        return new ChainSyntax(TextSpan.FromBounds(left.Span.Start, right.Span.End), operands, isAnd);
    }

    private ExpressionSyntax BuildQuantified(AlignParser.QuantifiedContext? context, ParserRuleContext parent)
    {
        if (context?.quantifier() is not { } quantifier || context.binding() is not { } binding)
        {
            return Missing(parent);
        }

        var count = quantifier.INTEGER() is { } number && long.TryParse(number.GetText().Replace("_", ""), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;
        var kind = quantifier.ANY() is not null ? QuantifierKind.Any
            : quantifier.ALL() is not null ? QuantifierKind.All
            : quantifier.NO() is not null ? QuantifierKind.No
            : quantifier.LEAST() is not null ? QuantifierKind.AtLeast : QuantifierKind.AtMost;
        ExpressionSyntax result = new QuantifierSyntax(
            TextSpan.FromBounds(SpanOf(quantifier).Start, SpanOf(context).End), BuildBinding(binding), BuildExpression(context.expression(), context), kind, count);
        foreach (var not in Enumerable.Reverse(context.NOT()))
        {
            result = new NotSyntax(TextSpan.FromBounds(Math.Min(not.Symbol.StartIndex, result.Span.Start), result.Span.End), result);
        }

        return result;
    }

    private BindingSyntax BuildBinding(AlignParser.BindingContext context)
    {
        var list = context.source();
        return new BindingSyntax(
            SpanOf(context),
            BuildName(context.name(), context),
            BuildPostfix(list?.postfix(), context),
            list?.name() is { } anchor ? BuildName(anchor, context) : null,
            context.WHERE() is null ? null : BuildExpression(context.expression(), context),
            list?.BEFORE() is not null);
    }

    private ExpressionSyntax BuildDisjunction(AlignParser.DisjunctionContext? context, ParserRuleContext parent)
    {
        if (context is null)
        {
            return Missing(parent);
        }

        var operands = context.conjunction().Select(c => BuildConjunction(c, context)).ToImmutableArray();
        return operands.Length == 1 ? operands[0] : new ChainSyntax(SpanOf(context), operands, isAnd: false);
    }

    private ExpressionSyntax BuildConjunction(AlignParser.ConjunctionContext context, ParserRuleContext parent)
    {
        var operands = context.negation().Select(n => BuildNegation(n, context)).ToImmutableArray();
        return operands.Length switch
        {
            0 => Missing(parent),
            1 => operands[0],
            _ => new ChainSyntax(SpanOf(context), operands, isAnd: true),
        };
    }

    private ExpressionSyntax BuildNegation(AlignParser.NegationContext? context, ParserRuleContext parent)
    {
        if (context is null)
        {
            return Missing(parent);
        }

        return context.negation() is { } inner
            ? new NotSyntax(SpanOf(context), BuildNegation(inner, context))
            : BuildTest(context.test(), context);
    }

    private ExpressionSyntax BuildTest(AlignParser.TestContext? context, ParserRuleContext parent)
    {
        var value = BuildValue(context?.value(), context ?? parent);
        var span = context is null ? value.Span : SpanOf(context);
        return context?.predicate() switch
        {
            AlignParser.ComparisonPredicateContext p => new ComparisonSyntax(span, value, BuildValue(p.value(), p), ComparisonOf(p.comparison())),
            AlignParser.MembershipPredicateContext p when p.value().Length > 1 => new RangeTestSyntax(
                span, value, BuildValue(p.value(0), p), BuildValue(p.value(1), p), p.RANGE_BELOW() is not null, p.NOT() is not null),
            AlignParser.MembershipPredicateContext p => new MembershipSyntax(span, value, BuildValue(p.value(0), p), p.NOT() is not null),
            AlignParser.TextPredicateContext p => new TextTestSyntax(span, value, BuildPostfix(p.postfix(), p), TextOperatorOf(p.textOperator()), p.ALL() is not null),
            AlignParser.StatePredicateContext { } p when p.ABOUT() is not null => new ConceptTestSyntax(span, value, BuildQualifiedName(p.qualifiedName(), p), p.NOT() is not null),
            AlignParser.StatePredicateContext p => new StateTestSyntax(
                span, value, p.PRESENT() is not null ? ValueState.Present : p.ABSENT() is not null ? ValueState.Absent : ValueState.Empty, p.NOT() is not null),
            _ => value,
        };
    }

    private static ComparisonOperator ComparisonOf(AlignParser.ComparisonContext? context) => context?.Start.Type switch
    {
        AlignLexer.NOT_EQUAL => ComparisonOperator.NotEqual,
        AlignLexer.LESS => ComparisonOperator.Less,
        AlignLexer.LESS_OR_EQUAL => ComparisonOperator.LessOrEqual,
        AlignLexer.GREATER => ComparisonOperator.Greater,
        AlignLexer.GREATER_OR_EQUAL => ComparisonOperator.GreaterOrEqual,
        _ => ComparisonOperator.Equal,
    };

    private static TextOperator TextOperatorOf(AlignParser.TextOperatorContext? context) => context?.Start.Type switch
    {
        AlignLexer.MATCHES => TextOperator.Matches,
        AlignLexer.STARTS => TextOperator.StartsWith,
        AlignLexer.ENDS => TextOperator.EndsWith,
        _ => TextOperator.Contains,
    };

    private ExpressionSyntax BuildValue(AlignParser.ValueContext? context, ParserRuleContext parent)
    {
        if (context is null)
        {
            return Missing(parent);
        }

        // `??` groups to the right: a ?? b ?? c tries a, then b, then c.
        var operands = Bounded(context.sum(), context).Select(s => BuildSum(s, context)).ToList();
        var result = operands.Count == 0 ? Missing(parent) : operands[operands.Count - 1];
        for (var i = operands.Count - 2; i >= 0; i--)
        {
            result = new CoalesceSyntax(TextSpan.FromBounds(operands[i].Span.Start, result.Span.End), operands[i], result);
        }

        return result;
    }

    private ExpressionSyntax BuildSum(AlignParser.SumContext context, ParserRuleContext parent) =>
        LeftChain(Bounded(context.product(), context).Select(p => BuildProduct(p, context)), OperatorsOf(context), parent);

    private ExpressionSyntax BuildProduct(AlignParser.ProductContext context, ParserRuleContext parent) =>
        LeftChain(Bounded(context.unary(), context).Select(u => BuildUnary(u, context)), OperatorsOf(context), parent);

    private static ExpressionSyntax LeftChain(IEnumerable<ExpressionSyntax> operands, List<ArithmeticOperator> operators, ParserRuleContext parent)
    {
        ExpressionSyntax? result = null;
        var index = 0;
        foreach (var operand in operands)
        {
            result = result is null
                ? operand
                : new ArithmeticSyntax(TextSpan.FromBounds(result.Span.Start, operand.Span.End), result, operand, operators[index++]);
        }

        return result ?? Missing(parent);
    }

    private static List<ArithmeticOperator> OperatorsOf(ParserRuleContext context) =>
    [
        .. context.children.OfType<ITerminalNode>().Select(t => t.Symbol.Type switch
        {
            AlignLexer.PLUS => ArithmeticOperator.Add,
            AlignLexer.MINUS => ArithmeticOperator.Subtract,
            AlignLexer.STAR => ArithmeticOperator.Multiply,
            _ => ArithmeticOperator.Divide,
        }),
    ];

    private IEnumerable<T> Bounded<T>(T[] operands, ParserRuleContext context)
    {
        if (operands.Length > MaximumChain)
        {
            diagnostics.Report(SyntaxDiagnostics.NestedTooDeeply, SpanOf(context.Start), MaximumChain.ToString(CultureInfo.InvariantCulture));
        }

        return operands.Take(MaximumChain);
    }

    private ExpressionSyntax BuildUnary(AlignParser.UnaryContext? context, ParserRuleContext parent)
    {
        if (context is null)
        {
            return Missing(parent);
        }

        return context.unary() is { } inner
            ? new NegationSyntax(SpanOf(context), BuildUnary(inner, context))
            : BuildPostfix(context.postfix(), context);
    }

    private ExpressionSyntax BuildPostfix(AlignParser.PostfixContext? context, ParserRuleContext parent)
    {
        if (context is null)
        {
            return Missing(parent);
        }

        var result = BuildPrimary(context.primary(), context);
        foreach (var selector in Bounded(context.selector(), context))
        {
            var span = TextSpan.FromBounds(result.Span.Start, Math.Max(result.Span.End, SpanOf(selector).End));
            result = selector switch
            {
                AlignParser.MemberSelectorContext s => new MemberAccessSyntax(span, result, BuildName(s.name(), s)),
                AlignParser.IndexSelectorContext s => new IndexSyntax(span, result, BuildExpression(s.expression(), s)),
                AlignParser.CallSelectorContext { } s when s.arguments() is AlignParser.BindingArgumentsContext b && b.binding() is { } binding =>
                    new AggregateCallSyntax(span, result, BuildBinding(binding), BuildExpression(b.expression(), b)),
                AlignParser.CallSelectorContext { } s when s.arguments() is AlignParser.ValueArgumentsContext v =>
                    new CallSyntax(span, result, [.. v.expression().Select(e => BuildExpression(e, v))]),
                _ => result,
            };
        }

        return result;
    }

    private ExpressionSyntax BuildPrimary(AlignParser.PrimaryContext? context, ParserRuleContext parent) => context switch
    {
        AlignParser.NamePrimaryContext p => NameOrMissing(BuildName(p.name(), p)),
        AlignParser.TextPrimaryContext p => new TextExpressionSyntax(SpanOf(p), BuildText(p.text(), p)),
        AlignParser.NumberPrimaryContext p => new NumberExpressionSyntax(SpanOf(p), BuildNumber(p.number(), p)),
        AlignParser.RegexPrimaryContext p => new RegexExpressionSyntax(SpanOf(p), BuildRegex(p.regex(), p)),
        AlignParser.ConstantPrimaryContext { } p when p.NONE() is not null => new NoneExpressionSyntax(SpanOf(p)),
        AlignParser.ConstantPrimaryContext p => new BoolExpressionSyntax(SpanOf(p), p.TRUE() is not null),
        AlignParser.ListPrimaryContext { } p when p.list() is { } list => new ListExpressionSyntax(SpanOf(p), [.. list.expression().Select(e => BuildExpression(e, list))]),
        AlignParser.ParenthesisedContext p => new ParenthesizedSyntax(SpanOf(p), BuildExpression(p.expression(), p)),
        _ => Missing(parent),
    };

    private static ExpressionSyntax NameOrMissing(NameSyntax name) =>
        name.Value.Length == 0 ? new MissingExpressionSyntax(name.Span) : new NameExpressionSyntax(name.Span, name);
}
