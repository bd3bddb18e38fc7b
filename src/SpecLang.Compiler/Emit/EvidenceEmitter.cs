using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Lowering;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Emit;

/// <summary>
/// Where a violation shows (language reference, section 4, "Evidence"): of a matcher its matches; of a conjunction that holds all
/// operands, of a disjunction the first that holds; of a denial the evidence of the opposite; of a quantifier its witnesses.
/// </summary>
internal sealed class EvidenceEmitter(ExpressionEmitter expressions, EvaluationMembers members)
{
    private const string Sink = CSharpTypes.Evaluation + "EvidenceSink sink";

    private readonly Dictionary<(BoundExpression Condition, bool Truth), string> nestedConditions = [];

    /// <summary>A call of the method that adds a violation's evidence, or null where it can have none.</summary>
    public string? MethodFor(LoweredPrinciple principle)
    {
        var writer = new SourceWriter();
        writer.Open();
        var isEmpty = true;
        foreach (var clause in principle.Of(ConditionKind.Require, ConditionKind.Forbid))
        {
            var deciding = clause.Kind == ConditionKind.Forbid;
            if (!EvidenceAnalysis.IsPossible(clause.Condition, deciding))
            {
                continue;
            }

            isEmpty = false;
            writer.Open("if (" + Decides(clause.Condition, deciding) + ")");
            Emit(clause.Condition, deciding, writer);
            writer.Close();
        }

        writer.Close();
        return isEmpty ? null : members.Method("Evidence", "void", "(" + Sink + ")", writer.ToString()) + "(sink);";
    }

    private string Decides(BoundExpression condition, bool truth) => "(" + expressions.Truth(condition) + ")." + (truth ? "IsTrue" : "IsFalse");

    private void Emit(BoundExpression expression, bool truth, SourceWriter writer)
    {
        if (!EvidenceAnalysis.IsPossible(expression, truth))
        {
            return;
        }

        switch (expression)
        {
            case BoundTextTest test:
                EmitMatches(test, writer);
                break;
            case BoundNot not:
                Emit(not.Operand, !truth, writer);
                break;
            case BoundConversion conversion:
                Emit(conversion.Operand, truth, writer);
                break;
            case BoundChain chain when chain.IsAnd == truth:
                foreach (var operand in chain.Operands)
                {
                    Emit(operand, truth, writer);
                }

                break;
            case BoundChain chain:
                EmitFirst([.. chain.Operands.Select(o => (o, truth))], writer);
                break;
            case BoundImplies implies when truth:
                EmitFirst([(implies.Premise, false), (implies.Conclusion, true)], writer);
                break;
            case BoundImplies implies:
                Emit(implies.Premise, truth: true, writer);
                Emit(implies.Conclusion, truth: false, writer);
                break;
            case BoundConditional conditional:
                EmitConditional(conditional, truth, writer);
                break;
            case BoundQuantifier quantifier:
                EmitQuantifier(quantifier, truth, writer);
                break;
            default:
                throw new InvalidOperationException(expression.GetType().Name + " has no evidence.");
        }
    }

    private void EmitMatches(BoundTextTest test, SourceWriter writer)
    {
        var text = expressions.Value(test.Text);
        var add = test.Operator switch
        {
            TextOperator.StartsWith => "sink.AddAtStart",
            TextOperator.EndsWith => "sink.AddAtEnd",
            _ => "sink.AddMatches",
        };
        var matchers = expressions.Matchers(test);
        // A list of the record is one part for C#, and may be several.
        var isOne = matchers.Count == 1 && !(test.IsAll && test.Matcher.Parts.Any(p => p is BoundMatcherPart.Dynamic));
        if (!isOne)
        {
            writer.Line("sink.BeginTest();");
        }

        foreach (var matcher in matchers)
        {
            writer.Line(add + "(" + text + ", " + matcher + ");");
        }

        if (!isOne)
        {
            writer.Line("sink.EndTest(" + text + ");");
        }
    }

    private void EmitFirst(IReadOnlyList<(BoundExpression Operand, bool Truth)> operands, SourceWriter writer)
    {
        for (var i = 0; i < operands.Count; i++)
        {
            var (operand, truth) = operands[i];
            writer.Open((i == 0 ? "if (" : "else if (") + Decides(operand, truth) + ")");
            Emit(operand, truth, writer);
            writer.Close();
        }
    }

    /// <summary>Each branch is written once, so that an `if` inside another does not double the code: an unsettled condition shows both.</summary>
    private void EmitConditional(BoundConditional conditional, bool truth, SourceWriter writer)
    {
        var (holds, fails) = (Decides(conditional.Condition, truth: true), Decides(conditional.Condition, truth: false));
        writer.Open("if (" + holds + ")");
        EmitChoice(conditional.Condition, truth: true, writer);
        writer.Close();
        writer.Open("else if (" + fails + ")");
        EmitChoice(conditional.Condition, truth: false, writer);
        writer.Close();
        writer.Line();
        writer.Open("if (!(" + fails + "))");
        Emit(conditional.WhenTrue, truth, writer);
        writer.Close();
        writer.Line();
        writer.Open("if (!(" + holds + "))");
        Emit(conditional.WhenFalse, truth, writer);
        writer.Close();
    }

    /// <summary>What an `if` asks is shown for both of its answers. Where it asks another `if`, that one is a method for each answer, or every level would double the code.</summary>
    private void EmitChoice(BoundExpression condition, bool truth, SourceWriter writer)
    {
        if (!EvidenceAnalysis.IsPossible(condition, truth) || !HoldsConditional(condition))
        {
            Emit(condition, truth, writer);
            return;
        }

        if (!nestedConditions.TryGetValue((condition, truth), out var call))
        {
            var (parameters, arguments) = expressions.Captured(condition);
            var body = new SourceWriter();
            body.Open();
            Emit(condition, truth, body);
            body.Close();
            call = EvidenceMethod("Choice", parameters, arguments, body);
            nestedConditions.Add((condition, truth), call);
        }

        writer.Line(call);
    }

    private static bool HoldsConditional(BoundExpression expression) => expression is BoundConditional || expression.Children.Any(HoldsConditional);

    private string EvidenceMethod(string prefix, string parameters, string arguments, SourceWriter body)
    {
        var method = members.Method(prefix, "void", "(" + Sink + (parameters.Length > 0 ? ", " : "") + parameters + ")", body.ToString());
        return method + "(sink" + (arguments.Length > 0 ? ", " : "") + arguments + ");";
    }

    /// <summary>
    /// With enough witnesses, as many as were needed, each with its own evidence or as an element; otherwise all elements, with what
    /// keeps each from being one.
    /// </summary>
    private void EmitQuantifier(BoundQuantifier quantifier, bool truth, SourceWriter writer)
    {
        var (isDenied, needed, isBodyDenied) = QuantifierShape.Of(quantifier);
        var hasWitnesses = truth != isDenied;
        var (parameters, arguments) = expressions.Captured(quantifier);
        var body = new SourceWriter();
        body.Open();
        body.Line(ExpressionEmitter.ListTypeOf(quantifier.Iteration) + " list = " + expressions.Value(quantifier.Iteration.List) + ";");
        body.Open("if (!list.IsKnown)");
        body.Line("return;");
        body.Close();
        body.Line();
        if (hasWitnesses)
        {
            body.Line("var witnesses = 0L;");
        }

        var head = expressions.LoopHead(quantifier.Iteration);
        if (hasWitnesses)
        {
            body.Lines(head);
            EmitWitness(quantifier, needed, isBodyDenied, body);
        }
        else
        {
            // What was not read, as the truth was settled without it, shows nothing.
            body.Lines(head.Take(2));
            body.Line("var tally = new " + CSharpTypes.Evaluation + "QuantifierTally(" + CSharpText.Literal(needed) + ", range.Count);");
            body.Line(head[2].Replace("i < range.End;", "i < range.End && !tally.IsSettled;"));
            body.Lines(head.Skip(3));
            EmitNoWitness(quantifier, isBodyDenied, body);
        }

        body.Line("}");
        body.Close();
        writer.Line(EvidenceMethod("Witnesses", parameters, arguments, body));
    }

    private void EmitWitness(BoundQuantifier quantifier, long needed, bool isBodyDenied, SourceWriter body)
    {
        body.Open("if (sink.IsFull || witnesses >= " + CSharpText.Literal(needed) + ")");
        body.Line("return;");
        body.Close();
        body.Open("if ((" + expressions.ElementTest(quantifier) + ").IsTrue)");
        body.Line("var shown = sink.Shows;");
        if (quantifier.Iteration.Where is { } where)
        {
            Emit(where, truth: true, body);
        }

        Emit(quantifier.Body, !isBodyDenied, body);
        body.Open("if (sink.Shows == shown)");
        body.Line("sink.AddElement(" + expressions.Name(quantifier.Iteration.Variable) + ".Path);");
        body.Close();
        body.Line("witnesses++;");
        body.Close();
    }

    private void EmitNoWitness(BoundQuantifier quantifier, bool isBodyDenied, SourceWriter body)
    {
        body.Open("if (sink.IsFull)");
        body.Line("return;");
        body.Close();
        var operands = new List<(BoundExpression, bool)>();
        if (quantifier.Iteration.Where is { } where)
        {
            operands.Add((where, false));
        }

        operands.Add((quantifier.Body, isBodyDenied));
        EmitFirst(operands, body);
        body.Line("tally.Add(" + expressions.ElementTest(quantifier) + ");");
    }
}
