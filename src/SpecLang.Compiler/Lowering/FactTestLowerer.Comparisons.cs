using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Lowering;

internal sealed partial class FactTestLowerer
{
    private FactTest? Compare(BoundExpression left, ComparisonOperator comparing, BoundExpression right)
    {
        if (ConstantOf(left) is { } turned && ConstantOf(right) is null)
        {
            return Compare(right, Turned(comparing), turned);
        }

        return ConstantOf(right) is { } constant ? Compare(left, comparing, constant) : Refuse("both sides are known from the record alone");
    }

    private FactTest? Compare(BoundExpression value, ComparisonOperator comparing, ConstantValue constant)
    {
        if (ConstantOf(value) is { } known)
        {
            return Fold(known, comparing, constant);
        }

        switch (Unwrap(value))
        {
            case BoundCoalesce e when e.Type != AlignType.Bool:
                return Coalesced(e.Left, Compare(e.Left, comparing, constant), Compare(e.Right, comparing, constant));
            case BoundFunctionCall e when constant is ConstantValue.Int number:
                return Amount(e, comparing, number.Value);
            case BoundCountOver e when constant is ConstantValue.Int number && RangeOf(comparing, number.Value) is var (least, most, isNegated):
                var counts = OverElements(e.Iteration, e.Body, (list, range, element) => new FactTest.Counts(list, least, most, range, element));
                return isNegated ? Not(counts) : counts;
        }

        if (constant is ConstantValue.Bool truth)
        {
            return comparing is ComparisonOperator.Equal or ComparisonOperator.NotEqual
                ? truth.Value == (comparing == ComparisonOperator.Equal) ? Lower(value) : Not(Lower(value))
                : null;
        }

        return PlaceOf(value) is { Slot: { } slot } place ? Compare(place, slot, comparing, constant) : Refuse(value);
    }

    private FactTest? Compare(Place place, LoweredSlot slot, ComparisonOperator comparing, ConstantValue constant) => constant switch
    {
        ConstantValue.Text text when slot.Type == AlignType.Text => Equal(place, comparing, new LoweredFact.IsText(slot.Index, text.Value)),
        ConstantValue.Label label when slot.Type is LabelSetType set => Equal(place, comparing, new LoweredFact.IsLabel(slot.Index, set.Labels.IndexOf(label.Value))),
        ConstantValue.Int number when slot.Type == AlignType.Int => Ordered(place, comparing, o => new LoweredFact.IsInt(slot.Index, o, number.Value)),
        ConstantValue.Int number when slot.Type.IsNumeric => Ordered(place, comparing, o => new LoweredFact.IsNumber(slot.Index, o, number.Value)),
        ConstantValue.Number number when slot.Type.IsNumeric => Ordered(place, comparing, o => new LoweredFact.IsNumber(slot.Index, o, number.Value)),
        _ => Refuse("values of this kind are compared in records that were read"),
    };

    private FactTest? Equal(Place place, ComparisonOperator comparing, LoweredFact fact) => comparing switch
    {
        ComparisonOperator.Equal => Of(place, fact),
        ComparisonOperator.NotEqual => Not(Of(place, fact)),
        _ => Refuse("values of this kind are compared in records that were read"),
    };

    /// <summary>Records hold no number that is none, so "greater" is "not at most".</summary>
    private static FactTest? Ordered(Place place, ComparisonOperator comparing, Func<ComparisonOperator, LoweredFact> fact) => comparing switch
    {
        ComparisonOperator.NotEqual => Not(Of(place, fact(ComparisonOperator.Equal))),
        ComparisonOperator.Greater => Not(Of(place, fact(ComparisonOperator.LessOrEqual))),
        ComparisonOperator.GreaterOrEqual => Not(Of(place, fact(ComparisonOperator.Less))),
        _ => Of(place, fact(comparing)),
    };

    /// <summary>How long a text or list is, or how many words, sentences or matches a text has.</summary>
    private FactTest? Amount(BoundFunctionCall call, ComparisonOperator comparing, long number)
    {
        var amount = call.Function.Name switch
        {
            "length" => LoweredFact.Amount.Length,
            "word_count" => LoweredFact.Amount.Words,
            "sentence_count" => LoweredFact.Amount.Sentences,
            _ => (LoweredFact.Amount?)null,
        };
        if (call.Arguments.Length == 0 || PlaceOf(call.Arguments[0]) is not { Slot: { } slot } place || RangeOf(comparing, number) is not var (least, most, isNegated))
        {
            return Refuse(call.Arguments.Length > 0 && PlaceOf(call.Arguments[0]) is null ? call.Arguments[0] : call);
        }

        var test = amount is { } counted ? Of(place, new LoweredFact.HasAmount(slot.Index, counted, least, most))
            : call.Function.Name is "count" && call.Arguments[1] is BoundMatcher { Parts: { Length: 1 } parts } && parts[0] is not BoundMatcherPart.Dynamic
                ? Of(place, new LoweredFact.HasMatches(slot.Index, parts[0], least, most))
                : Refuse(call);
        return isNegated ? Not(test) : test;
    }

    private FactTest? Membership(BoundMembership e)
    {
        if (e.List is BoundListLiteral literal)
        {
            return Chain(isAnd: false, literal.Items.Select(i => Compare(e.Value, ComparisonOperator.Equal, i)));
        }

        if (ConstantOf(e.Value) is not { } constant || PlaceOf(e.List) is not { Variable: -1, Slot: { Elements: { IsRecord: false } elements } list })
        {
            return Refuse(e.List);
        }

        var element = OfElement(variables.Count, elements);
        return element.Slot is { } slot && Compare(element, slot, ComparisonOperator.Equal, constant) is { } test
            ? Settled(new FactTest.AtLeast(list.Index, 1, ElementChoice.All, test))
            : null;
    }

    /// <summary>The whole numbers of which a comparison holds, or does not; null beyond what a whole number holds.</summary>
    private static (long Least, long Most, bool IsNegated)? RangeOf(ComparisonOperator comparing, long number) => number is long.MinValue or long.MaxValue ? null : comparing switch
    {
        ComparisonOperator.Less => (0, number - 1, false),
        ComparisonOperator.LessOrEqual => (0, number, false),
        ComparisonOperator.Greater => (number + 1, long.MaxValue, false),
        ComparisonOperator.GreaterOrEqual => (number, long.MaxValue, false),
        _ => (number, number, comparing == ComparisonOperator.NotEqual),
    };

    private FactTest? Fold(ConstantValue left, ComparisonOperator comparing, ConstantValue right)
    {
        int order;
        switch (left, right)
        {
            case (ConstantValue.Int a, ConstantValue.Int b):
                order = a.Value.CompareTo(b.Value);
                break;
            case (ConstantValue.Int or ConstantValue.Number, ConstantValue.Int or ConstantValue.Number):
                order = NumberOf(left).CompareTo(NumberOf(right));
                break;
            case (ConstantValue.Text a, ConstantValue.Text b):
                order = string.Equals(a.Value, b.Value, StringComparison.Ordinal) ? 0 : 1;
                break;
            case (ConstantValue.Label a, ConstantValue.Label b):
                order = string.Equals(a.Value, b.Value, StringComparison.Ordinal) ? 0 : 1;
                break;
            default:
                return Refuse("two constants are compared");
        }

        return new FactTest.Constant(comparing switch
        {
            ComparisonOperator.Equal => order == 0,
            ComparisonOperator.NotEqual => order != 0,
            ComparisonOperator.Less => order < 0,
            ComparisonOperator.LessOrEqual => order <= 0,
            ComparisonOperator.Greater => order > 0,
            _ => order >= 0,
        });
    }

    private static double NumberOf(ConstantValue constant) => constant is ConstantValue.Int whole ? whole.Value : ((ConstantValue.Number)constant).Value;

    private static ConstantValue? ConstantOf(BoundExpression expression) => expression switch
    {
        BoundConstant { Value: not ConstantValue.None } e => e.Value,
        BoundNegation e => ConstantOf(e.Operand) switch
        {
            ConstantValue.Int { Value: > long.MinValue and var value } => new ConstantValue.Int(-value),
            ConstantValue.Number number => new ConstantValue.Number(-number.Value),
            _ => null,
        },
        BoundConversion e => ConstantOf(e.Operand) switch
        {
            ConstantValue.Int whole when (e.Type is OptionalType optional ? optional.Element : e.Type) == AlignType.Number => new ConstantValue.Number(whole.Value),
            var other => other,
        },
        _ => null,
    };

    private static ComparisonOperator Turned(ComparisonOperator comparing) => comparing switch
    {
        ComparisonOperator.Less => ComparisonOperator.Greater,
        ComparisonOperator.LessOrEqual => ComparisonOperator.GreaterOrEqual,
        ComparisonOperator.Greater => ComparisonOperator.Less,
        ComparisonOperator.GreaterOrEqual => ComparisonOperator.LessOrEqual,
        _ => comparing,
    };

    private static BoundExpression Unwrap(BoundExpression expression) => expression is BoundConversion conversion ? Unwrap(conversion.Operand) : expression;
}
