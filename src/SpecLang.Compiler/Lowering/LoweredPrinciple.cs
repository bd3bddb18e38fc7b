using System.Collections.Immutable;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Lowering;

/// <summary>A principle, ready to be emitted.</summary>
public sealed record LoweredPrinciple(PrincipleSymbol Symbol, ImmutableArray<LoweredClause> Clauses, ImmutableArray<LoweredSeverity> Severities)
{
    public IEnumerable<LoweredClause> Of(params ConditionKind[] kinds) => Clauses.Where(c => kinds.Contains(c.Kind));
}
