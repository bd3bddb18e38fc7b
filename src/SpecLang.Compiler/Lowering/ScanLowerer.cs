using System.Collections.Immutable;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Lowering;

/// <summary>
/// Finds out whether a constitution asks only for facts about single texts of its record, and collects them. What it does not know leaves the
/// constitution to be judged over records that are read.
/// </summary>
internal sealed class ScanLowerer
{
    /// <summary>As many as the runtime keeps in one word of bits.</summary>
    private const int MostFacts = 64;

    private readonly ImmutableArray<FieldSymbol> fields;
    private readonly List<LoweredFact> facts = [];
    private readonly Dictionary<LoweredFact, int> places = [];
    private readonly ImmutableDictionary<BoundExpression, FactTest>.Builder tests = ImmutableDictionary.CreateBuilder<BoundExpression, FactTest>();

    private ScanLowerer(ImmutableArray<FieldSymbol> fields) => this.fields = fields;

    /// <summary>The facts of a constitution; null where it asks for more than facts about single texts.</summary>
    public static LoweredScan? Lower(LoweredSpec spec)
    {
        if (spec.Constitution.Record is not { IsPerAssistantMessage: false } record || !spec.Classifiers.IsEmpty || !spec.Measures.IsEmpty || !record.Fields.All(IsText))
        {
            return null;
        }

        var lowerer = new ScanLowerer(record.Fields);
        var conditions = spec.Principles.SelectMany(p => p.Clauses.Select(c => c.Condition).Concat(p.Severities.Select(s => s.Condition)));
        return conditions.All(lowerer.TryAdd) && lowerer.facts.Count is > 0 and <= MostFacts
            ? new LoweredScan(record.Fields, [.. lowerer.facts], lowerer.tests.ToImmutable())
            : null;
    }

    private static bool IsText(FieldSymbol field) => field.Paths.IsEmpty && field.Default is null or ConstantValue.None
        && (field.Type is OptionalType optional ? optional.Element : field.Type) == AlignType.Text;

    private bool TryAdd(BoundExpression condition) => condition switch
    {
        BoundConstant { Value: ConstantValue.Bool } or BoundPrincipleTest => true,
        BoundNot e => TryAdd(e.Operand),
        BoundChain e => e.Operands.All(TryAdd),
        BoundImplies e => TryAdd(e.Premise) && TryAdd(e.Conclusion),
        BoundTextTest e => TryAddSearch(e),
        BoundComparison e => TryAddLength(e),
        BoundStateTest { State: ValueState.Present or ValueState.Absent } e => FieldOf(e.Operand) is { } field
            && Add(e, [new LoweredFact.IsPresent(field)], e.State == ValueState.Absent),
        _ => false,
    };

    private bool TryAddSearch(BoundTextTest test)
    {
        if (FieldOf(test.Text) is not { } field || test.Operator is TextOperator.StartsWith or TextOperator.EndsWith || test.Matcher.Parts.OfType<BoundMatcherPart.Dynamic>().Any())
        {
            return false;
        }

        var parts = MatcherParts.Of(test).ToImmutableArray();
        return !parts.IsEmpty && Add(test, test.IsAll ? parts.Select(p => new LoweredFact.Contains(field, [p])) : [new LoweredFact.Contains(field, parts)], isNegated: false);
    }

    private bool TryAddLength(BoundComparison comparison)
    {
        var (call, constant, comparing) = (Unwrap(comparison.Left), Unwrap(comparison.Right), comparison.Operator);
        if (call is BoundConstant)
        {
            (call, constant, comparing) = (constant, call, Turned(comparing));
        }

        if (call is not BoundFunctionCall { Function.Name: "length" } length || FieldOf(length.Arguments[0]) is not { } field
            || constant is not BoundConstant { Value: ConstantValue.Int { Value: > long.MinValue and < long.MaxValue and var number } })
        {
            return false;
        }

        var (least, most) = comparing switch
        {
            ComparisonOperator.Less => (0, number - 1),
            ComparisonOperator.LessOrEqual => (0, number),
            ComparisonOperator.Greater => (number + 1, long.MaxValue),
            ComparisonOperator.GreaterOrEqual => (number, long.MaxValue),
            _ => (number, number),
        };
        return Add(comparison, [new LoweredFact.HasLength(field, least, most)], comparing == ComparisonOperator.NotEqual);
    }

    private static ComparisonOperator Turned(ComparisonOperator comparing) => comparing switch
    {
        ComparisonOperator.Less => ComparisonOperator.Greater,
        ComparisonOperator.LessOrEqual => ComparisonOperator.GreaterOrEqual,
        ComparisonOperator.Greater => ComparisonOperator.Less,
        ComparisonOperator.GreaterOrEqual => ComparisonOperator.LessOrEqual,
        _ => comparing,
    };

    private bool Add(BoundExpression test, IEnumerable<LoweredFact> asked, bool isNegated)
    {
        var numbers = ImmutableArray.CreateBuilder<int>();
        foreach (var fact in asked)
        {
            if (!places.TryGetValue(fact, out var place))
            {
                places.Add(fact, place = facts.Count);
                facts.Add(fact);
            }

            numbers.Add(place);
        }

        tests[test] = new FactTest(numbers.ToImmutable(), isNegated);
        return true;
    }

    /// <summary>The place of the field that an expression reads; null where it reads anything else.</summary>
    private int? FieldOf(BoundExpression expression) =>
        Unwrap(expression) is BoundFieldAccess { Receiver: BoundRecordRoot } access && fields.IndexOf(access.Field) is >= 0 and var index ? index : null;

    private static BoundExpression Unwrap(BoundExpression expression) => expression is BoundConversion conversion ? Unwrap(conversion.Operand) : expression;
}
