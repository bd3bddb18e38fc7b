using System.Runtime.InteropServices;

namespace SpecLang.Runtime;

/// <summary>Makes lists that never change.</summary>
public static class ValueList
{
    /// <summary>A list of an array that nobody changes any more.</summary>
    internal static ValueList<T> Wrap<T>(T[] items) => items.Length == 0 ? ValueList<T>.Empty : new ValueList<T>(ImmutableCollectionsMarshal.AsImmutableArray(items));

    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? ValueList<T>.Empty : new ValueList<T>([.. items]);
}
