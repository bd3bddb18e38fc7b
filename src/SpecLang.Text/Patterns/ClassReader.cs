namespace SpecLang.Text.Patterns;

/// <summary>Reads a class of characters: <c>[a-z]</c>, <c>[^\d_]</c>.</summary>
internal static class ClassReader
{
    public static CodePointSet? Read(PatternCursor cursor)
    {
        var start = cursor.Position;
        cursor.Take();
        var negated = cursor.TryTake('^');
        var items = new List<CodePointSet>();
        while (cursor.Current != ']')
        {
            if (cursor.AtEnd)
            {
                return Fail(cursor, "this `[` is never closed: write `]` behind the class, or `\\[` for a bracket itself.", start, 1);
            }

            if (ReadItem(cursor) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        cursor.Take();
        if (items.Count == 0)
        {
            return Fail(cursor, "a class can't be empty: write `\\]` for a bracket itself.", start, cursor.Position - start);
        }

        var union = CodePointSet.Union(items);
        return negated ? union.Complement() : union;
    }

    private static CodePointSet? ReadItem(PatternCursor cursor)
    {
        var start = cursor.Position;
        if (cursor.Current == '[' && cursor.Next == ':')
        {
            return Fail(cursor, "`[:` begins no class here: write `\\p{L}` for letters, `\\d` for digits, `\\[` for a bracket itself.", start, 2);
        }

        if (cursor.Current == '-' && cursor.Next == '[')
        {
            return Fail(cursor, "a class can't take another class away: write the ranges that stay.", start, 2);
        }

        if (ReadEnd(cursor) is not { } first)
        {
            return null;
        }

        if (cursor.Current != '-' || cursor.Next is ']' or -1 or '[')
        {
            return cursor.InSearch(first);
        }

        cursor.Take();
        if (ReadEnd(cursor) is not { } last)
        {
            return null;
        }

        return first.Single < 0 || last.Single < 0 || first.Single > last.Single
            ? Fail(cursor, $"`{cursor.Slice(start)}` is no range: it goes from one character to a later one.", start, cursor.Position - start)
            : cursor.InSearch(new CharacterChoice(CodePointSet.Range(first.Single, last.Single)));
    }

    private static CharacterChoice? ReadEnd(PatternCursor cursor) =>
        cursor.Current == '\\' ? EscapeReader.Read(cursor) : CharacterChoice.Of(cursor.Take());

    private static CodePointSet? Fail(PatternCursor cursor, string message, int start, int length)
    {
        cursor.Fail(message, start, length);
        return null;
    }
}
