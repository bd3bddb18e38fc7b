using System.Collections.Immutable;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Lowering;

/// <summary>Conditions as tests over facts of one scope and of the elements of its lists.</summary>
/// <param name="scope">What the facts are about.</param>
/// <param name="self">The element that the scope is about; null where it is about the record under judgement.</param>
internal sealed partial class FactTestLowerer(LoweredScope scope, VariableSymbol? self)
{
    private readonly List<(VariableSymbol Variable, LoweredSlot List)> variables = [];

    /// <summary>Why the last condition that could not be lowered could not.</summary>
    public string Reason { get; private set; } = string.Empty;

    /// <summary>The test; null where facts can't tell the condition.</summary>
    public FactTest? Lower(BoundExpression condition) => condition switch
    {
        BoundConstant { Value: ConstantValue.Bool constant } => new FactTest.Constant(constant.Value),
        BoundNot e => Not(Lower(e.Operand)),
        BoundChain e => Chain(e.IsAnd, e.Operands.Select(Lower)),
        BoundImplies e => Chain(isAnd: false, [Not(Lower(e.Premise)), Lower(e.Conclusion)]),
        BoundConditional e => Conditional(e),
        BoundCoalesce e => Coalesced(e.Left, Lower(e.Left), Lower(e.Right)),
        BoundTextTest e => TextTest(e),
        BoundComparison e => Compare(e.Left, e.Operator, e.Right),
        BoundRangeTest e => Chain(isAnd: true, [Compare(e.Value, ComparisonOperator.GreaterOrEqual, e.Low), Compare(e.Value, e.IsHighExcluded ? ComparisonOperator.Less : ComparisonOperator.LessOrEqual, e.High)]),
        BoundMembership e => Membership(e),
        BoundStateTest e => StateTest(e),
        BoundQuantifier e => Quantifier(e),
        BoundConversion e => Lower(e.Operand),
        BoundFieldAccess or BoundVariable when PlaceOf(condition) is { Slot: { } slot } place && slot.Type == AlignType.Bool => Of(place, new LoweredFact.IsTrue(slot.Index)),
        _ => Refuse(condition),
    };

    private static FactTest? Not(FactTest? operand) => operand is null ? null : new FactTest.Not(operand);

    private static FactTest? Chain(bool isAnd, IEnumerable<FactTest?> operands)
    {
        var tests = ImmutableArray.CreateBuilder<FactTest>();
        foreach (var operand in operands)
        {
            if (operand is null)
            {
                return null;
            }

            tests.Add(operand);
        }

        return new FactTest.Chain(isAnd, tests.ToImmutable());
    }

    private FactTest? Conditional(BoundConditional e) => Lower(e.Condition) is { } condition && Lower(e.WhenTrue) is { } whenTrue && Lower(e.WhenFalse) is { } whenFalse
        ? new FactTest.Choice(condition, whenTrue, whenFalse)
        : null;

    /// <summary>A test of a value where there is one, and another where there is none.</summary>
    private FactTest? Coalesced(BoundExpression value, FactTest? test, FactTest? otherwise)
    {
        if (PlaceOf(value) is not { Slot: { } slot } place)
        {
            return Refuse(value);
        }

        var isPresent = Of(place, new LoweredFact.IsPresent(slot.Index));
        return test is null || otherwise is null ? null : FactTest.Any(FactTest.All(isPresent, test), FactTest.All(new FactTest.Not(isPresent), otherwise));
    }

    private FactTest? TextTest(BoundTextTest test)
    {
        if (PlaceOf(test.Text) is not { Slot: { } slot } place || slot.Type != AlignType.Text)
        {
            return Refuse(test.Text);
        }

        var parts = MatcherParts.Of(test).ToImmutableArray();
        if (parts.IsEmpty || parts.OfType<BoundMatcherPart.Dynamic>().Any())
        {
            return Refuse("what is looked for stands in the record");
        }

        var where = test.Operator switch
        {
            TextOperator.StartsWith => LoweredFact.Search.StartsWith,
            TextOperator.EndsWith => LoweredFact.Search.EndsWith,
            _ => LoweredFact.Search.Contains,
        };
        return test.IsAll
            ? Chain(isAnd: true, parts.Select(p => Of(place, new LoweredFact.Finds(slot.Index, where, [p]))))
            : Of(place, new LoweredFact.Finds(slot.Index, where, parts));
    }

    private FactTest? StateTest(BoundStateTest e)
    {
        if (PlaceOf(e.Operand) is not { Slot: { } slot } place)
        {
            return Refuse(e.Operand);
        }

        return e.State switch
        {
            ValueState.Empty => Of(place, new LoweredFact.HasAmount(slot.Index, LoweredFact.Amount.Length, 0, 0)),
            ValueState.Present => Of(place, new LoweredFact.IsPresent(slot.Index)),
            _ => Not(Of(place, new LoweredFact.IsPresent(slot.Index))),
        };
    }

    private FactTest? Quantifier(BoundQuantifier e)
    {
        var (isDenied, needed, isBodyDenied) = QuantifierShape.Of(e);
        var test = OverElements(e.Iteration, e.Body, (list, range, element) => new FactTest.AtLeast(list, needed, range, element), isBodyDenied);
        return isDenied ? Not(test) : test;
    }

    /// <summary>A test over a list's elements. One over a list of this scope that stands alone is a fact of the scope; one over a list of an element is a fact of that element.</summary>
    private FactTest? OverElements(BoundIteration iteration, BoundExpression body, Func<int, ElementChoice, FactTest, FactTest> over, bool isBodyDenied = false)
    {
        if (PlaceOf(iteration.List) is not { Slot: { Elements: { } elements } list } place)
        {
            return Refuse(iteration.List);
        }

        if (place.Variable >= 0)
        {
            var inner = new FactTestLowerer(place.Scope, variables[place.Variable].Variable);
            var fact = inner.OverElements(iteration, body, over, isBodyDenied);
            Reason = inner.Reason;
            return fact is FactTest.Of { Fact: var known } ? new FactTest.Of(place.Variable, known) : null;
        }

        var range = ElementChoice.All;
        if (iteration.Anchor is { } anchor)
        {
            var index = variables.FindIndex(v => ReferenceEquals(v.Variable, anchor) && ReferenceEquals(v.List, list));
            if (index < 0)
            {
                return Refuse("an element of another list is looked at");
            }

            range = new ElementChoice(index, iteration.IsBefore);
        }

        variables.Add((iteration.Variable, list));
        var test = isBodyDenied ? Not(Lower(body)) : Lower(body);
        test = iteration.Where is { } where ? Chain(isAnd: true, [Lower(where), test]) : test;
        variables.RemoveAt(variables.Count - 1);
        return test is null ? null : Settled(over(list.Index, range, test));
    }

    /// <summary>Outside of quantifiers a test over elements is asked once, as a fact of the scope.</summary>
    private FactTest Settled(FactTest test) => variables.Count > 0 ? test : Of(new Place(-1, scope, null, []), new LoweredFact.Derived(test));

    private static FactTest Of(Place place, LoweredFact fact) => new FactTest.Of(place.Variable, fact);

    private Place? PlaceOf(BoundExpression expression) => expression switch
    {
        BoundConversion e => PlaceOf(e.Operand),
        BoundRecordRoot when self is null => new Place(-1, scope, null, scope.Fields),
        BoundVariable e when ReferenceEquals(e.Variable, self) => OfElement(-1, scope),
        BoundVariable e when variables.FindIndex(v => ReferenceEquals(v.Variable, e.Variable)) is >= 0 and var index && variables[index].List.Elements is { } elements => OfElement(index, elements),
        BoundFieldAccess e when PlaceOf(e.Receiver) is { } receiver && receiver.Members.FirstOrDefault(m => ReferenceEquals(m.Field, e.Field)) is { } slot =>
            new Place(receiver.Variable, receiver.Scope, slot, slot.Members),
        _ => null,
    };

    private static Place OfElement(int variable, LoweredScope elements) =>
        elements.IsRecord ? new Place(variable, elements, null, elements.Fields) : new Place(variable, elements, elements.Fields[0], elements.Fields[0].Members);

    private FactTest? Refuse(BoundExpression expression) => Refuse(expression switch
    {
        BoundConversion e => ReasonOf(e.Operand),
        _ => ReasonOf(expression),
    });

    private FactTest? Refuse(string reason)
    {
        Reason = reason;
        return null;
    }

    private static string ReasonOf(BoundExpression expression) => expression switch
    {
        BoundFunctionCall e => "`" + e.Function.Name + "` is worked out from the text",
        BoundIndexAccess => "an element is asked for by its place in a list",
        BoundArithmetic or BoundNegation or BoundSumOver => "a number is worked out",
        BoundPrincipleMargin => "a margin is worked out",
        BoundConditional or BoundCoalesce => "a value is chosen",
        BoundListLiteral => "the list is written in place",
        BoundRecordRoot or BoundFieldAccess or BoundVariable => "it is asked from within the elements of a list about something else",
        _ => "what is compared is known from the record alone",
    };

    /// <summary>Where a value stands.</summary>
    /// <param name="Variable">In which element, as the place of its quantifier among those around; −1 in the scope itself.</param>
    /// <param name="Scope">Whose facts are about it.</param>
    /// <param name="Slot">The value; null for a whole record.</param>
    /// <param name="Members">The fields of the record that it is.</param>
    private sealed record Place(int Variable, LoweredScope Scope, LoweredSlot? Slot, ImmutableArray<LoweredSlot> Members);
}
