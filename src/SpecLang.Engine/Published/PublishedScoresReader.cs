using System.Globalization;
using SpecLang.Engine.Projects;
using SpecLang.Runtime;
using SpecLang.Runtime.Conversations;
using SpecLang.Runtime.Input;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Published;

/// <summary>Reads published scores by a layout. A score that is no number and a row that lacks a value to be matched by are errors: what is compared must be whole.</summary>
public sealed class PublishedScoresReader
{
    /// <summary>A comparison is of groups, of which a run keeps no more than a thousand.</summary>
    private const int MostRows = 10_000;

    private const int MostBytes = 16 << 20;

    private readonly PublishedLayout layout;
    private readonly IReadOnlyList<string> by;
    private readonly List<string> names;
    private readonly List<(ValueList<string> Key, Dictionary<string, double> Scores)> rows = [];
    private readonly HashSet<ValueList<string>> keys = [];

    private PublishedScoresReader(PublishedLayout layout, IReadOnlyList<string> by)
    {
        this.layout = layout;
        this.by = by;
        names = [.. layout.Scores.Select(s => s.Name)];
    }

    /// <param name="sources">The files.</param>
    /// <param name="layout">How the scores lie in them.</param>
    /// <param name="by">The fields that rows are matched by.</param>
    /// <exception cref="ProjectException">A file can't be read, or has rows that are not of the layout.</exception>
    public static PublishedScores Read(IReadOnlyList<InputSource> sources, PublishedLayout layout, IReadOnlyList<string> by)
    {
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(by);
        var reader = new PublishedScoresReader(layout, by);
        foreach (var item in RecordInput.Read(sources, MostBytes))
        {
            reader.Read(item);
        }

        return new PublishedScores(
            layout.Title,
            ValueList.Create<string>([.. by]),
            ValueList.Create<string>([.. reader.names]),
            ValueList.Create<PublishedCell>([.. reader.rows.Select(r => new PublishedCell(r.Key, ValueList.Create<double?>([.. reader.names.Select(n => r.Scores.TryGetValue(n, out var score) ? score : (double?)null)])))]));
    }

    private void Read(InputItem item)
    {
        var json = item switch
        {
            InputRecord record => JsonValueReader.TryRead(record.Utf8.Span, out var value, out var problem) ? value : throw Wrong(item, problem.Message),
            InputError error => throw Wrong(item, error.Message),
            _ => throw Wrong(item, "the record can't be read"),
        };
        if (!layout.RowsAreMembers)
        {
            Add(item, name: null, json);
            return;
        }

        if (json.Kind is not JsonKind.Object)
        {
            throw Wrong(item, "the layout says that the rows are the members of an object, and this is none");
        }

        foreach (var member in json.Members)
        {
            Add(item, member.Name, member.Value);
        }
    }

    private void Add(InputItem item, string? name, JsonValue row)
    {
        var key = ValueList.Create<string>([.. by.Select(f => KeyOf(item, name, row, f))]);
        if (!keys.Add(key))
        {
            throw Wrong(item, $"there is a second row for {string.Join(", ", key)}; leave one out, or group by a field that tells them apart");
        }

        if (rows.Count == MostRows)
        {
            throw Wrong(item, string.Create(CultureInfo.InvariantCulture, $"there are more than {MostRows} rows of published scores"));
        }

        rows.Add((key, layout.Scores.IsEmpty ? MembersOf(item, row) : PathsOf(item, row)));
    }

    private string KeyOf(InputItem item, string? name, JsonValue row, string field)
    {
        var written = layout.By.TryGetValue(field, out var path)
            ? path is null ? name : Find(item, row, path) is { } found ? TextOf(found) : null
            : row.Kind is JsonKind.Object ? Find(item, row, DataPath.Parse('"' + field + '"')) is { } member ? TextOf(member) : null : null;
        var value = written ?? throw Wrong(item, $"{(name is null ? "a row" : $"the row `{name}`")} has no `{field}` to be matched by; say where it stands in the layout's `by`");
        return layout.Names.TryGetValue(field, out var aliases) && aliases.TryGetValue(value, out var called) ? called : value;
    }

    private static string? TextOf(JsonValue value) => value.Kind switch
    {
        JsonKind.Text => value.Text,
        JsonKind.Number => value.Number,
        JsonKind.Bool => value.Bool ? "true" : "false",
        _ => null,
    };

    private Dictionary<string, double> PathsOf(InputItem item, JsonValue row)
    {
        var scores = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (name, path) in layout.Scores)
        {
            if (Find(item, row, path) is { } found)
            {
                scores.Add(name, NumberOf(found) ?? throw Wrong(item, $"the score `{name}` is no number"));
            }
        }

        return scores;
    }

    /// <summary>Where the layout names no scores, the members that are numbers and are not matched by.</summary>
    private Dictionary<string, double> MembersOf(InputItem item, JsonValue row)
    {
        if (row.Kind is not JsonKind.Object)
        {
            throw Wrong(item, "a row without `scores` in the layout must be an object whose members are the scores");
        }

        var scores = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var member in row.Members)
        {
            if (!by.Contains(member.Name, StringComparer.Ordinal) && NumberOf(member.Value) is { } number)
            {
                if (!scores.TryAdd(member.Name, number))
                {
                    throw Wrong(item, $"the score `{member.Name}` stands there twice");
                }

                if (!names.Contains(member.Name, StringComparer.Ordinal))
                {
                    names.Add(member.Name);
                }
            }
        }

        return scores;
    }

    private static double? NumberOf(JsonValue value) =>
        value.Kind is JsonKind.Number && double.TryParse(value.Number, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    private static JsonValue? Find(InputItem item, JsonValue row, DataPath path)
    {
        try
        {
            return path.Evaluate(row, item.Origin);
        }
        catch (RecordException e)
        {
            throw Wrong(item, e.Message, e);
        }
    }

    private static ProjectException Wrong(InputItem item, string message, Exception? cause = null)
    {
        var line = item.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"({item.Line})") : string.Empty;
        return new ProjectException(ProjectProblem.Data, $"published scores {item.File}{line}: {message}", item.File, cause: cause);
    }
}
