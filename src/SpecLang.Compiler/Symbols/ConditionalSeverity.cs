using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Symbols;

/// <summary>A severity that holds where its condition does, or is unknown.</summary>
public sealed record ConditionalSeverity(SeverityClauseSyntax Syntax, PrincipleSeverity Severity, BoundExpression Condition);
