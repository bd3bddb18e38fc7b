using SpecLang.Runtime.Conversations;

namespace SpecLang.Runtime.Json;

/// <summary>One value being read as a record: its fields by name, or by the paths the spec gives after <c>from</c>.</summary>
public readonly struct RecordCursor
{
    private readonly JsonValue? value;
    private readonly string? path;
    private readonly RecordOrigin? origin;
    private readonly bool isByName;

    /// <summary>Begins to read a value; that it is an object matters only once a field is read by name.</summary>
    /// <param name="value">The record's value.</param>
    /// <param name="path">Where it stands in the record under judgement: empty at the top, <c>trace[2]</c> below.</param>
    /// <param name="origin">What <c>$file</c> and <c>$line</c> give; without it they are missing.</param>
    public RecordCursor(JsonValue value, string path = "", RecordOrigin? origin = null)
    {
        this.value = value;
        this.path = path;
        this.origin = origin;
    }

    internal RecordCursor(JsonValue value, string path, RecordOrigin? origin, bool isByName)
        : this(value, path, origin) => this.isByName = isByName;

    private string Path => path ?? "";

    /// <summary>Begins to read a value that gives each field by its own name, also those for which the spec gives paths: an example of the spec.</summary>
    public static RecordCursor ByName(JsonValue value) => new(value, string.Empty, origin: null, isByName: true);

    /// <summary>The member of that name; missing where there is none. Members that are never asked for are never looked at.</summary>
    /// <exception cref="RecordException">The value is no object, or has two members of that name.</exception>
    public JsonField Field(string name)
    {
        if (value is not { Kind: JsonKind.Object })
        {
            throw new RecordException(
                Path.Length == 0 ? null : Path,
                Path.Length == 0 ? "the record is no JSON object" : $"field {RecordPath.Quote(Path)} is no object, but the spec says it is a record");
        }

        return new JsonField(value.Find(name, Path), RecordPath.Member(Path, name), origin, isByName);
    }

    /// <summary>What the first path finds that finds something other than null.</summary>
    /// <param name="name">The field's own name, for evidence and errors.</param>
    /// <param name="from">The paths, in the order the spec gives them.</param>
    /// <exception cref="RecordException">A path leads through a name that occurs twice, or into a conversation that cannot be read.</exception>
    public JsonField Field(string name, params ReadOnlySpan<DataPath> from)
    {
        if (isByName)
        {
            return Field(name);
        }

        JsonValue? found = null;
        if (value is not null)
        {
            foreach (var candidate in from)
            {
                found = candidate.Evaluate(value, origin);
                if (found is not null)
                {
                    break;
                }
            }
        }

        return new JsonField(found, RecordPath.Member(Path, name), origin);
    }
}
