using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Engine.Interpretation;

/// <content>How far principles are from flipping (language reference, section 4, "Margins").</content>
internal sealed partial class RecordInterpretation
{
    private readonly Dictionary<PrincipleSymbol, InterpretedMargin> appliesMargins = [];
    private readonly Dictionary<PrincipleSymbol, InterpretedMargin> bodyMargins = [];

    public InterpretedMargin Margin(PrincipleSymbol principle)
    {
        var denied = InterpretedMargin.Not(AppliesMargin(principle));
        return denied.IsGreatest ? denied : InterpretedMargin.Or(denied, BodyMargin(principle));
    }

    /// <summary>Where it is not known whether the principle applies, the body alone decides whether it complies.</summary>
    public InterpretedMargin Margin(PrincipleTestKind test, PrincipleSymbol principle)
    {
        var applies = AppliesMargin(principle);
        return test switch
        {
            PrincipleTestKind.Applies => applies,
            _ when applies.IsLeast => applies,
            PrincipleTestKind.Complies when applies.Truth is null => BodyMargin(principle),
            PrincipleTestKind.Complies => InterpretedMargin.And(applies, BodyMargin(principle)),
            _ => InterpretedMargin.And(applies, InterpretedMargin.Not(BodyMargin(principle))),
        };
    }

    private double? NumberOf(PrincipleSymbol principle) => Expressions.Quietly(() => Margin(principle)) is { Truth: not null } margin ? margin.Value : null;

    private InterpretedMargin AppliesMargin(PrincipleSymbol principle)
    {
        if (!appliesMargins.TryGetValue(principle, out var margin))
        {
            var clauses = Clauses(principle, ConditionKind.When).Concat(Clauses(principle, ConditionKind.Unless)).Select(c => (Func<InterpretedMargin>)(() => HoldsMargin(c)));
            var yields = (mutation?.YieldsToOf(principle) ?? principle.YieldsTo).Select(other => (Func<InterpretedMargin>)(() => InterpretedMargin.Not(AppliesMargin(other))));
            margin = DeepStack.Run(() => All(clauses.Concat(yields)));
            appliesMargins.Add(principle, margin);
        }

        return margin;
    }

    private InterpretedMargin BodyMargin(PrincipleSymbol principle)
    {
        if (!bodyMargins.TryGetValue(principle, out var margin))
        {
            var clauses = Clauses(principle, ConditionKind.Require, ConditionKind.Forbid).Select(c => (Func<InterpretedMargin>)(() => HoldsMargin(c)));
            margin = DeepStack.Run(() => All(clauses));
            bodyMargins.Add(principle, margin);
        }

        return margin;
    }

    private InterpretedMargin HoldsMargin(BoundClause clause)
    {
        var margin = Expressions.Margin(clause.Condition, scope: null);
        return clause.Kind is ConditionKind.Unless or ConditionKind.Forbid ? InterpretedMargin.Not(margin) : margin;
    }

    private static InterpretedMargin All(IEnumerable<Func<InterpretedMargin>> operands)
    {
        var result = InterpretedMargin.Of(truth: true);
        foreach (var operand in operands)
        {
            if (result.IsLeast)
            {
                break;
            }

            result = InterpretedMargin.And(result, operand());
        }

        return result;
    }
}
