using System.Collections.Immutable;
using SpecLang.Compiler.Symbols;

namespace SpecLang.Compiler.Lowering;

/// <summary>A value that a record, or an element of a list, is read from.</summary>
/// <param name="index">Its place among those of its scope.</param>
/// <param name="name">The member it stands in; empty for a list's element that is no record.</param>
/// <param name="field">The field; null for such an element.</param>
/// <param name="type">Its type, without <c>?</c>.</param>
/// <param name="mayBeMissing">Whether null or nothing in its place is no data error.</param>
/// <param name="members">Of a record: its fields.</param>
/// <param name="elements">Of a list: what is asked of each element.</param>
public sealed class LoweredSlot(
    int index, string name, FieldSymbol? field, AlignType type, bool mayBeMissing, ImmutableArray<LoweredSlot> members, LoweredScope? elements)
{
    public int Index { get; } = index;

    public string Name { get; } = name;

    public FieldSymbol? Field { get; } = field;

    public AlignType Type { get; } = type;

    public bool MayBeMissing { get; } = mayBeMissing;

    public ImmutableArray<LoweredSlot> Members { get; } = members;

    public LoweredScope? Elements { get; } = elements;
}
