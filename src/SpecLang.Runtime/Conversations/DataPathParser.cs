using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SpecLang.Runtime.Json;

namespace SpecLang.Runtime.Conversations;

/// <summary>Parses a path once; <see cref="Error"/> is the first fault found.</summary>
internal sealed class DataPathParser
{
    private readonly string text;
    private int position;

    public DataPathParser(string text)
    {
        this.text = text;
        var steps = ImmutableArray.CreateBuilder<DataPathStep>();
        do
        {
            if (ReadStep(isFirst: steps.Count == 0) is { } step)
            {
                steps.Add(step);
            }
        }
        while (Error is null && position < text.Length);
        Steps = steps.ToImmutable();
    }

    public ImmutableArray<DataPathStep> Steps { get; }

    public DataPathError? Error { get; private set; }

    private char Current => position < text.Length ? text[position] : '\0';

    private DataPathStep? ReadStep(bool isFirst)
    {
        if (Current == '[')
        {
            return ReadBracket();
        }

        if (!isFirst)
        {
            if (Current != '.')
            {
                return Fail<DataPathStep>($"a `.` or `[` must come before {RecordPath.Quote(text[position..])}", position);
            }

            position++;
        }

        if (Current == '$')
        {
            return Fail<DataPathStep>("`$file`, a part of it as `$file[**/chat_(*).json]`, and `$line` are all there is with a `$`, and each stands alone; write a member's name that begins with `$` in quotes", position);
        }

        return ReadName("a member's name") is { } name ? new DataPathStep.Member(name) : null;
    }

    private DataPathStep? ReadBracket()
    {
        var start = ++position;
        SkipSpaces();
        var end = position;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] == '-' && end == position)))
        {
            end++;
        }

        if (text.AsSpan(end).TrimStart(' ') is [']', ..] && end > position)
        {
            var digits = text.AsSpan(position, end - position);
            if (!int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index))
            {
                return Fail<DataPathStep>($"{RecordPath.Quote(digits.ToString())} is no place in a list", position);
            }

            position = end;
            return CloseBracket() ? new DataPathStep.Index(index) : null;
        }

        if (ReadName("a place as `0` or `-1`, or `member=value`,") is not { } name)
        {
            return null;
        }

        SkipSpaces();
        if (Current != '=')
        {
            return Fail<DataPathStep>("between `[` and `]` stands a place as `0` or `-1`, or `member=value`", start);
        }

        position++;
        SkipSpaces();
        return ReadFilterValue() is { } value && CloseBracket() ? new DataPathStep.Filter(name, value) : null;
    }

    private bool CloseBracket()
    {
        SkipSpaces();
        if (Current != ']')
        {
            Fail<string>("a `]` is missing", position);
            return false;
        }

        position++;
        return true;
    }

    private string? ReadFilterValue()
    {
        if (Current == '"')
        {
            return ReadQuoted();
        }

        var end = text.IndexOf(']', position);
        if (end < 0)
        {
            return Fail<string>("a `]` is missing", text.Length);
        }

        var value = text[position..end].TrimEnd(' ');
        if (value.Length == 0)
        {
            return Fail<string>("after `=` a value is missing; write `\"\"` for the empty text", position);
        }

        position = end;
        return value;
    }

    private string? ReadName(string what)
    {
        if (Current == '"')
        {
            return ReadQuoted();
        }

        var start = position;
        while (position < text.Length && text[position] is not ('.' or '[' or ']' or '"' or '=') && !char.IsWhiteSpace(text[position]) && !char.IsControl(text[position]))
        {
            position++;
        }

        return position > start ? text[start..position] : Fail<string>($"{what} is missing", start);
    }

    private string? ReadQuoted()
    {
        var start = position++;
        var name = new StringBuilder();
        while (position < text.Length && Current != '"')
        {
            if (Current == '\\')
            {
                position++;
                if (Current is not ('"' or '\\'))
                {
                    return Fail<string>("after `\\` in quotes only `\"` and `\\` may come", position - 1);
                }
            }

            name.Append(text[position++]);
        }

        if (position >= text.Length)
        {
            return Fail<string>("a closing quote is missing", start);
        }

        position++;
        return name.ToString();
    }

    private void SkipSpaces()
    {
        while (Current == ' ')
        {
            position++;
        }
    }

    private T? Fail<T>(string message, int at)
        where T : class
    {
        Error ??= new DataPathError(message, Math.Min(at, text.Length));
        return null;
    }
}
