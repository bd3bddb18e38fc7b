using System.Collections.Immutable;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;

namespace SpecLang.Compiler.Lowering;

/// <summary>
/// Takes a constitution apart into facts that the bytes of a record tell, and conditions over them. A condition that bytes can't answer becomes a fact that
/// only the record itself tells, so that a record is read where the verdict depends on one.
/// </summary>
public sealed class ScanLowerer
{
    private readonly LoweredScope record;
    private readonly ImmutableDictionary<BoundExpression, FactTest>.Builder tests = ImmutableDictionary.CreateBuilder<BoundExpression, FactTest>();
    private readonly ImmutableArray<ScanReason>.Builder reasons = ImmutableArray.CreateBuilder<ScanReason>();

    private ScanLowerer(LoweredScope record) => this.record = record;

    /// <summary>How a constitution is judged from bytes, and what is not, with the reason.</summary>
    public static ScanLowering Lower(LoweredSpec spec)
    {
        var constitution = spec.Constitution;
        if (constitution.Record is not { } over)
        {
            return Refused(constitution, "it judges no record");
        }

        if (over.IsPerAssistantMessage)
        {
            return Refused(constitution, "it judges turns of conversations, which come in several forms");
        }

        if (!spec.Classifiers.IsEmpty)
        {
            return Refused(constitution, "the model `" + spec.Classifiers[0].Name + "` is asked about records");
        }

        if (!spec.Measures.IsEmpty)
        {
            return Refused(constitution, "measures are reported of each record");
        }

        var scopes = new ScopeLowerer();
        var lowerer = new ScanLowerer(scopes.Lower(over));
        return scopes.Reasons.Count > 0 ? new ScanLowering(null, [.. scopes.Reasons]) : lowerer.Lower(spec, constitution);
    }

    private static ScanLowering Refused(ConstitutionSymbol constitution, string reason) =>
        new(null, [new ScanReason(constitution.Source, constitution.Span, constitution.Name, reason)]);

    private ScanLowering Lower(LoweredSpec spec, ConstitutionSymbol constitution)
    {
        foreach (var principle in spec.Principles)
        {
            foreach (var clause in principle.Clauses)
            {
                record.Collect(Lower(clause.Condition, why => new ScanReason(principle.Symbol.Source, clause.Syntax.Span, principle.Symbol.Name, why)));
            }

            foreach (var severity in principle.Severities)
            {
                record.Collect(Lower(severity.Condition, why => new ScanReason(principle.Symbol.Source, severity.Syntax.Span, principle.Symbol.Name, why)));
            }
        }

        record.Order();
        if (record.Facts.All(f => f is LoweredFact.Residual))
        {
            return record.Facts.IsEmpty ? Refused(constitution, "it asks nothing of records") : new ScanLowering(null, reasons.ToImmutable());
        }

        return new ScanLowering(new LoweredScan(record, tests.ToImmutable(), reasons.ToImmutable()), reasons.ToImmutable());
    }

    private FactTest Lower(BoundExpression condition, Func<string, ScanReason> reason)
    {
        FactTest test = condition switch
        {
            BoundConstant { Value: ConstantValue.Bool constant } => new FactTest.Constant(constant.Value),
            BoundPrincipleTest e => new FactTest.Principle(e.Test, e.Principle.Ordinal),
            BoundNot e => new FactTest.Not(Lower(e.Operand, reason)),
            BoundChain e => Chain(e.IsAnd, e.Operands.Select(o => Lower(o, reason))),
            BoundImplies e => Chain(isAnd: false, [new FactTest.Not(Lower(e.Premise, reason)), Lower(e.Conclusion, reason)]),
            _ => LowerTest(condition, reason),
        };
        tests[condition] = test;
        return test;
    }

    private static FactTest.Chain Chain(bool isAnd, IEnumerable<FactTest> operands) => new(isAnd, [.. operands.OrderBy(NeedsRecord)]);

    private FactTest LowerTest(BoundExpression condition, Func<string, ScanReason> reason)
    {
        var lowerer = new FactTestLowerer(record, self: null);
        if (lowerer.Lower(condition) is { } test)
        {
            return test;
        }

        reasons.Add(reason(lowerer.Reason));
        return new FactTest.Of(-1, new LoweredFact.Residual(condition));
    }

    /// <summary>Whether a test asks for something that only the record tells: it is asked last, since the others may settle the truth. Kleene's connectives allow any order.</summary>
    public static bool NeedsRecord(FactTest test) => test switch
    {
        FactTest.Of { Fact: LoweredFact.Residual } => true,
        FactTest.Not e => NeedsRecord(e.Operand),
        FactTest.Chain e => e.Operands.Any(NeedsRecord),
        _ => false,
    };
}
