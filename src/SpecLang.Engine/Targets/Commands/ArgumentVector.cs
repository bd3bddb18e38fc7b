using System.Collections.Immutable;
using System.Text;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Targets.Commands;

/// <summary>
/// A program and its arguments as one text: words with blanks between them, <c>"…"</c> or <c>'…'</c> around what has blanks; or a JSON list of texts. Nothing
/// is expanded, and no shell sees it.
/// </summary>
public static class ArgumentVector
{
    /// <summary>The program and its arguments; at least one.</summary>
    /// <exception cref="FormatException">The text has none, or a quote is not closed. The message is the end of a sentence.</exception>
    public static ImmutableArray<string> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = text.TrimStart().StartsWith('[') ? ParseJson(text) : ParseWords(text);
        return words is [{ Length: > 0 }, ..] ? words : throw new FormatException("names no program");
    }

    private static ImmutableArray<string> ParseJson(string text)
    {
        if (!JsonValueReader.TryRead(Encoding.UTF8.GetBytes(text), out var list, out var error) || list.Kind != JsonKind.List)
        {
            throw new FormatException($"begins with `[` and is no JSON list of texts{(error is null ? "" : ": " + error.Message)}");
        }

        var words = ImmutableArray.CreateBuilder<string>();
        foreach (var element in list.Elements)
        {
            words.Add(element.Kind == JsonKind.Text ? element.Text : throw new FormatException("begins with `[` and is no JSON list of texts"));
        }

        return words.ToImmutable();
    }

    private static ImmutableArray<string> ParseWords(string text)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        StringBuilder? word = null;
        char? quote = null;
        foreach (var c in text)
        {
            if (quote is { } open)
            {
                quote = c == open ? null : quote;
                word?.Append(c == open ? string.Empty : c.ToString());
            }
            else if (c is '"' or '\'')
            {
                quote = c;
                word ??= new StringBuilder();
            }
            else if (char.IsWhiteSpace(c))
            {
                Finish();
            }
            else
            {
                (word ??= new StringBuilder()).Append(c);
            }
        }

        if (quote is not null)
        {
            throw new FormatException($"has a {quote} that is not closed");
        }

        Finish();
        return words.ToImmutable();

        void Finish()
        {
            if (word is not null)
            {
                words.Add(word.ToString());
                word = null;
            }
        }
    }
}
