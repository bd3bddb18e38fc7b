using System.Globalization;
using System.Runtime.InteropServices;

namespace SpecLang.Runtime.Evaluation;

/// <summary>An element of a list, and where it stands in the record.</summary>
/// <param name="Item">The element.</param>
/// <param name="List">The list's place: <c>trace</c>; the record's own place where it stands in no list.</param>
/// <param name="Index">The element's place in the list, from 0; -1 where it stands in no list.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Element<T>(T Item, string List, int Index)
{
    /// <summary><c>trace[2]</c>.</summary>
    public string Path => Index < 0 ? List : string.Create(CultureInfo.InvariantCulture, $"{List}[{Index}]");
}
