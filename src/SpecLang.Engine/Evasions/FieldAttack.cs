using SpecLang.Compiler.Symbols;
using SpecLang.Engine.Attacks;

namespace SpecLang.Engine.Evasions;

/// <summary>An attack on a field.</summary>
/// <param name="Name">What results call it: the attack as written, with the field behind it where several are attacked.</param>
/// <param name="Field">The field.</param>
/// <param name="Attack">The attack.</param>
internal sealed record FieldAttack(string Name, FieldSymbol Field, Attack Attack);
