using System.Runtime.InteropServices;

namespace SpecLang.Runtime.Evaluation;

/// <summary>Which elements of a list a quantifier goes through: all, or those before or after another.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ElementRange(int Start, int End)
{
    public int Count => Math.Max(0, End - Start);

    public static ElementRange All(int count) => new(0, count);

    public static ElementRange Before(int anchor) => new(0, anchor);

    public static ElementRange After(int anchor, int count) => new(anchor + 1, count);
}
