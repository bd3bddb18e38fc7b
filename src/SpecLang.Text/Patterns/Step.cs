using System.Runtime.InteropServices;

namespace SpecLang.Text.Patterns;

/// <summary>One instruction.</summary>
/// <param name="Instruction">What it does.</param>
/// <param name="Next">The step behind it; of a branch the preferred one.</param>
/// <param name="Operand">The set taken, the condition asserted, or a branch's other step.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Step(Instruction Instruction, int Next, int Operand);
