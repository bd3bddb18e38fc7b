using SpecLang.Compiler.Binding;

namespace SpecLang.Compiler.Symbols;

/// <summary>A severity that holds where its condition does, or is unknown.</summary>
public sealed record ConditionalSeverity(PrincipleSeverity Severity, BoundExpression Condition);
