using System.Collections.Immutable;
using SpecLang.Compiler.Symbols;

namespace SpecLang.Compiler.Lowering;

/// <summary>Finds out whether a record can be read from its bytes member by member, and lays out its fields.</summary>
internal sealed class ScopeLowerer
{
    /// <summary>Records in records and lists in lists, as deep as that.</summary>
    private const int MostDepth = 24;

    private readonly List<ScanReason> reasons = [];
    private readonly Stack<RecordSymbol> open = new();

    public IReadOnlyList<ScanReason> Reasons => reasons;

    /// <summary>The scope of a record; of no use where there are reasons against it.</summary>
    public LoweredScope Lower(RecordSymbol record)
    {
        var count = 0;
        return new LoweredScope(isRecord: true, FieldsOf(record, ref count));
    }

    private ImmutableArray<LoweredSlot> FieldsOf(RecordSymbol record, ref int count)
    {
        if (open.Contains(record) || open.Count >= MostDepth)
        {
            reasons.Add(new ScanReason(record.Source, record.Span, record.Name, "the record may hold records of its own kind, however deep"));
            return [];
        }

        open.Push(record);
        var slots = ImmutableArray.CreateBuilder<LoweredSlot>();
        foreach (var field in record.Fields)
        {
            if (ReasonAgainst(field) is { } reason)
            {
                reasons.Add(new ScanReason(field.Source, field.Span, field.Name, reason));
                continue;
            }

            var name = field.Paths.IsEmpty ? field.Name : field.Paths[0];
            if (slots.Any(s => string.Equals(s.Name, name, StringComparison.Ordinal)))
            {
                reasons.Add(new ScanReason(field.Source, field.Span, field.Name, "two fields are read from one member"));
            }

            slots.Add(SlotOf(name, field, field.Type, field.MayBeMissing, ref count));
        }

        open.Pop();
        return slots.ToImmutable();
    }

    private LoweredSlot SlotOf(string name, FieldSymbol? field, AlignType type, bool mayBeMissing, ref int count)
    {
        var index = count++;
        type = type is OptionalType optional ? optional.Element : type;
        var members = type is RecordType record ? FieldsOf(record.Record, ref count) : [];
        return new LoweredSlot(index, name, field, type, mayBeMissing, members, type is ListType list ? ElementsOf(list, field) : null);
    }

    private LoweredScope ElementsOf(ListType list, FieldSymbol? field)
    {
        var count = 0;
        if (list.Element is RecordType record)
        {
            return new LoweredScope(isRecord: true, FieldsOf(record.Record, ref count));
        }

        return new LoweredScope(isRecord: false, [SlotOf(string.Empty, field, list.Element, list.Element is OptionalType, ref count)]);
    }

    private static string? ReasonAgainst(FieldSymbol field)
    {
        if (field.Paths.Length > 1 || (field.Paths.Length == 1 && !IsPlainMember(field.Paths[0])))
        {
            return "it is read along a path, which may lead through a conversation or into a text";
        }

        return field.Default is ConstantValue.Record or ConstantValue.List { Items.IsEmpty: false } ? "its default has parts" : null;
    }

    private static bool IsPlainMember(string path) =>
        path is not "messages" && path.Length > 0 && path.All(c => c is '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'));
}
