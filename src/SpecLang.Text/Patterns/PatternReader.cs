namespace SpecLang.Text.Patterns;

/// <summary>Recursive descent over a pattern. A method that fails records <see cref="Error"/> and answers null.</summary>
internal sealed class PatternReader(string text, PatternFlags flags)
{
    private const int MaximumDepth = 200;
    private readonly PatternCursor cursor = new(text, (flags & PatternFlags.IgnoreCase) != PatternFlags.None);
    private int depth;

    /// <summary>The first thing that is wrong.</summary>
    public PatternError Error => cursor.Error;

    public PatternNode? Read()
    {
        var root = ReadAlternation();
        if (root is not null && !cursor.AtEnd)
        {
            return Fail("this `)` closes nothing: write `\\)` for a parenthesis itself.", cursor.Position, 1);
        }

        return root;
    }

    private PatternNode? ReadAlternation()
    {
        var parts = new List<PatternNode>();
        do
        {
            if (ReadSequence() is not { } part)
            {
                return null;
            }

            parts.Add(part);
        }
        while (cursor.TryTake('|'));
        return parts.Count == 1 ? parts[0] : new AlternationNode(parts);
    }

    private PatternNode? ReadSequence()
    {
        var parts = new List<PatternNode>();
        while (!cursor.AtEnd && cursor.Current is not ('|' or ')'))
        {
            if (ReadRepeated() is not { } part)
            {
                return null;
            }

            parts.Add(part);
        }

        return parts.Count == 1 ? parts[0] : new SequenceNode(parts);
    }

    private PatternNode? ReadRepeated()
    {
        var start = cursor.Position;
        if (ReadOne() is not { } part)
        {
            return null;
        }

        if (cursor.AtEnd || cursor.Current is not ('*' or '+' or '?' or '{'))
        {
            return part;
        }

        if (part is AssertionNode)
        {
            return Fail($"`{cursor.Slice(start)}` takes no character, so it can't be repeated.", cursor.Position, 1);
        }

        return ReadQuantifier(part);
    }

    private PatternNode? ReadQuantifier(PatternNode part)
    {
        var start = cursor.Position;
        if (ReadBounds() is not var (minimum, maximum))
        {
            return null;
        }

        if (minimum > maximum)
        {
            return Fail($"in `{cursor.Slice(start)}` the first number must not be greater than the second.", start, cursor.Position - start);
        }

        var quantifier = cursor.Slice(start);
        var lazy = cursor.TryTake('?');
        if (cursor.AtEnd || cursor.Current is not ('*' or '+' or '?' or '{'))
        {
            return new RepetitionNode(part, minimum, maximum, lazy);
        }

        return !lazy && cursor.Current == '+'
            ? Fail($"a pattern can't hold on to what it took: write `{quantifier}` without the second `+`.", start, cursor.Position + 1 - start)
            : Fail("a repetition can't be repeated: put the part in `(?: )` first.", cursor.Position, 1);
    }

    private (int Minimum, int? Maximum)? ReadBounds()
    {
        var start = cursor.Position;
        switch (cursor.Take())
        {
            case '*':
                return (0, null);
            case '+':
                return (1, null);
            case '?':
                return (0, 1);
        }

        if (cursor.TakeNumber() is { } minimum)
        {
            if (cursor.TryTake('}'))
            {
                return (minimum, minimum);
            }

            if (cursor.TryTake(','))
            {
                var maximum = cursor.TakeNumber();
                if (cursor.TryTake('}'))
                {
                    return (minimum, maximum);
                }
            }
        }

        Fail("a `{` here must be `{n}`, `{n,}` or `{n,m}`: write `\\{` for a brace itself.", start, 1);
        return null;
    }

    private PatternNode? ReadOne()
    {
        var start = cursor.Position;
        switch (cursor.Current)
        {
            case '(':
                return ReadGroup();
            case '[':
                return ClassReader.Read(cursor) is { } set ? new SetNode(set) : null;
            case '\\':
                return ReadEscape();
            case '.':
                cursor.Take();
                return new SetNode((flags & PatternFlags.DotAll) != PatternFlags.None ? CodePointSet.All : CodePointSet.Of([new(0, 9), new(11, 12), new(14, CodePoints.Maximum)]));
            case '^':
                cursor.Take();
                return new AssertionNode((flags & PatternFlags.Multiline) != PatternFlags.None ? AssertionKind.LineStart : AssertionKind.TextStart);
            case '$':
                cursor.Take();
                return new AssertionNode((flags & PatternFlags.Multiline) != PatternFlags.None ? AssertionKind.LineEnd : AssertionKind.TextEnd);
            case '*' or '+' or '?' or '{':
                return Fail($"`{(char)cursor.Current}` has nothing to repeat: write `\\{(char)cursor.Current}` for the character itself.", start, 1);
            default:
                return new SetNode(cursor.InSearch(CharacterChoice.Of(cursor.Take())));
        }
    }

    private PatternNode? ReadGroup()
    {
        var start = cursor.Position;
        cursor.Take();
        if (cursor.TryTake('?') && !cursor.TryTake(':'))
        {
            return Fail(UnknownGroup.Why(cursor.Rest), start, Math.Min(3, text.Length - start));
        }

        if (++depth > MaximumDepth)
        {
            return Fail($"this pattern has more than {MaximumDepth} parentheses inside each other: write it in simpler parts.", start, 1);
        }

        var inner = ReadAlternation();
        depth--;
        return inner is null || cursor.TryTake(')')
            ? inner
            : Fail("this `(` is never closed: write `)` behind the group, or `\\(` for a parenthesis itself.", start, 1);
    }

    private PatternNode? ReadEscape()
    {
        if (cursor.Next is 'b' or 'B')
        {
            cursor.Take();
            return new AssertionNode(cursor.Take() == 'b' ? AssertionKind.WordEdge : AssertionKind.NotWordEdge);
        }

        return EscapeReader.Read(cursor) is { } choice ? new SetNode(cursor.InSearch(choice)) : null;
    }

    private PatternNode? Fail(string message, int offset, int length)
    {
        cursor.Fail(message, offset, length);
        return null;
    }
}
