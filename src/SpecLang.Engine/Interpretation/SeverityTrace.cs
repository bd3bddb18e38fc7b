using SpecLang.Compiler.Symbols;

namespace SpecLang.Engine.Interpretation;

/// <summary>How the condition of a severity was read.</summary>
public sealed record SeverityTrace(ConditionalSeverity Severity, TracePart.Expression Condition);
