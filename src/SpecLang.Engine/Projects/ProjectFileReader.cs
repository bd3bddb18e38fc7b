using System.Text;
using System.Text.Json;
using SpecLang.Compiler;

namespace SpecLang.Engine.Projects;

/// <summary>Reads an <c>align.json</c>, strictly: what it doesn't know is an error with its line.</summary>
/// <param name="displayName">What messages call the file.</param>
/// <param name="text">Its text.</param>
/// <param name="allowOutside">Whether data may be named outside of the project's folder.</param>
internal sealed class ProjectFileReader(string displayName, string text, bool allowOutside)
{
    private readonly byte[] utf8 = Encoding.UTF8.GetBytes(text);

    /// <exception cref="ProjectException">The file is no JSON, or not of the form.</exception>
    public ProjectFile Read()
    {
        var reader = new Utf8JsonReader(utf8);
        try
        {
            return ReadObject(ref reader);
        }
        catch (JsonException exception)
        {
            var reason = exception.Message.Split(" LineNumber:", 2)[0].TrimEnd('.');
            throw Error((int)(exception.LineNumber ?? 0) + 1, $"this is no JSON: {reason}", exception);
        }
        catch (InvalidOperationException exception)
        {
            throw Error(LineOf(ref reader), "a text holds half of an emoji's escape (`\\ud800`–`\\udfff`); write the character itself", exception);
        }
    }

    private ProjectFile ReadObject(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw Error(LineOf(ref reader), $"the file holds {Describe(ref reader)}; write an object such as {{\"spec\": \"policy.align\"}}");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        string? spec = null;
        string? constitution = null;
        string? published = null;
        IReadOnlyList<string> data = [];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString() ?? "";
            if (!seen.Add(name))
            {
                throw Error(LineOf(ref reader), $"`{name}` is there twice; leave one out");
            }

            switch (name)
            {
                case "spec":
                    spec = ReadSpec(ref reader);
                    break;
                case "data":
                    data = ReadData(ref reader);
                    break;
                case "constitution":
                    constitution = ReadText(ref reader, name);
                    break;
                case "published":
                    published = ReadPath(ref reader, name);
                    break;
                case "$schema":
                    ReadText(ref reader, name);
                    break;
                default:
                    throw Error(LineOf(ref reader), $"`{name}` is unknown; a project has `spec`, `data`, `constitution` and `published`");
            }
        }

        var end = LineOf(ref reader);
        _ = reader.Read();
        return spec is null
            ? throw Error(end, "`spec` is missing; name the project's spec, such as \"spec\": \"policy.align\"")
            : new ProjectFile(spec, data, constitution, published);
    }

    private string ReadSpec(ref Utf8JsonReader reader)
    {
        var path = ReadPath(ref reader, "spec");
        return path.EndsWith(".align", StringComparison.Ordinal)
            ? path
            : throw Error(LineOf(ref reader), $"`spec` is `{path}`; name a file that ends in .align");
    }

    private string ReadPath(ref Utf8JsonReader reader, string member)
    {
        var written = ReadText(ref reader, member);
        return SpecPath.Resolve(ProjectFile.Name, written)
            ?? throw Error(LineOf(ref reader), $"`{member}` is `{written}`, which is no path under the project's folder; write a relative one with `/`");
    }

    private List<string> ReadData(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw Error(LineOf(ref reader), $"`data` is {Describe(ref reader)}; write a list of texts such as [\"data/*.jsonl\"]");
        }

        var data = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var written = TextOf(ref reader, "an entry of `data`");
            data.Add(allowOutside && !written.Contains('\0', StringComparison.Ordinal)
                ? written
                : SpecPath.Resolve(ProjectFile.Name, written)
                    ?? throw Error(LineOf(ref reader), $"`data` names `{written}`, which is no path under the project's folder; write a relative one with `/`, or allow it with --allow-outside"));
        }

        return data;
    }

    private string ReadText(ref Utf8JsonReader reader, string member)
    {
        reader.Read();
        return TextOf(ref reader, $"`{member}`");
    }

    private string TextOf(ref Utf8JsonReader reader, string what) =>
        reader.TokenType != JsonTokenType.String ? throw Error(LineOf(ref reader), $"{what} is {Describe(ref reader)}; write a text")
        : reader.GetString() is { } value && !string.IsNullOrWhiteSpace(value) ? value
        : throw Error(LineOf(ref reader), $"{what} is empty; write something or leave it out");

    private int LineOf(ref Utf8JsonReader reader) => utf8.AsSpan(0, (int)reader.TokenStartIndex).Count((byte)'\n') + 1;

    private static string Describe(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => "a text",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a truth value",
        _ => "null",
    };

    private ProjectException Error(int line, string message, Exception? cause = null) =>
        new(ProjectProblem.Spec, $"`{displayName}`, line {line}: {message}.", displayName, line, cause);
}
