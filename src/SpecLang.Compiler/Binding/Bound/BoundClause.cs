using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>A clause with a condition: <c>when</c>, <c>unless</c>, <c>require</c>, <c>forbid</c> or <c>escalate when</c>.</summary>
public sealed record BoundClause(ConditionClauseSyntax Syntax, ConditionKind Kind, BoundExpression Condition);
