using System.Collections.Immutable;

namespace SpecLang.Runtime.Scanning;

/// <summary>A value of a record, read from the member of its name, or an element of a list.</summary>
/// <param name="Name">The member's name; empty for an element.</param>
/// <param name="MayBeMissing">Whether a record without it, or with null in its place, is no data error.</param>
public sealed record ScanField(string Name, bool MayBeMissing)
{
    /// <summary>The field's name in the spec, by which evidence names it.</summary>
    public string DeclaredName { get; init; } = Name;

    public ScanKind Kind { get; init; }

    /// <summary>Of a label: the set.</summary>
    public ImmutableArray<string> Labels { get; init; } = [];

    /// <summary>
    /// The value where there is none: a <c>string</c>, <c>bool</c>, <c>long</c> or <c>double</c>; of a label its place in the set, of a list 0, for one
    /// without elements. Null where nothing stands in for it.
    /// </summary>
    public object? Default { get; init; }

    /// <summary>Of a record: its fields.</summary>
    public ImmutableArray<ScanField> Members { get; init; } = [];

    /// <summary>Of a list: what is asked of each element.</summary>
    public ScanScope? Elements { get; init; }
}
