using SpecLang.Compiler.Emit;
using SpecLang.Compiler.Text;

namespace SpecLang.SourceGenerator.Model;

/// <summary>A C# type that a spec becomes, and where its declaration stands.</summary>
/// <param name="Type">The type.</param>
/// <param name="Path">The spec, relative to the root; empty for the standard library.</param>
/// <param name="FullPath">The spec, as the build calls it.</param>
/// <param name="Start">Where the declaration begins, as line and column from 0.</param>
/// <param name="End">Where its name ends.</param>
internal sealed record GeneratedType(EmittedType Type, string Path, string FullPath, LinePosition Start, LinePosition End);
