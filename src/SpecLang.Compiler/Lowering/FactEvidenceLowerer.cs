using System.Collections.Immutable;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Lowering;

/// <summary>Where violations show (language reference, section 5, "Evidence"), said by facts in place of matches.</summary>
public sealed class FactEvidenceLowerer
{
    private readonly LoweredScan scan;
    private readonly bool hasResiduals;

    private FactEvidenceLowerer(LoweredScan scan)
    {
        this.scan = scan;
        hasResiduals = scan.Record.Facts.Any(f => f is LoweredFact.Residual);
    }

    /// <summary>The clauses that can show something, principle by principle in written order.</summary>
    /// <param name="spec">The constitution.</param>
    /// <param name="scan">The constitution as facts.</param>
    public static ImmutableArray<ClauseEvidence> Lower(LoweredSpec spec, LoweredScan scan)
    {
        var lowerer = new FactEvidenceLowerer(scan);
        return
        [
            .. from principle in spec.Principles
               from clause in principle.Of(ConditionKind.Require, ConditionKind.Forbid)
               let isWanted = clause.Kind == ConditionKind.Forbid
               where EvidenceAnalysis.IsPossible(clause.Condition, isWanted)
               select lowerer.Lower(principle.Symbol.Ordinal, clause.Condition, isWanted),
        ];
    }

    private ClauseEvidence Lower(int principle, BoundExpression condition, bool isWanted)
    {
        var test = scan.Tests[condition];
        return AsksRecord(test)
            ? new ClauseEvidence(principle, null, isWanted, new FactShow.OfRecord())
            : new ClauseEvidence(principle, test, isWanted, Shown(condition, isWanted));
    }

    private bool AsksRecord(FactTest test) => ScanLowerer.NeedsRecord(test) || (hasResiduals && HoldsPrinciple(test));

    private static bool HoldsPrinciple(FactTest test) => test switch
    {
        FactTest.Principle => true,
        FactTest.Not e => HoldsPrinciple(e.Operand),
        FactTest.Chain e => e.Operands.Any(HoldsPrinciple),
        FactTest.Choice e => HoldsPrinciple(e.Condition) || HoldsPrinciple(e.WhenTrue) || HoldsPrinciple(e.WhenFalse),
        _ => false,
    };

    /// <summary>The facts that are the parts of a test of one text; null where it is more than that.</summary>
    private int[]? PartsOf(FactTest test) => test switch
    {
        FactTest.Of { Variable: < 0, Fact: LoweredFact.Finds { Where: LoweredFact.Search.Contains } fact } => [scan.Record.IndexOf(fact)],
        FactTest.Chain { IsAnd: true } chain when chain.Operands.Select(PartsOf).ToList() is var parts && parts.TrueForAll(p => p is { Length: 1 }) => [.. parts.SelectMany(p => p ?? [])],
        _ => null,
    };

    private FactShow Shown(BoundExpression expression, bool isWanted)
    {
        if (!EvidenceAnalysis.IsPossible(expression, isWanted))
        {
            return new FactShow.All([]);
        }

        return expression switch
        {
            BoundTextTest { Operator: TextOperator.Contains or TextOperator.Matches } test when PartsOf(scan.Tests[test]) is { Length: > 0 } facts => new FactShow.Matches([.. facts]),
            BoundNot not => Shown(not.Operand, !isWanted),
            BoundConversion conversion => Shown(conversion.Operand, isWanted),
            BoundChain chain when chain.IsAnd == isWanted => new FactShow.All([.. chain.Operands.Select(o => Shown(o, isWanted))]),
            BoundChain chain => new FactShow.First([.. chain.Operands.Select(o => Case(o, isWanted))]),
            BoundImplies implies when isWanted => new FactShow.First([Case(implies.Premise, isWanted: false), Case(implies.Conclusion, isWanted: true)]),
            BoundImplies implies => new FactShow.All([Shown(implies.Premise, isWanted: true), Shown(implies.Conclusion, isWanted: false)]),

            BoundQuantifier quantifier => ElementEvidenceLowerer.Lower(quantifier, scan.Tests[quantifier], isWanted, scan.Record) ?? new FactShow.OfRecord(),

            // Other conditions show places that their fact does not tell.
            _ => new FactShow.OfRecord(),
        };
    }

    private FactShow.Case Case(BoundExpression operand, bool isWanted) => new(scan.Tests[operand], isWanted, Shown(operand, isWanted));
}
