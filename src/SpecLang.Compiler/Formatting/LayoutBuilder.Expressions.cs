using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Formatting;

internal sealed partial class LayoutBuilder
{
    /// <summary>
    /// Operators begin the line that they break to, which no clause does: so what stands below still reads, and parses, as part of its
    /// clause.
    /// </summary>
    private Doc Expression(ExpressionSyntax expression) => expression switch
    {
        ChainSyntax chain => Chain(chain),
        ImpliesSyntax implies => Implies(implies),
        ConditionalSyntax conditional => Conditional(conditional),
        QuantifierSyntax quantifier => Quantifier(quantifier),
        NotSyntax { Operand: var operand } => Of(tokens.Take(), Doc.Blank, new Doc.Align(Expression(operand))),
        NegationSyntax { Operand: var operand } => Of(tokens.Take(), Expression(operand)),
        ParenthesizedSyntax { Inner: var inner } => Of(tokens.Take(), new Doc.Align(Expression(inner)), tokens.Lead(), tokens.Take()),
        ComparisonSyntax { Left: var left, Right: var right } => Test(left, right),
        MembershipSyntax membership => Test(membership.Value, membership.List),
        TextTestSyntax { Text: var text, Pattern: var pattern } => Test(text, pattern),
        RangeTestSyntax range => Range(range),
        StateTestSyntax { Operand: var operand } => Of(Expression(operand), Doc.Blank, Words(expression.Span.End)),
        ConceptTestSyntax { Operand: var operand } => Of(Expression(operand), Doc.Blank, Words(expression.Span.End)),
        ArithmeticSyntax or CoalesceSyntax => Operation(expression),
        MemberAccessSyntax { Receiver: var receiver } => Of(Expression(receiver), tokens.Take(), tokens.Take()),
        IndexSyntax index => Index(index),
        CallSyntax call => Call(call),
        AggregateCallSyntax aggregate => Aggregate(aggregate),
        ListExpressionSyntax list => List(list),
        _ => Words(expression.Span.End),
    };

    private Doc Chain(ChainSyntax chain)
    {
        var parts = new List<Doc> { Operand(chain.Operands[0]) };
        for (var i = 1; i < chain.Operands.Length; i++)
        {
            parts.Add(Doc.BlankOrBreak);
            parts.Add(Of(tokens.Take(), Doc.Blank, Operand(chain.Operands[i])));
        }

        return Doc.Grouped([.. parts]);
    }

    private Doc Operand(ExpressionSyntax operand) => new Doc.Align(Expression(operand));

    private Doc Implies(ImpliesSyntax implies)
    {
        var parts = new List<Doc> { Operand(implies.Premise) };
        ExpressionSyntax conclusion = implies;
        while (conclusion is ImpliesSyntax next)
        {
            conclusion = next.Conclusion;
            parts.Add(Doc.BlankOrBreak);
            parts.Add(Of(tokens.Take(), Doc.Blank, Operand(conclusion is ImpliesSyntax inner ? inner.Premise : conclusion)));
        }

        return Doc.Grouped([.. parts]);
    }

    private Doc Conditional(ConditionalSyntax conditional)
    {
        var condition = Of(tokens.Take(), Doc.Blank, Operand(conditional.Condition), Doc.BlankOrBreak);
        var whenTrue = Of(tokens.Take(), Doc.Blank, Operand(conditional.WhenTrue), Doc.BlankOrBreak);
        return Doc.Grouped(condition, whenTrue, tokens.Take(), Doc.Blank, Operand(conditional.WhenFalse));
    }

    private Doc Quantifier(QuantifierSyntax quantifier)
    {
        var head = Of(Words(quantifier.Binding.Span.Start), Doc.Blank, Binding(quantifier.Binding), Doc.Blank, tokens.Take());
        return Doc.Grouped(head, Doc.Indented(Doc.BlankOrBreak, Expression(quantifier.Body)));
    }

    /// <summary>`x in xs before y where p`.</summary>
    private Doc Binding(BindingSyntax binding)
    {
        var head = Of(tokens.Take(), Doc.Blank, tokens.Take(), Doc.Blank, Expression(binding.List));
        var anchor = binding.Anchor is null ? Doc.Nothing : Of(Doc.Blank, tokens.Take(), Doc.Blank, tokens.Take());
        var where = binding.Where is { } condition ? Doc.Indented(Doc.BlankOrBreak, tokens.Take(), Doc.Blank, Operand(condition)) : Doc.Nothing;
        return Doc.Grouped(head, anchor, where);
    }

    /// <summary>A value, an operator, and what it is compared with. A list or a block text opens on the operator's line.</summary>
    private Doc Test(ExpressionSyntax left, ExpressionSyntax right)
    {
        var value = new Doc.Indent(Expression(left));
        var words = Of(Words(right.Span.Start), Doc.Blank);
        return right is ListExpressionSyntax || tokens.NextIsBlockText
            ? Of(value, Doc.Blank, words, Expression(right))
            : Of(value, Doc.Grouped(Doc.Indented(Doc.BlankOrBreak, words, Expression(right))));
    }

    /// <summary>Ends in a list that opens on the line of its operator.</summary>
    private static bool OpensList(ExpressionSyntax expression) => expression is TextTestSyntax { Pattern: ListExpressionSyntax } or MembershipSyntax { List: ListExpressionSyntax };

    private Doc Range(RangeTestSyntax range)
    {
        var value = new Doc.Indent(Expression(range.Value));
        var low = Of(Words(range.Low.Span.Start), Doc.Blank, Expression(range.Low), Doc.Blank);
        return Of(value, Doc.Grouped(Doc.Indented(Doc.BlankOrBreak, low, tokens.Take(), Doc.Blank, Expression(range.High))));
    }

    /// <summary>Sums, products and `??`: all operands of one strength break together.</summary>
    private Doc Operation(ExpressionSyntax operation)
    {
        var operands = new List<ExpressionSyntax>();
        if (operation is ArithmeticSyntax arithmetic)
        {
            ExpressionSyntax left = arithmetic;
            while (left is ArithmeticSyntax inner && IsSum(inner) == IsSum(arithmetic))
            {
                operands.Insert(0, inner.Right);
                left = inner.Left;
            }

            operands.Insert(0, left);
        }
        else
        {
            var right = operation;
            for (; right is CoalesceSyntax inner; right = inner.Right)
            {
                operands.Add(inner.Left);
            }

            operands.Add(right);
        }

        var first = Expression(operands[0]);
        var rest = operands.Skip(1).Select(o => Of(Doc.BlankOrBreak, tokens.Take(), Doc.Blank, Expression(o)));
        return Doc.Grouped(first, Doc.Indented([.. rest]));
    }

    private static bool IsSum(ArithmeticSyntax arithmetic) => arithmetic.Operator is ArithmeticOperator.Add or ArithmeticOperator.Subtract;

    private Doc Index(IndexSyntax index)
    {
        var list = Of(Expression(index.List), tokens.Take());
        return Of(list, Expression(index.Index), tokens.Lead(), tokens.Take());
    }

    private Doc Call(CallSyntax call)
    {
        var callee = Expression(call.Callee);
        var arguments = new Queue<ExpressionSyntax>(call.Arguments);
        return Of(callee, Bracketed(() => Expression(arguments.Dequeue()), Doc.NothingOrBreak, isFilled: false, endsWithComma: false));
    }

    /// <summary>`count(x in xs : p)`.</summary>
    private Doc Aggregate(AggregateCallSyntax aggregate)
    {
        var open = Of(Expression(aggregate.Callee), tokens.Take());
        var binding = Of(Binding(aggregate.Binding), Doc.Blank, tokens.Take());
        var body = Doc.Indented(Doc.NothingOrBreak, binding, Doc.BlankOrBreak, Expression(aggregate.Body), tokens.Lead());
        return Doc.Grouped(open, body, Doc.NothingOrBreak, tokens.Take());
    }

    private Doc List(ListExpressionSyntax list)
    {
        var items = new Queue<ExpressionSyntax>(list.Items);
        var isFilled = list.Items.All(i => i is TextExpressionSyntax or NameExpressionSyntax or NumberExpressionSyntax or RegexExpressionSyntax or MemberAccessSyntax or NegationSyntax or BoolExpressionSyntax);
        return Bracketed(() => Expression(items.Dequeue()), Doc.NothingOrBreak, isFilled, endsWithComma: true);
    }
}
