using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Engine.Interpretation;

internal sealed partial class ExpressionInterpreter
{
    /// <summary>Elements are read until no other can change the truth.</summary>
    private bool? Quantifier(BoundQuantifier e, Scope? scope)
    {
        if (ElementsOf(e.Iteration, scope) is not { } elements)
        {
            return null;
        }

        var tally = new Tally(e, elements.Count);
        foreach (var element in elements)
        {
            if (tally.IsSettled)
            {
                Observer?.ElementsNotRead(tally.Remaining);
                break;
            }

            Observer?.BeginElement(element);
            tally = tally.With(Satisfies(e, element, scope));
            Observer?.EndElement();
        }

        return tally.Result;
    }

    /// <summary>
    /// Whether an element counts and its body holds; of <c>all</c>, whether it counts and its body fails, since <c>all</c> holds where no
    /// element does that.
    /// </summary>
    private bool? Satisfies(BoundQuantifier e, InterpretedElement element, Scope? scope)
    {
        var inner = new Scope(e.Iteration.Variable, new Binding.Element(element), scope);
        var counts = IsCounted(e.Iteration, inner);
        if (counts == false)
        {
            Observer?.NotRead(e.Body, NotReadReason.Settled);
            return false;
        }

        var body = Truth(e.Body, inner);
        return Kleene.And(counts, e.Kind == QuantifierKind.All ? Kleene.Not(body) : body);
    }

    private bool? IsCounted(BoundIteration iteration, Scope inner) => iteration.Where is null ? true : Truth(iteration.Where, inner);

    /// <summary>How many elements satisfy the body: unknown where that is unknown of one of them.</summary>
    private InterpretedValue Count(BoundCountOver e, Scope? scope)
    {
        if (ElementsOf(e.Iteration, scope) is not { } elements)
        {
            return InterpretedValue.Unknown.Value;
        }

        var truths = elements.Select(element => OfElement(element, e.Iteration, scope, inner => Satisfies(e, inner))).ToList();
        return truths.Contains(null) ? InterpretedValue.Unknown.Value : new InterpretedValue.Int(truths.Count(t => t == true));
    }

    private bool? Satisfies(BoundCountOver e, Scope inner)
    {
        var counts = IsCounted(e.Iteration, inner);
        if (counts == false)
        {
            Observer?.NotRead(e.Body, NotReadReason.Settled);
            return false;
        }

        return Kleene.And(counts, Truth(e.Body, inner));
    }

    /// <summary>The sum over the elements that count, from the first to the last.</summary>
    private InterpretedValue Sum(BoundSumOver e, Scope? scope)
    {
        if (ElementsOf(e.Iteration, scope) is not { } elements)
        {
            return InterpretedValue.Unknown.Value;
        }

        InterpretedValue zero = e.Type == AlignType.Int ? new InterpretedValue.Int(0) : new InterpretedValue.Number(0);
        return elements
            .Select(element => OfElement(element, e.Iteration, scope, inner => Summand(e, zero, inner)))
            .ToList()
            .Aggregate(zero, (sum, summand) => Arithmetic.Of(ArithmeticOperator.Add, sum, summand));
    }

    private InterpretedValue Summand(BoundSumOver e, InterpretedValue zero, Scope inner)
    {
        var counts = IsCounted(e.Iteration, inner);
        if (counts == true)
        {
            return Value(e.Body, inner);
        }

        Observer?.NotRead(e.Body, counts is null ? NotReadReason.ConditionUnknown : NotReadReason.Settled);
        return counts is null ? InterpretedValue.Unknown.Value : zero;
    }

    private T OfElement<T>(InterpretedElement element, BoundIteration iteration, Scope? scope, Func<Scope, T> read)
    {
        Observer?.BeginElement(element);
        var result = read(new Scope(iteration.Variable, new Binding.Element(element), scope));
        Observer?.EndElement();
        return result;
    }

    /// <summary>The elements that an iteration goes through: all, or those before or after the anchor; null where the list is not known.</summary>
    private IReadOnlyList<InterpretedElement>? ElementsOf(BoundIteration iteration, Scope? scope)
    {
        if (Value(iteration.List, scope) is not InterpretedValue.List { Elements: var elements })
        {
            return null;
        }

        if (iteration.Anchor is not { } anchor)
        {
            return elements;
        }

        var place = PlaceOf(anchor, scope);
        return [.. elements.Where(element => iteration.IsBefore ? element.Index < place : element.Index > place)];
    }

    private static int PlaceOf(VariableSymbol anchor, Scope? scope) => Scope.Find(scope, anchor) switch
    {
        Binding.Element element => element.Value.Index,
        Binding.Argument { Expression: BoundVariable variable } argument => PlaceOf(variable.Variable, argument.Scope),
        _ => throw new InvalidOperationException("An anchor is an element of a list: the spec has errors."),
    };
}
