using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Lowering;

/// <summary>A severity that holds where its condition does, or is unknown.</summary>
public sealed record LoweredSeverity(SeverityClauseSyntax Syntax, PrincipleSeverity Severity, BoundExpression Condition);
