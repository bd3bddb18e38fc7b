using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace SpecLang.Runtime.Json;

/// <summary>
/// A JSON value as it was written: numbers keep their text, objects the order of their members and members of the same name.
/// Immutable; nested at most <see cref="JsonValueReader.MaxDepth"/> deep where <see cref="JsonValueReader"/> made it.
/// </summary>
[DebuggerDisplay("{ToJson(),nq}")]
public sealed class JsonValue
{
    private readonly object? payload;
    private readonly int count;
    private JsonReadings? readings;

    private JsonValue(JsonKind kind, object? payload, int count = 0)
    {
        Kind = kind;
        this.payload = payload;
        this.count = count;
    }

    public static JsonValue Null { get; } = new(JsonKind.Null, payload: null);

    public static JsonValue True { get; } = new(JsonKind.Bool, payload: null, 1);

    public static JsonValue False { get; } = new(JsonKind.Bool, payload: null);

    public JsonKind Kind { get; }

    public bool IsNull => Kind is JsonKind.Null;

    /// <summary>The value of a <see cref="JsonKind.Bool"/>.</summary>
    public bool Bool => Kind is JsonKind.Bool ? count == 1 : throw Misuse(JsonKind.Bool);

    /// <summary>A text without its escapes, in well-formed UTF-16.</summary>
    public string Text => Kind is JsonKind.Text && payload is string text ? text : throw Misuse(JsonKind.Text);

    /// <summary>A number as it was written.</summary>
    public string Number => Kind is JsonKind.Number && payload is string text ? text : throw Misuse(JsonKind.Number);

    /// <summary>The elements of a list.</summary>
    public ReadOnlySpan<JsonValue> Elements => payload is JsonValue[] elements ? elements.AsSpan(0, count) : throw Misuse(JsonKind.List);

    /// <summary>The members of an object, in the order they were written in.</summary>
    public ReadOnlySpan<JsonMember> Members => payload is JsonMember[] members ? members.AsSpan(0, count) : throw Misuse(JsonKind.Object);

    /// <summary>What a text holds as JSON and a value as a conversation, once it has been asked for.</summary>
    internal JsonReadings Readings => Volatile.Read(ref readings) ?? Interlocked.CompareExchange(ref readings, new JsonReadings(), comparand: null) ?? readings;

    public static JsonValue OfText(string text) => new(JsonKind.Text, text);

    /// <summary>A number.</summary>
    /// <param name="number">A number in JSON's own notation.</param>
    public static JsonValue OfNumber(string number) => new(JsonKind.Number, number);

    public static JsonValue OfNumber(long number) => new(JsonKind.Number, number.ToString(CultureInfo.InvariantCulture));

    public static JsonValue OfBool(bool value) => value ? True : False;

    public static JsonValue OfList(params ReadOnlySpan<JsonValue> elements) => new(JsonKind.List, elements.ToArray(), elements.Length);

    public static JsonValue OfObject(params ReadOnlySpan<JsonMember> members) => new(JsonKind.Object, members.ToArray(), members.Length);

    /// <summary>The member of that name, or null.</summary>
    /// <param name="path">Where this object stands in the record, for the error.</param>
    /// <exception cref="RecordException">There are two members of that name.</exception>
    public JsonValue? Find(string name, string path = "")
    {
        JsonValue? found = null;
        foreach (var member in Members)
        {
            if (string.Equals(member.Name, name, StringComparison.Ordinal))
            {
                if (found is not null)
                {
                    var place = RecordPath.Member(path, name);
                    throw new RecordException(place, $"field {RecordPath.Quote(place)} stands there twice");
                }

                found = member.Value;
            }
        }

        return found;
    }

    /// <summary>This value as compact JSON; only what must be escaped is.</summary>
    public string ToJson()
    {
        var json = new StringBuilder();
        JsonText.Append(json, this);
        return json.ToString();
    }

    public override string ToString() => ToJson();

    /// <summary>The first elements of a list, which shares them with it.</summary>
    internal JsonValue Prefix(int length) => new(JsonKind.List, payload, length);

    private InvalidOperationException Misuse(JsonKind expected) => new($"a JSON value of kind {Kind} was used as {expected}");
}
