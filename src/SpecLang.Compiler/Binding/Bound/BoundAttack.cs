using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>An attack of a probe.</summary>
/// <param name="Syntax">As written.</param>
/// <param name="Attack">What it is.</param>
/// <param name="Argument">What it takes, as written or by default; null where it takes nothing.</param>
public sealed record BoundAttack(AttackSyntax Syntax, AttackSymbol Attack, ConstantValue? Argument);
