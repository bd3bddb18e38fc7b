namespace SpecLang.Compiler.Binding;

/// <summary>Whether an expression being true, or false, can show places in the record (language reference, section 4, "Evidence").</summary>
internal static class EvidenceAnalysis
{
    public static bool IsPossible(BoundExpression expression, bool truth) => expression switch
    {
        BoundTextTest => truth,
        BoundNot not => IsPossible(not.Operand, !truth),
        BoundChain chain => chain.Operands.Any(o => IsPossible(o, truth)),
        BoundImplies implies => truth
            ? IsPossible(implies.Premise, truth: false) || IsPossible(implies.Conclusion, truth: true)
            : IsPossible(implies.Premise, truth: true) || IsPossible(implies.Conclusion, truth: false),
        BoundConditional conditional => IsPossible(conditional.Condition, truth: true) || IsPossible(conditional.Condition, truth: false)
            || IsPossible(conditional.WhenTrue, truth) || IsPossible(conditional.WhenFalse, truth),
        BoundQuantifier quantifier => quantifier.Kind switch
        {
            Syntax.QuantifierKind.Any or Syntax.QuantifierKind.AtLeast => truth || CanKeepOut(quantifier, body: false),
            _ => !truth || CanKeepOut(quantifier, body: quantifier.Kind == Syntax.QuantifierKind.All),
        },
        BoundDefineCall { Define.Body: { } body } => IsPossible(body, truth),
        BoundConversion conversion => IsPossible(conversion.Operand, truth),
        _ => false,
    };

    /// <summary>Whether what keeps elements from being witnesses can show places: the body, or <c>where</c>.</summary>
    private static bool CanKeepOut(BoundQuantifier quantifier, bool body) =>
        IsPossible(quantifier.Body, body) || (quantifier.Iteration.Where is { } where && IsPossible(where, truth: false));
}
