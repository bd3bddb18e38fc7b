using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;

namespace SpecLang.Compiler.Lowering;

/// <summary>A severity that holds where its condition does, or is unknown.</summary>
public sealed record LoweredSeverity(PrincipleSeverity Severity, BoundExpression Condition);
