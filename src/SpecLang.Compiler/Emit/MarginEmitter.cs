using System.Globalization;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Lowering;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Emit;

/// <summary>
/// Margins as C#, for the clauses that compare scores; the runtime takes all others for 1 or -1. Nothing of it runs unless a margin is asked for.
/// </summary>
internal sealed class MarginEmitter(ExpressionEmitter expressions, EvaluationMembers members)
{
    private const string Margin = CSharpTypes.Evaluation + "Margin";

    /// <summary>Writes the methods of the principles' conditions and bodies.</summary>
    public void Emit(LoweredSpec spec, SourceWriter writer)
    {
        EmitClauses("ConditionsMargin", spec, [ConditionKind.When, ConditionKind.Unless], writer);
        EmitClauses("BodyMargin", spec, [ConditionKind.Require, ConditionKind.Forbid], writer);
    }

    private void EmitClauses(string method, LoweredSpec spec, ConditionKind[] kinds, SourceWriter writer)
    {
        var graded = spec.Principles.Where(p => p.Of(kinds).Any(c => MarginAnalysis.IsGraded(c.Condition))).ToList();
        if (graded.Count == 0)
        {
            return;
        }

        writer.Line();
        writer.Line("protected override " + Margin + " " + method + "(int principle) => principle switch");
        writer.Open();
        foreach (var principle in graded)
        {
            // In the order in which clauses are read: `when`, then `unless`.
            var clauses = kinds[0] == ConditionKind.When ? kinds.SelectMany(k => principle.Of(k)) : principle.Of(kinds);
            writer.Line(Number(principle.Symbol.Ordinal) + " => " + string.Join(" && ", clauses.Select(Holds)) + ",");
        }

        writer.Line("_ => base." + method + "(principle),");
        writer.Close(";");
    }

    private string Holds(LoweredClause clause) => (clause.Kind is ConditionKind.Unless or ConditionKind.Forbid ? "!" : "") + Of(clause.Condition);

    private string Of(BoundExpression expression) => !MarginAnalysis.IsGraded(expression)
        ? "((" + Margin + ")" + expressions.Truth(expression) + ")"
        : expression switch
        {
            BoundNot e => "!" + Of(e.Operand),
            BoundChain e => "(" + string.Join(e.IsAnd ? " && " : " || ", e.Operands.Select(Of)) + ")",
            BoundImplies e => "(!" + Of(e.Premise) + " || " + Of(e.Conclusion) + ")",
            BoundConditional e => Conditional(e),
            BoundCoalesce e => Coalesce(e),
            BoundQuantifier e => Quantifier(e),
            BoundConversion e => Of(e.Operand),
            BoundPrincipleTest e => e.Test + "Margin(" + Number(e.Principle.Ordinal) + ")",
            BoundComparison e => Comparison(e),
            BoundRangeTest e => ExpressionEmitter.Call(
                "Margins.InRange", expressions.Value(e.Value), expressions.Value(e.Low), expressions.Value(e.High), CSharpText.Literal(e.IsHighExcluded)),
            _ => throw new InvalidOperationException(expression.GetType().Name + " has no margin of its own."),
        };

    private string Comparison(BoundComparison e)
    {
        var isDenied = e.Operator == ComparisonOperator.NotEqual;
        var call = ExpressionEmitter.Call("Margins." + (isDenied ? ComparisonOperator.Equal : e.Operator), expressions.Value(e.Left), expressions.Value(e.Right));
        return isDenied ? "!" + call : call;
    }

    private string Conditional(BoundConditional e)
    {
        var (parameters, arguments) = expressions.Captured(e);
        var choice = ExpressionEmitter.Call("Margins.Choose", Of(e.Condition), "() => " + Of(e.WhenTrue), "() => " + Of(e.WhenFalse));
        return members.Method("MarginChoice", Margin, "(" + parameters + ")", ExpressionEmitter.Block("return " + choice + ";")) + "(" + arguments + ")";
    }

    private string Coalesce(BoundCoalesce e)
    {
        var (parameters, arguments) = expressions.Captured(e);
        var method = members.Method("MarginOr", Margin, "(" + parameters + ")", ExpressionEmitter.Block(
            CSharpTypes.Value(e.Left.Type) + " left = " + expressions.Value(e.Left) + ";",
            "return left.IsNothing ? " + Of(e.Right) + " : " + ExpressionEmitter.Call("Truths.Of", "left") + ";"));
        return method + "(" + arguments + ")";
    }

    private string Quantifier(BoundQuantifier e)
    {
        var (_, needed, isBodyDenied) = QuantifierShape.Of(e);
        var body = (isBodyDenied ? "!" : "") + Of(e.Body);
        var test = e.Iteration.Where is { } where ? Of(where) + " && " + body : body;
        return expressions.Tallied(e, "MarginQuantify", Margin, "MarginTally(" + CSharpText.Literal(needed) + ")", () => test);
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
