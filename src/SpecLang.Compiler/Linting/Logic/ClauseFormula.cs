using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Linting.Logic;

/// <summary>A clause of a principle, and what has to hold for it to be met: its condition, or for <c>unless</c> and <c>forbid</c> the opposite.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Met">What has to hold for it to be met.</param>
/// <param name="Missed">What has to hold for it not to be met.</param>
internal sealed record ClauseFormula(BoundClause Clause, Formula Met, Formula Missed)
{
    public ConditionKind Kind => Clause.Kind;

    /// <summary>Whether the author wrote <c>true</c> or <c>false</c>, and so means it.</summary>
    public bool IsLiteral => Clause.Condition is BoundConstant;
}
