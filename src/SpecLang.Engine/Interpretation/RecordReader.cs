using System.Collections.Immutable;
using SpecLang.Compiler.Symbols;
using SpecLang.Runtime.Conversations;
using SpecLang.Runtime.Json;
using SpecLang.Text;

namespace SpecLang.Engine.Interpretation;

/// <summary>Reads records of one declaration from JSON. Safe for many threads.</summary>
internal sealed class RecordReader
{
    private readonly RecordSymbol record;
    private readonly ImmutableArray<DataPath[]> paths;
    private readonly Dictionary<RecordSymbol, RecordReader> readers;

    public RecordReader(RecordSymbol record)
        : this(record, [])
    {
    }

    private RecordReader(RecordSymbol record, Dictionary<RecordSymbol, RecordReader> readers)
    {
        this.record = record;
        this.readers = readers;
        readers.Add(record, this);
        paths = [.. record.Fields.Select(f => f.Paths.Select(DataPath.Parse).ToArray())];
        foreach (var part in record.Fields.Select(f => RecordIn(f.Type)).OfType<RecordSymbol>())
        {
            if (!readers.ContainsKey(part))
            {
                _ = new RecordReader(part, readers);
            }
        }
    }

    /// <exception cref="RecordException">A field is missing or has another type.</exception>
    public InterpretedValue.Record Read(RecordCursor cursor, string path = "")
    {
        var fields = record.Fields.Select((f, i) => paths[i].Length == 0 ? cursor.Field(f.Name) : cursor.Field(f.Name, paths[i])).ToList();
        return new InterpretedValue.Record(record, [.. record.Fields.Zip(fields, (f, json) => Read(json, f.Type, f.Default, Member(path, f)))], path);
    }

    /// <summary>A constant of the spec, as it stands where a field is missing.</summary>
    public static InterpretedValue OfConstant(ConstantValue constant, string path) => constant switch
    {
        ConstantValue.Bool value => new InterpretedValue.Bool(value.Value),
        ConstantValue.Int value => new InterpretedValue.Int(value.Value),
        ConstantValue.Number value => new InterpretedValue.Number(value.Value),
        ConstantValue.Text value => new InterpretedValue.Text(new TextValue(value.Value, path)),
        ConstantValue.Label value => new InterpretedValue.Label(value.Value),
        ConstantValue.List list => ListOf([.. list.Items.Select((item, i) => OfConstant(item, Element(path, i)))], path),
        ConstantValue.Record value => new InterpretedValue.Record(value.Type, [.. value.Type.Fields.Select(f => FieldOf(value, f, path))], path),
        _ => InterpretedValue.Nothing.Value,
    };

    public static InterpretedValue.List ListOf(ImmutableArray<InterpretedValue> items, string path) =>
        new([.. items.Select((item, i) => new InterpretedElement(item, path, i))]);

    private static InterpretedValue FieldOf(ConstantValue.Record constant, FieldSymbol field, string path) =>
        OfConstant(constant.Members.TryGetValue(field.Name, out var given) ? given : field.Default ?? new ConstantValue.None(), Member(path, field));

    private InterpretedValue Read(JsonField json, AlignType type, ConstantValue? missing, string path)
    {
        if (!json.IsMissing)
        {
            return ReadPresent(json, type is OptionalType optional ? optional.Element : type, path);
        }

        if (missing is null && type is not OptionalType)
        {
            throw json.Missing();
        }

        return OfConstant(missing ?? new ConstantValue.None(), path);
    }

    private InterpretedValue ReadPresent(JsonField json, AlignType type, string path) => type switch
    {
        ListType list => ListOf([.. json.AsList().Select((e, i) => Read(e, list.Element, missing: null, Element(path, i)))], path),
        RecordType part => readers[part.Record].Read(json.AsRecord(), path),
        LabelSetType set => new InterpretedValue.Label(set.Labels[json.AsLabel(set.Labels)]),
        _ when type == AlignType.Text => new InterpretedValue.Text(new TextValue(json.AsText(), path)),
        _ when type == AlignType.Bool => new InterpretedValue.Bool(json.AsBool()),
        _ when type == AlignType.Int => new InterpretedValue.Int(json.AsInt()),
        _ when type == AlignType.Score => new InterpretedValue.Number(json.AsScore()),
        _ => new InterpretedValue.Number(json.AsNumber()),
    };

    private static RecordSymbol? RecordIn(AlignType type) => type switch
    {
        RecordType part => part.Record,
        ListType list => RecordIn(list.Element),
        OptionalType optional => RecordIn(optional.Element),
        _ => null,
    };

    private static string Member(string path, FieldSymbol field) => path.Length == 0 ? field.Name : path + "." + field.Name;

    private static string Element(string path, int index) => new InterpretedElement(InterpretedValue.Nothing.Value, path, index).Path;
}
