using System.Globalization;

namespace SpecLang.Engine.Interpretation;

/// <summary>A value in a list.</summary>
/// <param name="Value">The value.</param>
/// <param name="List">The list's place: <c>trace</c>.</param>
/// <param name="Index">The value's place in the list, from 0.</param>
public sealed record InterpretedElement(InterpretedValue Value, string List, int Index)
{
    /// <summary><c>trace[2]</c>.</summary>
    public string Path => string.Create(CultureInfo.InvariantCulture, $"{List}[{Index}]");
}
