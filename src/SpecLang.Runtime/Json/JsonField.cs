using System.Collections.Immutable;
using System.Globalization;
using SpecLang.Runtime.Conversations;

namespace SpecLang.Runtime.Json;

/// <summary>
/// One field of a record as the data give it. What a field is read as is decided by the spec: each <c>As…</c> throws a
/// <see cref="RecordException"/> that names the field where the data hold something else, a missing field among them.
/// </summary>
public readonly struct JsonField
{
    private readonly JsonValue? value;
    private readonly string? path;
    private readonly RecordOrigin? origin;
    private readonly bool isByName;

    internal JsonField(JsonValue? value, string path, RecordOrigin? origin, bool isByName = false)
    {
        this.isByName = isByName;
        this.value = value is { IsNull: true } ? null : value;
        this.path = path;
        this.origin = origin;
    }

    /// <summary>Whether the field is absent or null.</summary>
    public bool IsMissing => value is null;

    /// <summary>Where the field stands in the record, as <c>trace[2].input</c>.</summary>
    public string Path => path ?? "";

    public string AsText() => Expect(JsonKind.Text, "text").Text;

    public bool AsBool() => Expect(JsonKind.Bool, "bool").Bool;

    /// <summary>A whole number, however it is written (<c>1.0</c>, <c>1e3</c>).</summary>
    public long AsInt()
    {
        var number = Expect(JsonKind.Number, "int").Number;
        if (!JsonNumber.IsWhole(number, out var whole))
        {
            throw Wrong($"is {RecordPath.Quote(number)}, but the spec says `int`, a whole number");
        }

        return whole ?? throw Wrong($"is {RecordPath.Quote(number)}, which is beyond what an `int` holds (64 bits)");
    }

    public double AsNumber() => ReadNumber("number");

    /// <summary>A number in 0..1, rounded to six decimals, half to even.</summary>
    public double AsScore()
    {
        var score = ReadNumber("score");
        return score is >= 0 and <= 1
            ? Math.Round(score, 6, MidpointRounding.ToEven)
            : throw Wrong($"is {RecordPath.Quote(score.ToString(CultureInfo.InvariantCulture))}, but the spec says `score`, a number from 0 to 1");
    }

    /// <summary>The index of the label that the field's text is, exactly.</summary>
    public int AsLabel(ImmutableArray<string> labels)
    {
        var text = Expect(JsonKind.Text, "one of").Text;
        var index = labels.IndexOf(text);
        return index >= 0
            ? index
            : throw Wrong($"is {RecordPath.Quote(text)}, but must be one of {string.Join(", ", labels.Select(RecordPath.Quote))}");
    }

    /// <summary>The elements, with their places <c>name[0]</c>, <c>name[1]</c>, …; an element that is null is missing.</summary>
    public IReadOnlyList<JsonField> AsList()
    {
        var elements = Expect(JsonKind.List, "list").Elements;
        var fields = new JsonField[elements.Length];
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = new JsonField(elements[i], RecordPath.Element(Path, i), origin, isByName);
        }

        return fields;
    }

    /// <summary>A nested record. A conversation that is a text or a list is read in its canonical form.</summary>
    public RecordCursor AsRecord()
    {
        if (value is { Kind: JsonKind.Text or JsonKind.List } && Conversation.Read(value) is { } conversation)
        {
            return new RecordCursor(conversation, Path, origin);
        }

        return new RecordCursor(Expect(JsonKind.Object, "record"), Path, origin, isByName);
    }

    /// <summary>What to throw where the spec needs a field that is missing.</summary>
    public RecordException Missing() => Wrong("is missing");

    private double ReadNumber(string type)
    {
        var number = Expect(JsonKind.Number, type).Number;
        var parsed = double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsFinite(parsed) ? parsed : throw Wrong($"is {RecordPath.Quote(number)}, which is beyond what a `number` holds");
    }

    private JsonValue Expect(JsonKind kind, string type)
    {
        if (value is null)
        {
            throw Missing();
        }

        return value.Kind == kind ? value : throw Wrong($"is {Describe(value.Kind)}, but the spec says `{type}`");
    }

    private RecordException Wrong(string what) => new(Path, $"field {RecordPath.Quote(Path)} {what}");

    private static string Describe(JsonKind kind) => kind switch
    {
        JsonKind.Null => "null",
        JsonKind.Bool => "true or false",
        JsonKind.Number => "a number",
        JsonKind.Text => "a text",
        JsonKind.List => "a list",
        _ => "an object",
    };
}
