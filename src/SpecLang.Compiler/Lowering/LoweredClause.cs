using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Lowering;

/// <summary>A clause whose definitions are put in and whose chains stand in reading order.</summary>
/// <param name="Syntax">The clause as written.</param>
/// <param name="Kind">Which clause.</param>
/// <param name="Condition">Its condition.</param>
public sealed record LoweredClause(ConditionClauseSyntax Syntax, ConditionKind Kind, BoundExpression Condition);
