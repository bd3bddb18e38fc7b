using System.Collections.Immutable;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Lowering;

/// <summary>A principle, ready to be emitted.</summary>
public sealed record LoweredPrinciple(PrincipleSymbol Symbol, ImmutableArray<LoweredClause> Clauses, ImmutableArray<LoweredSeverity> Severities)
{
    /// <summary>Whether what is said of a violation shows something of the record.</summary>
    public bool ShowsRecord => new[] { Symbol.Message, Symbol.Critique, Symbol.Revise }.Any(t => t is { FixedText: null });

    public IEnumerable<LoweredClause> Of(params ConditionKind[] kinds) => Clauses.Where(c => kinds.Contains(c.Kind));
}
