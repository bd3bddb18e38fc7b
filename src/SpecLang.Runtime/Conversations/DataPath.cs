using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using SpecLang.Runtime.Json;

namespace SpecLang.Runtime.Conversations;

/// <summary>
/// A path into a record, as <c>from "messages[role=user][-1].content"</c> has it. Steps:
/// <list type="bullet">
/// <item><c>name</c> or <c>"any name"</c> (with <c>\"</c> and <c>\\</c>): the member of an object. In a list, filtered or not, the first element that has
/// it and not as null. Steps after the first are set off by a dot.</item>
/// <item><c>[2]</c>, <c>[-1]</c>: an element, from 0, or from the end.</item>
/// <item><c>[member=value]</c>: the elements whose member is that text, number or truth value, exactly as written; the value may be quoted. At a path's end
/// it gives the list, which may be empty.</item>
/// <item><c>messages</c> into a value in any chat form: the messages of its canonical form (<see cref="Conversation"/>); as the first step, of the whole
/// record. Into anything else it is a name like any other.</item>
/// <item>Any step into a text that holds a JSON object or list goes on inside it.</item>
/// <item><c>$file</c> and <c>$line</c>, alone: where the record came from. A member of that name is written in quotes.</item>
/// <item><c>$file[**/chat_(*).json]</c>, alone: the part of the file's path that matches between the parentheses; nothing where the path is another. <c>*</c>,
/// <c>**</c> and <c>?</c> are those of the names of data, and take as little as they can.</item>
/// </list>
/// </summary>
public sealed class DataPath
{
    private const string FilePartStart = "$file[";

    private readonly string text;
    private readonly ImmutableArray<DataPathStep> steps;
    private readonly Func<RecordOrigin, JsonValue?>? ofOrigin;

    private DataPath(string text, ImmutableArray<DataPathStep> steps, Func<RecordOrigin, JsonValue?>? ofOrigin)
    {
        this.text = text;
        this.steps = steps;
        this.ofOrigin = ofOrigin;
    }

    /// <summary>The path that the text writes.</summary>
    /// <exception cref="FormatException">The text is no path.</exception>
    public static DataPath Parse(string text) =>
        TryParse(text, out var path, out var error) ? path : throw new FormatException($"`{text}` is no path: {error.Message}");

    /// <summary>The path that the text writes, or what is wrong with it.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out DataPath? path, [NotNullWhen(false)] out DataPathError? error)
    {
        path = text switch
        {
            "$file" => new DataPath(text, [], static origin => JsonValue.OfText(origin.File)),
            "$line" => new DataPath(text, [], static origin => JsonValue.OfNumber(origin.Line)),
            _ => null,
        };
        if (path is not null)
        {
            error = null;
            return true;
        }

        if (text.StartsWith(FilePartStart, StringComparison.Ordinal))
        {
            return TryParseFilePart(text, out path, out error);
        }

        var parser = new DataPathParser(text);
        error = parser.Error;
        path = error is null ? new DataPath(text, parser.Steps, ofOrigin: null) : null;
        return path is not null;
    }

    private static bool TryParseFilePart(string text, [NotNullWhen(true)] out DataPath? path, [NotNullWhen(false)] out DataPathError? error)
    {
        path = null;
        if (text[^1] != ']')
        {
            error = new DataPathError("a `]` is missing", text.Length);
            return false;
        }

        var part = FileNamePart.Parse(text[FilePartStart.Length..^1], out error);
        error = error is null ? null : error with { Position = error.Position + FilePartStart.Length };
        path = part is null ? null : new DataPath(text, [], origin => part.Find(origin.File) is { } found ? JsonValue.OfText(found) : null);
        return path is not null;
    }

    /// <summary>What the path finds; null where it finds nothing or null.</summary>
    /// <exception cref="RecordException">A name on the way occurs twice, or a conversation on the way cannot be read.</exception>
    public JsonValue? Evaluate(JsonValue record, RecordOrigin? origin = null)
    {
        if (ofOrigin is not null)
        {
            return origin is null ? null : ofOrigin(origin);
        }

        var value = record;
        foreach (var step in steps)
        {
            if (step.Apply(value) is not { IsNull: false } next)
            {
                return null;
            }

            value = next;
        }

        return value;
    }

    /// <summary>The path as it was written.</summary>
    public override string ToString() => text;
}
