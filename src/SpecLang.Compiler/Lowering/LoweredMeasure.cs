using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;

namespace SpecLang.Compiler.Lowering;

/// <summary>A measure whose definitions are put in.</summary>
public sealed record LoweredMeasure(MeasureSymbol Symbol, BoundExpression Value);
