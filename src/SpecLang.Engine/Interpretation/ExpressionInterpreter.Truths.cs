using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Syntax;
using SpecLang.Text;

namespace SpecLang.Engine.Interpretation;

internal sealed partial class ExpressionInterpreter
{
    private bool? Chain(BoundChain e, Scope? scope)
    {
        bool? result = e.IsAnd;
        foreach (var operand in ReadingOrder.Of(e, scope))
        {
            if (result == !e.IsAnd)
            {
                Observer?.NotRead(operand, NotReadReason.Settled);
                continue;
            }

            var truth = Truth(operand, scope);
            result = e.IsAnd ? Kleene.And(result, truth) : Kleene.Or(result, truth);
        }

        return result;
    }

    private bool? Implies(BoundImplies e, Scope? scope)
    {
        var premise = Truth(e.Premise, scope);
        if (premise == false)
        {
            Observer?.NotRead(e.Conclusion, NotReadReason.Settled);
            return true;
        }

        return Kleene.Or(Kleene.Not(premise), Truth(e.Conclusion, scope));
    }

    private static bool? Comparison(ComparisonOperator comparison, InterpretedValue left, InterpretedValue right) => comparison switch
    {
        ComparisonOperator.Equal => AreEqual(left, right),
        ComparisonOperator.NotEqual => Kleene.Not(AreEqual(left, right)),
        ComparisonOperator.Less => Order(left, right) is { } order ? order < 0 : null,
        ComparisonOperator.LessOrEqual => Order(left, right) is { } order ? order <= 0 : null,
        ComparisonOperator.Greater => Order(left, right) is { } order ? order > 0 : null,
        _ => Order(left, right) is { } order ? order >= 0 : null,
    };

    private static bool? AreEqual(InterpretedValue left, InterpretedValue right) => (left, right) switch
    {
        (InterpretedValue.Text a, InterpretedValue.Text b) => string.Equals(a.Value.Value, b.Value.Value, StringComparison.Ordinal),
        (InterpretedValue.Bool a, InterpretedValue.Bool b) => a.Value == b.Value,
        (InterpretedValue.Label a, InterpretedValue.Label b) => string.Equals(a.Name, b.Name, StringComparison.Ordinal),
        _ => Order(left, right) is { } order ? order == 0 : null,
    };

    private static int? Order(InterpretedValue left, InterpretedValue right) => (left, right) switch
    {
        (InterpretedValue.Int a, InterpretedValue.Int b) => a.Value.CompareTo(b.Value),
        (InterpretedValue.Number a, InterpretedValue.Number b) => a.Value.CompareTo(b.Value),
        _ => null,
    };

    private bool? Range(BoundRangeTest e, Scope? scope)
    {
        var value = Value(e.Value, scope);
        var low = Value(e.Low, scope);
        var high = Value(e.High, scope);
        var isBelow = Comparison(e.IsHighExcluded ? ComparisonOperator.Less : ComparisonOperator.LessOrEqual, value, high);
        return Kleene.And(Comparison(ComparisonOperator.LessOrEqual, low, value), isBelow);
    }

    /// <summary>Whether the value equals any of the list's. A list written in place only enumerates: one unknown value leaves the others known.</summary>
    private bool? Membership(BoundMembership e, Scope? scope)
    {
        var value = Value(e.Value, scope);
        if (e.List is BoundListLiteral literal)
        {
            return IsAmong(value, [.. literal.Items.Select(i => Value(i, scope))]);
        }

        return Value(e.List, scope) is InterpretedValue.List list ? IsAmong(value, list.Elements.Select(i => i.Value)) : null;
    }

    private static bool? IsAmong(InterpretedValue value, IEnumerable<InterpretedValue> items) =>
        items.Select(i => AreEqual(value, i)).Aggregate((bool?)false, Kleene.Or);

    private bool? State(BoundStateTest e, Scope? scope) => (e.State, Value(e.Operand, scope)) switch
    {
        (_, InterpretedValue.Unknown) => null,
        (ValueState.Empty, InterpretedValue.Text text) => text.Value.Value.Length == 0,
        (ValueState.Empty, InterpretedValue.List list) => list.Elements.IsEmpty,
        (ValueState.Empty, _) => null,
        (ValueState.Present, var value) => value is not InterpretedValue.Nothing,
        (_, var value) => value is InterpretedValue.Nothing,
    };

    /// <summary>All parts are read, as evidence shows what each of them finds.</summary>
    private bool? TextTest(BoundTextTest e, Scope? scope)
    {
        var text = Value(e.Text, scope) as InterpretedValue.Text;
        bool? result = e.IsAll;
        foreach (var matcher in matchers.PartsOf(e.Matcher, e.IsAll).SelectMany(p => MatchersOf(p, e.IsAll, scope)))
        {
            bool? found = text is null || matcher is null ? null : IsFound(e.Operator, text.Value, matcher);
            result = e.IsAll ? Kleene.And(result, found) : Kleene.Or(result, found);
        }

        return result;
    }

    /// <summary>What finds a part; null for one that is not known. With <c>all</c>, each text of a list of the record is to be found.</summary>
    private IReadOnlyList<Matcher?> MatchersOf(BoundMatcherPart part, bool isAll, Scope? scope)
    {
        if (part is not BoundMatcherPart.Dynamic dynamic)
        {
            return [matchers.Of(part)];
        }

        switch (Value(dynamic.Text, scope))
        {
            case InterpretedValue.Text text:
                return [MatcherSet.OfTexts([text.Value])];
            case InterpretedValue.List list:
                var texts = list.Elements.Select(i => i.Value).Cast<InterpretedValue.Text>().Select(t => t.Value);
                return isAll ? [.. texts.Select(t => MatcherSet.OfTexts([t]))] : [MatcherSet.OfTexts(texts)];
            default:
                return [null];
        }
    }

    private static bool IsFound(TextOperator test, TextValue text, Matcher matcher) => (test, matcher) switch
    {
        (TextOperator.StartsWith, EntryMatcher entries) => entries.IsAtStart(text),
        (TextOperator.EndsWith, EntryMatcher entries) => entries.IsAtEnd(text),
        _ => matcher.IsMatch(text),
    };
}
