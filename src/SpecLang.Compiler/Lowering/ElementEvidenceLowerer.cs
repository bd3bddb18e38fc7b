using System.Collections.Immutable;
using SpecLang.Compiler.Binding;

namespace SpecLang.Compiler.Lowering;

/// <summary>
/// What shows in the elements of a list, by their facts. The test of a quantifier has the form of its condition, so that each part of the condition finds its
/// own test in it. Null stands for what only the record shows.
/// </summary>
/// <param name="elements">What is asked of an element.</param>
internal sealed class ElementEvidenceLowerer(LoweredScope elements)
{
    /// <summary>What shows where a quantifier has the elements that it needs; null where it has not, or where only the record tells.</summary>
    /// <param name="quantifier">The quantifier, over a list of the scope.</param>
    /// <param name="test">Its test.</param>
    /// <param name="isWanted">How it came out.</param>
    /// <param name="scope">The scope.</param>
    public static FactShow? Lower(BoundQuantifier quantifier, FactTest test, bool isWanted, LoweredScope scope)
    {
        var (isDenied, _, isBodyDenied) = QuantifierShape.Of(quantifier);
        var asked = isDenied && test is FactTest.Not denied ? denied.Operand : test;
        if (isWanted == isDenied
            || asked is not FactTest.Of { Fact: LoweredFact.Derived { Test: FactTest.AtLeast { Range.Anchor: < 0 } over } }
            || scope.SlotAt(over.List).Elements is not { } elements)
        {
            return null;
        }

        var lowerer = new ElementEvidenceLowerer(elements);
        var (where, body) = quantifier.Iteration.Where is null ? (null, over.Element)
            : over.Element is FactTest.Chain { IsAnd: true, Operands: { Length: 2 } both } ? (both[0], both[1])
            : (null, null);
        if (body is null || (isBodyDenied && body is not FactTest.Not))
        {
            return null;
        }

        body = isBodyDenied ? ((FactTest.Not)body).Operand : body;
        var shown = lowerer.Shown(quantifier.Body, body, !isBodyDenied);
        if (quantifier.Iteration.Where is { } condition && where is not null)
        {
            shown = All([lowerer.Shown(condition, where, isWanted: true), shown]);
        }

        return shown is null ? null : new FactShow.Witnesses(over.List, over.Needed, over.Element, shown);
    }

    private static FactShow? All(IEnumerable<FactShow?> parts)
    {
        var known = ImmutableArray.CreateBuilder<FactShow>();
        foreach (var part in parts)
        {
            if (part is null)
            {
                return null;
            }

            known.Add(part);
        }

        return known.Count == 1 ? known[0] : new FactShow.All(known.ToImmutable());
    }

    private FactShow? Shown(BoundExpression expression, FactTest test, bool isWanted)
    {
        if (!EvidenceAnalysis.IsPossible(expression, isWanted))
        {
            return new FactShow.All([]);
        }

        return (expression, test) switch
        {
            (BoundTextTest { Operator: Syntax.TextOperator.Contains or Syntax.TextOperator.Matches }, _) => PartsOf(test) is { Length: > 0 } facts ? new FactShow.Matches([.. facts]) : null,
            (BoundNot not, FactTest.Not operand) => Shown(not.Operand, operand.Operand, !isWanted),
            (BoundConversion conversion, _) => Shown(conversion.Operand, test, isWanted),
            (BoundChain chain, FactTest.Chain tests) when chain.IsAnd == tests.IsAnd && chain.Operands.Length == tests.Operands.Length =>
                chain.IsAnd == isWanted ? All(chain.Operands.Select((o, i) => Shown(o, tests.Operands[i], isWanted))) : First(chain.Operands.Select((o, i) => Case(o, tests.Operands[i], isWanted))),
            (BoundImplies implies, FactTest.Chain { IsAnd: false, Operands: { Length: 2 } sides }) when sides[0] is FactTest.Not premise => isWanted
                ? First([Case(implies.Premise, premise.Operand, isWanted: false), Case(implies.Conclusion, sides[1], isWanted: true)])
                : All([Shown(implies.Premise, premise.Operand, isWanted: true), Shown(implies.Conclusion, sides[1], isWanted: false)]),
            (BoundQuantifier quantifier, _) when IsOfElement(test) => Lower(quantifier, test, isWanted, elements),
            _ => null,
        };
    }

    private static bool IsOfElement(FactTest test) => test is FactTest.Of { Variable: 0 } or FactTest.Not { Operand: FactTest.Of { Variable: 0 } };

    private static FactShow? First(IEnumerable<FactShow.Case?> cases)
    {
        var known = ImmutableArray.CreateBuilder<FactShow.Case>();
        foreach (var part in cases)
        {
            if (part is null)
            {
                return null;
            }

            known.Add(part);
        }

        return new FactShow.First(known.ToImmutable());
    }

    private FactShow.Case? Case(BoundExpression operand, FactTest test, bool isWanted) => Shown(operand, test, isWanted) is { } shown ? new FactShow.Case(test, isWanted, shown) : null;

    /// <summary>The facts of the element that are the parts of a test of one text; null where it is more than that.</summary>
    private int[]? PartsOf(FactTest test) => test switch
    {
        FactTest.Of { Variable: 0, Fact: LoweredFact.Finds { Where: LoweredFact.Search.Contains } fact } => [elements.IndexOf(fact)],
        FactTest.Chain { IsAnd: true } chain when chain.Operands.Select(PartsOf).ToList() is var parts && parts.TrueForAll(p => p is { Length: 1 }) => [.. parts.SelectMany(p => p ?? [])],
        _ => null,
    };
}
