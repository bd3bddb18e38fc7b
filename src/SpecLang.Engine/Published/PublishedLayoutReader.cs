using System.Collections.Immutable;
using System.Text;
using SpecLang.Engine.Projects;
using SpecLang.Runtime.Conversations;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Published;

/// <summary>Reads a layout, strictly: what it doesn't know is an error that says what may stand there.</summary>
public sealed class PublishedLayoutReader
{
    private readonly string file;
    private string? title;
    private bool rowsAreMembers;
    private ImmutableDictionary<string, DataPath?> by = ImmutableDictionary<string, DataPath?>.Empty;
    private ImmutableArray<(string Name, DataPath Path)> scores = [];
    private ImmutableDictionary<string, ImmutableDictionary<string, string>> names = ImmutableDictionary<string, ImmutableDictionary<string, string>>.Empty;

    private PublishedLayoutReader(string file) => this.file = file;

    /// <param name="file">What messages call the file.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="ProjectException">The text is no layout.</exception>
    public static PublishedLayout Read(string file, string text)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(text);
        var reader = new PublishedLayoutReader(file);
        if (!JsonValueReader.TryRead(Encoding.UTF8.GetBytes(text), out var json, out var problem))
        {
            throw reader.Wrong(problem.Message.Replace("the record", "the file", StringComparison.Ordinal));
        }

        return reader.Read(json);
    }

    private PublishedLayout Read(JsonValue json)
    {
        foreach (var member in MembersOf(json, "the file"))
        {
            ReadMember(member.Name, member.Value);
        }

        return new PublishedLayout { Title = title, RowsAreMembers = rowsAreMembers, By = by, Scores = scores, Names = names };
    }

    private void ReadMember(string name, JsonValue value)
    {
        switch (name)
        {
            case "$schema":
                TextOf(value, "`$schema`");
                break;
            case "title":
                title = TextOf(value, "`title`");
                break;
            case "rows":
                rowsAreMembers = TextOf(value, "`rows`") switch
                {
                    "members" => true,
                    "records" => false,
                    var other => throw Wrong($"`rows` is `{other}`; write `records`, or `members` where the rows are the members of an object"),
                };
                break;
            case "by":
                by = MembersOf(value, "`by`").ToImmutableDictionary(m => m.Name, m => PathOf(m, "by", mayBeName: true), StringComparer.Ordinal);
                break;
            case "scores":
                scores = [.. MembersOf(value, "`scores`").Select(m => (m.Name, PathOf(m, "scores", mayBeName: false) ?? throw Wrong("`$name` is no score")))];
                break;
            case "names":
                names = MembersOf(value, "`names`").ToImmutableDictionary(
                    m => m.Name,
                    m => MembersOf(m.Value, $"`names.{m.Name}`").ToImmutableDictionary(n => n.Name, n => TextOf(n.Value, $"`names.{m.Name}.{n.Name}`"), StringComparer.Ordinal),
                    StringComparer.Ordinal);
                break;
            default:
                throw Wrong($"`{name}` is unknown; a layout has `title`, `rows`, `by`, `scores` and `names`");
        }
    }

    private DataPath? PathOf(JsonMember member, string of, bool mayBeName)
    {
        var text = TextOf(member.Value, $"`{of}.{member.Name}`");
        return mayBeName && text == PublishedLayout.MemberName ? null
            : DataPath.TryParse(text, out var path, out var error) ? path
            : throw Wrong($"`{of}.{member.Name}` is `{text}`, which is no path: {error.Message}");
    }

    private JsonMember[] MembersOf(JsonValue value, string what)
    {
        if (value.Kind is not JsonKind.Object)
        {
            throw Wrong($"{what} must be an object");
        }

        var members = value.Members.ToArray();
        var twice = members.GroupBy(m => m.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1);
        return twice is null ? members : throw Wrong($"{what} has `{twice.Key}` twice; leave one out");
    }

    private string TextOf(JsonValue value, string what) =>
        value.Kind is JsonKind.Text && !string.IsNullOrWhiteSpace(value.Text) ? value.Text : throw Wrong($"{what} must be a text with something in it");

    private ProjectException Wrong(string message) => new(ProjectProblem.Spec, $"`{file}`: {message}.", file);
}
