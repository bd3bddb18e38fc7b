using System.Collections.Immutable;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Lowering;

/// <summary>A constitution as facts about records, most of which their bytes tell.</summary>
/// <param name="Record">What is asked of a record.</param>
/// <param name="Tests">The condition of each clause, and those that it is joined of, over those facts.</param>
/// <param name="Reasons">Why conditions need the record itself.</param>
public sealed record LoweredScan(LoweredScope Record, ImmutableDictionary<BoundExpression, FactTest> Tests, ImmutableArray<ScanReason> Reasons)
{
    /// <summary>The clauses of a principle in the order in which facts are asked: they are there, so that nothing is lost by stopping early; what needs the record comes last.</summary>
    public IEnumerable<LoweredClause> InOrder(LoweredPrinciple principle, params ConditionKind[] kinds) => principle.Of(kinds).OrderBy(c => ScanLowerer.NeedsRecord(Tests[c.Condition]));
}
