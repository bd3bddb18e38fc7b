using System.Collections.Immutable;

namespace SpecLang.SourceGenerator.Model;

/// <summary>Makes lists that are compared by their elements.</summary>
internal static class EquatableArrays
{
    public static EquatableArray<T> ToEquatable<T>(this IEnumerable<T> items)
        where T : IEquatable<T> => new([.. items]);

    public static EquatableArray<T> ToEquatable<T>(this ImmutableArray<T> items)
        where T : IEquatable<T> => new(items);
}
