using System.Collections.Immutable;
using System.Globalization;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Emit;

/// <summary>
/// Expressions as C#: conditions as <c>Truth</c>, everything else as <c>Value&lt;T&gt;</c>. What needs statements becomes a method over
/// the variables it uses; what depends on the record alone is computed once.
/// </summary>
internal sealed partial class ExpressionEmitter(ImmutableArray<ClassifierSymbol> classifiers, EvaluationMembers members)
{
    private readonly Dictionary<VariableSymbol, string> variables = [];
    private readonly Dictionary<MatcherSymbol, string> named = [];
    private readonly Dictionary<BoundExpression, string> truths = [];
    private readonly Dictionary<BoundExpression, string> values = [];

    /// <summary>An expression of any type.</summary>
    public string Of(BoundExpression expression) => expression.Type == AlignType.Bool ? Truth(expression) : Value(expression);

    /// <summary>A condition. The same one is asked for again and again where evidence is told, level by level.</summary>
    public string Truth(BoundExpression expression)
    {
        if (!truths.TryGetValue(expression, out var known))
        {
            truths.Add(expression, known = EmitTruth(expression));
        }

        return known;
    }

    /// <summary>A value that is no condition.</summary>
    public string Value(BoundExpression expression)
    {
        if (!values.TryGetValue(expression, out var known))
        {
            values.Add(expression, known = EmitValue(expression));
        }

        return known;
    }

    private string EmitTruth(BoundExpression expression) => expression switch
    {
        BoundConstant { Value: ConstantValue.Bool constant } => "((" + CSharpTypes.Truth + ")" + CSharpText.Literal(constant.Value) + ")",
        BoundNot e => "!" + Truth(e.Operand),
        BoundChain e => "(" + string.Join(e.IsAnd ? " && " : " || ", e.Operands.Select(Truth)) + ")",
        BoundImplies e => "(!" + Truth(e.Premise) + " || " + Truth(e.Conclusion) + ")",
        BoundTextTest e => Once(e, TextTest(e)),
        BoundComparison e => Comparison(e),
        BoundRangeTest e => Call("Compare.InRange", Value(e.Value), Value(e.Low), Value(e.High), CSharpText.Literal(e.IsHighExcluded)),
        BoundMembership e => Membership(e),
        BoundStateTest e => StateTest(e),
        BoundQuantifier e => Once(e, Quantifier(e)),
        BoundConditional e => Conditional(e),
        BoundCoalesce e => Coalesce(e),
        BoundPrincipleTest e => e.Test + "(" + Number(e.Principle.Ordinal) + ")",
        BoundFunctionCall { Function.Name: "valid_json" } e => Once(e, Call("TextCalls.ValidJson", Value(e.Arguments[0]))),
        BoundConversion e => Call("Truths.Of", Value(e.Operand)),
        BoundFieldAccess e => FieldTruth(e),
        BoundVariable e => "((" + CSharpTypes.Truth + ")" + Name(e.Variable) + ".Item)",
        _ => throw Unexpected(expression),
    };

    private string EmitValue(BoundExpression expression) => expression switch
    {
        BoundConstant e => Constant(e),
        BoundFieldAccess e => FieldValue(e),
        BoundVariable e => Variable(e),
        BoundIndexAccess e => IndexAccess(e),
        BoundListLiteral e => ListLiteral(e),
        BoundConversion e => Conversion(e),
        BoundArithmetic e => Call("Arithmetic." + e.Operator, Value(e.Left), Value(e.Right)),
        BoundNegation e => Call("Arithmetic.Negate", Value(e.Operand)),
        BoundCoalesce e => Coalesce(e),
        BoundConditional e => Conditional(e),
        BoundFunctionCall e => Once(e, FunctionCall(e)),
        BoundCountOver e => Once(e, Aggregate(e, e.Iteration, e.Body, isCount: true)),
        BoundSumOver e => Once(e, Aggregate(e, e.Iteration, e.Body, isCount: false)),
        BoundClassifierCall e => ClassifierCall(e),
        BoundPrincipleMargin e => "MarginOf(" + Number(e.Principle.Ordinal) + ")",
        _ when expression.Type == AlignType.Bool => Call("Truths.ToValue", Truth(expression)),
        _ => throw Unexpected(expression),
    };

    public string Name(VariableSymbol variable)
    {
        if (!variables.TryGetValue(variable, out var name))
        {
            name = members.Unique("v");
            variables.Add(variable, name);
        }

        return name;
    }

    /// <summary>The parameters that a method over these expressions takes, and what it is called with.</summary>
    public (string Parameters, string Arguments) Captured(params BoundExpression?[] expressions)
    {
        var free = expressions.OfType<BoundExpression>().SelectMany(FreeVariables.Of).Distinct().OrderBy(Name, StringComparer.Ordinal).ToList();
        return (
            string.Join(", ", free.Select(v => CSharpTypes.Evaluation + "Element<" + CSharpTypes.ListItem(v.Type) + "> " + Name(v))),
            string.Join(", ", free.Select(Name)));
    }

    public static string Call(string function, params string[] arguments) => CSharpTypes.Evaluation + function + "(" + string.Join(", ", arguments) + ")";

    /// <summary>What depends on the record alone is computed once; within a quantifier it is written in place.</summary>
    private string Once(BoundExpression expression, string code) => FreeVariables.Of(expression).Any()
        ? code
        : members.Memo(CSharpTypes.Expression(expression.Type), code);

    private static InvalidOperationException Unexpected(BoundExpression expression) => new(expression.GetType().Name + " of type " + expression.Type + " can't be emitted.");

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private string Constant(BoundConstant e) => e.Value switch
    {
        ConstantValue.Int value => Call("Constants.Int", CSharpText.Literal(value.Value)),
        ConstantValue.Number value => Call("Constants.Number", CSharpText.Literal(value.Value)),
        ConstantValue.Label value => Call("Constants.Label", Number(value.Set.Labels.IndexOf(value.Value))),
        ConstantValue.Bool value => Call("Truths.ToValue", "(" + CSharpTypes.Truth + ")" + CSharpText.Literal(value.Value)),
        ConstantValue.Text value => "((" + CSharpTypes.Value(AlignType.Text) + ")"
            + members.Static("Text", CSharpTypes.TextValue, "new(" + CSharpText.Literal(value.Value) + ", \"\")") + ")",
        ConstantValue.None => CSharpTypes.Value(e.Type) + ".Nothing",
        _ => throw Unexpected(e),
    };

    private string Comparison(BoundComparison e)
    {
        var left = Of(e.Left);
        var right = Of(e.Right);
        return e.Operator == ComparisonOperator.NotEqual ? "!" + Call("Compare.Equal", left, right) : Call("Compare." + e.Operator, left, right);
    }

    private string Membership(BoundMembership e)
    {
        var (parameters, arguments) = Captured(e);
        var type = CSharpTypes.Expression(e.Value.Type);
        string body;
        if (e.List is BoundListLiteral literal)
        {
            var tests = literal.Items.Select(i => Call("Compare.Equal", "value", Of(i)));
            body = "return " + Call("Lists.Any", [.. tests]) + ";";
        }
        else
        {
            var item = e.Value.Type == AlignType.Bool ? "(" + CSharpTypes.Truth + ")item" : "item";
            body = "return " + Call("Lists.Contains", Value(e.List), "item => " + Call("Compare.Equal", "value", item)) + ";";
        }

        var method = members.Method("In", CSharpTypes.Truth, "(" + parameters + ")", Block(type + " value = " + Of(e.Value) + ";", body));
        return method + "(" + arguments + ")";
    }

    private string StateTest(BoundStateTest e) => e.State switch
    {
        ValueState.Empty => Call("Truths.IsEmpty", Value(e.Operand)),
        ValueState.Present => Call("Truths.IsPresent", Value(e.Operand)),
        _ => "!" + Call("Truths.IsPresent", Value(e.Operand)),
    };

    private string Conditional(BoundConditional e)
    {
        var (parameters, arguments) = Captured(e);
        var type = CSharpTypes.Expression(e.Type);
        var condition = Truth(e.Condition);
        // Each branch is written once: written again for the third case, it would double with every `if` inside another.
        var (whenTrue, whenFalse) = (Of(e.WhenTrue), Of(e.WhenFalse));
        var unsettled = e.Type == AlignType.Bool
            ? Call("Truths.Join", "condition", whenTrue, whenFalse)
            : Call("Truths.Unsettled<" + CSharpTypes.Item(e.Type is OptionalType o ? o.Element : e.Type) + ">", "condition");
        var method = members.Method("Choose", type, "(" + parameters + ")", Block(
            CSharpTypes.Truth + " condition = " + condition + ";",
            "return condition.IsTrue ? " + whenTrue + " : condition.IsFalse ? " + whenFalse + " : " + unsettled + ";"));
        return method + "(" + arguments + ")";
    }

    private string Coalesce(BoundCoalesce e)
    {
        var (parameters, arguments) = Captured(e);
        var isTruth = e.Type == AlignType.Bool;
        var known = isTruth ? Call("Truths.Of", "left") : "left";
        var method = members.Method("Or", CSharpTypes.Expression(e.Type), "(" + parameters + ")", Block(
            CSharpTypes.Value(e.Left.Type) + " left = " + Value(e.Left) + ";",
            "return left.IsNothing ? " + Of(e.Right) + " : " + known + ";"));
        return method + "(" + arguments + ")";
    }

    private string Conversion(BoundConversion e)
    {
        if (e.Operand.Type == AlignType.Bool)
        {
            return Call("Truths.ToValue", Truth(e.Operand));
        }

        var from = e.Operand.Type is OptionalType a ? a.Element : e.Operand.Type;
        var to = e.Type is OptionalType b ? b.Element : e.Type;
        var value = Value(e.Operand);
        return from == AlignType.Int && to == AlignType.Number ? Call("Arithmetic.ToNumber", value) : value;
    }

    private string IndexAccess(BoundIndexAccess e)
    {
        var element = ((ListType)e.List.Type).Element;
        var at = Call("Lists.At", Value(e.List), Value(e.Index));
        return at + ItemOf(element);
    }

    private string ListLiteral(BoundListLiteral e)
    {
        var element = ((ListType)e.Type).Element;
        var items = e.Items.Select(i => element == AlignType.Bool ? Call("Truths.ToValue", Truth(i)) : Value(i));
        return element switch
        {
            RecordType => Call("Lists.OfRecords<" + CSharpTypes.ListItem(element) + ">", [.. items]),
            OptionalType optional => Call("Lists.OfOptional<" + CSharpTypes.Item(optional.Element) + ">", [.. items]),
            _ => Call("Lists.Of<" + CSharpTypes.ListItem(element) + ">", [.. items]),
        };
    }

    private string Variable(BoundVariable e)
    {
        var name = Name(e.Variable);
        return e.Type switch
        {
            RecordType => "((" + CSharpTypes.Value(e.Type) + ")" + name + ")",
            OptionalType => name + ".Item",
            ListType => Call("Lists.Known", name + ".Item"),
            _ => "((" + CSharpTypes.Value(e.Type) + ")" + name + ".Item)",
        };
    }

    /// <summary>From an element of a list to the value in it: a record stays an element, since that knows its place.</summary>
    private static string ItemOf(AlignType element) => element switch
    {
        RecordType => "",
        OptionalType => ".Then(static e => e.Item)",
        ListType => ".Then(static e => " + Call("Lists.Known", "e.Item") + ")",
        _ => ".Then<" + CSharpTypes.Item(element) + ">(static e => e.Item)",
    };

    private string FunctionCall(BoundFunctionCall e)
    {
        var arguments = e.Arguments;
        switch (e.Function.Name)
        {
            case "count":
                return Count(arguments[0], (BoundMatcher)arguments[1]);
            case "length" when arguments[0].Type is ListType:
                return Call("Lists.Length", Value(arguments[0]));
            case "min" or "max":
                return arguments.Skip(1).Aggregate(Value(arguments[0]), (left, right) => Call("Arithmetic." + CSharpName.Of(e.Function.Name), left, Value(right)));
            // Beyond 2^53 a whole number would lose digits on its way through a number.
            case "round" when arguments[0] is BoundConversion { Operand: { } whole } && whole.Type == AlignType.Int:
                return Value(whole);
            case "abs" or "round":
                return Call("Arithmetic." + CSharpName.Of(e.Function.Name), Value(arguments[0]));
            default:
                return Call("TextCalls." + CSharpName.Of(e.Function.Name), [.. arguments.Select(Value)]);
        }
    }

    private string ClassifierCall(BoundClassifierCall e)
    {
        var index = Number(classifiers.IndexOf(e.Classifier));
        var texts = string.Concat(e.Arguments.Select(a => ", " + Value(a)));
        var call = CallText.Of(e, Name);
        if (e.Classifier.Labels is not { } labels)
        {
            return "Context.Score(" + index + ", 0, " + call + texts + ")";
        }

        if (e.Label is { } label)
        {
            return "Context.Score(" + index + ", " + Number(labels.Labels.IndexOf(label)) + ", " + call + texts + ")";
        }

        return "Context.Label(" + index + ", " + call + ", [" + string.Join(", ", labels.Labels.Select(CSharpText.Literal)) + "]" + texts + ")";
    }

    public static string Block(params string[] lines) => "{\n" + string.Concat(lines.Select(l => "    " + l + "\n")) + "}\n";
}
