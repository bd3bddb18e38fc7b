using System.Collections.Immutable;
using SpecLang.Compiler.Lowering;
using SpecLang.Compiler.Syntax;
using SpecLang.Runtime;

namespace SpecLang.Engine.Interpretation.Facts;

/// <summary>A principle over facts.</summary>
internal sealed class FactPrinciple
{
    private readonly Severity? stated;
    private readonly Severity standIn;
    private readonly ImmutableArray<(Severity Severity, FactCondition Condition)> severities;

    /// <param name="principle">The principle.</param>
    /// <param name="scan">Its constitution as facts.</param>
    public FactPrinciple(LoweredPrinciple principle, LoweredScan scan)
    {
        var symbol = principle.Symbol;
        Conditions = FactCondition.Chain(isAnd: true, Clauses(principle, scan, ConditionKind.When, ConditionKind.Unless));
        Body = FactCondition.Chain(isAnd: true, Clauses(principle, scan, ConditionKind.Require, ConditionKind.Forbid));
        Escalates = FactCondition.Chain(isAnd: false, Clauses(principle, scan, ConditionKind.Escalate));
        (standIn, stated) = ((Severity)symbol.Severity, symbol.HasStatedSeverity ? (Severity)symbol.Severity : null);
        severities = [.. principle.Severities.Select(s => ((Severity)s.Severity, FactCondition.Of(scan.Tests[s.Condition], scan.Record)))];
        (Message, Critique, Revise) = principle.ShowsRecord ? (null, null, null) : (symbol.Message?.FixedText, symbol.Critique?.FixedText, symbol.Revise?.FixedText);
    }

    /// <summary>All <c>when</c> and no <c>unless</c>.</summary>
    public FactCondition Conditions { get; }

    /// <summary>All <c>require</c> and no <c>forbid</c>.</summary>
    public FactCondition Body { get; }

    /// <summary>Any <c>escalate when</c>.</summary>
    public FactCondition Escalates { get; }

    /// <summary>What is said of a violation; null where that shows something of the record, which is read then.</summary>
    public string? Message { get; }

    public string? Critique { get; }

    public string? Revise { get; }

    /// <summary>The highest severity that holds; one whose condition is unknown holds.</summary>
    public Severity SeverityIn(FactEvaluation run)
    {
        var highest = stated;
        foreach (var (severity, condition) in severities)
        {
            if (!condition.In(run).IsFalse && !(highest >= severity))
            {
                highest = severity;
            }
        }

        return highest ?? standIn;
    }

    private static FactCondition[] Clauses(LoweredPrinciple principle, LoweredScan scan, params ConditionKind[] kinds) =>
    [
        .. from clause in scan.InOrder(principle, kinds)
           let holds = FactCondition.Of(scan.Tests[clause.Condition], scan.Record)
           select clause.Kind is ConditionKind.Unless or ConditionKind.Forbid ? FactCondition.Not(holds) : holds,
    ];
}
