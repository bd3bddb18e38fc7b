using System.Runtime.InteropServices;

namespace SpecLang.Runtime.Evaluation;

/// <summary>An element of a list, and where it stands in the record.</summary>
/// <param name="Item">The element.</param>
/// <param name="Path"><c>trace[2]</c>.</param>
/// <param name="Index">Its place in the list, from 0.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Element<T>(T Item, string Path, int Index);
