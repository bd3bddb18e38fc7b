using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Lowering;
using SpecLang.Compiler.Symbols;

namespace SpecLang.Compiler.Emit;

internal sealed partial class ExpressionEmitter
{
    /// <summary>The test of one element: it counts, and its body holds, or fails.</summary>
    public string ElementTest(BoundQuantifier e)
    {
        var body = (QuantifierShape.Of(e).IsBodyDenied ? "!" : "") + Truth(e.Body);
        return e.Iteration.Where is { } where ? "(" + Truth(where) + " && " + body + ")" : body;
    }

    /// <summary>The loop's head over the elements that a quantifier goes through; the caller closes it.</summary>
    public IReadOnlyList<string> LoopHead(BoundIteration iteration)
    {
        var element = CSharpTypes.Evaluation + "Element<" + CSharpTypes.ListItem(((ListType)iteration.List.Type).Element) + ">";
        var range = iteration.Anchor is not { } anchor ? Call("ElementRange.All", "items.Count")
            : iteration.IsBefore ? Call("ElementRange.Before", Name(anchor) + ".Index")
            : Call("ElementRange.After", Name(anchor) + ".Index", "items.Count");
        return
        [
            "var items = list.Item;",
            "var range = " + range + ";",
            "for (var i = range.Start; i < range.End; i++)",
            "{",
            "    " + element + " " + Name(iteration.Variable) + " = items[i];",
        ];
    }

    public static string ListTypeOf(BoundIteration iteration) => CSharpTypes.Value(iteration.List.Type);

    /// <summary>A call of the method that goes through a quantifier's elements and counts in a tally until its result is settled.</summary>
    /// <param name="e">The quantifier.</param>
    /// <param name="prefix">How the method's name begins.</param>
    /// <param name="type">What it returns.</param>
    /// <param name="tally">The tally's construction, in a scope where <c>range</c> is known.</param>
    /// <param name="test">What is added to it for one element.</param>
    public string Tallied(BoundQuantifier e, string prefix, string type, string tally, Func<string> test)
    {
        var (parameters, arguments) = Captured(e);
        var head = LoopHead(e.Iteration);
        var method = members.Method(prefix, type, "(" + parameters + ")", Block(
        [
            ListTypeOf(e.Iteration) + " list = " + Value(e.Iteration.List) + ";",
            "if (!list.IsKnown)",
            "{",
            "    return list.Test(static _ => " + CSharpTypes.Truth + ".Unknown);",
            "}",
            "",
            .. head.Take(2),
            "var tally = new " + CSharpTypes.Evaluation + tally + ";",
            head[2].Replace("i < range.End;", "i < range.End && !tally.IsSettled;"),
            .. head.Skip(3),
            "    tally.Add(" + test() + ");",
            "}",
            "",
            "return " + (QuantifierShape.Of(e).IsDenied ? "!" : "") + "tally.Result;",
        ]));
        return method + "(" + arguments + ")";
    }

    private string Quantifier(BoundQuantifier e) =>
        Tallied(e, "Quantify", CSharpTypes.Truth, "QuantifierTally(" + CSharpText.Literal(QuantifierShape.Of(e).Needed) + ", range.Count)", () => ElementTest(e));

    private string Aggregate(BoundExpression e, BoundIteration iteration, BoundExpression body, bool isCount)
    {
        var (parameters, arguments) = Captured(e);
        var type = CSharpTypes.Value(e.Type);
        var one = isCount ? Call("Aggregates.One", Counted(iteration, body)) : Summand(iteration, body);
        var zero = e.Type == AlignType.Int ? Call("Constants.Int", "0L") : Call("Constants.Number", "0D");
        var method = members.Method(isCount ? "CountOver" : "SumOver", type, "(" + parameters + ")", Block(
        [
            ListTypeOf(iteration) + " list = " + Value(iteration.List) + ";",
            "if (!list.IsKnown)",
            "{",
            "    return list.Then(static _ => " + type + ".Unknown);",
            "}",
            "",
            type + " sum = " + zero + ";",
            .. LoopHead(iteration),
            "    sum = " + Call("Arithmetic.Add", "sum", one) + ";",
            "}",
            "",
            "return sum;",
        ]));
        return method + "(" + arguments + ")";
    }

    private string Counted(BoundIteration iteration, BoundExpression body) =>
        iteration.Where is { } where ? "(" + Truth(where) + " && " + Truth(body) + ")" : Truth(body);

    private string Summand(BoundIteration iteration, BoundExpression body)
    {
        if (iteration.Where is not { } where)
        {
            return Value(body);
        }

        var zero = body.Type == AlignType.Int ? Call("Constants.Int", "0L") : Call("Constants.Number", "0D");
        return Call("Aggregates.Where", Truth(where), "() => " + Value(body), zero);
    }
}
