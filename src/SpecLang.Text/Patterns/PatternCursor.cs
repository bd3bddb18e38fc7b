namespace SpecLang.Text.Patterns;

/// <summary>A place in a pattern's text, and the first error found there.</summary>
internal sealed class PatternCursor(string text, bool ignoreCase)
{
    private const int Unbounded = 100_000_000;

    public int Position { get; private set; }

    public PatternError Error { get; private set; } = new(string.Empty, 0, 0);

    public bool AtEnd => Position >= text.Length;

    /// <summary>The code point here; −1 at the end.</summary>
    public int Current => AtEnd ? -1 : CodePoints.At(text, Position);

    /// <summary>The unit behind the one here; −1 where there is none.</summary>
    public int Next => Position + 1 < text.Length ? text[Position + 1] : -1;

    public string Rest => text.Substring(Position);

    public string Slice(int start) => text.Substring(start, Position - start);

    public int Take()
    {
        var codePoint = Current;
        Position += AtEnd ? 0 : CodePoints.Units(codePoint);
        return codePoint;
    }

    public bool TryTake(char unit)
    {
        if (AtEnd || text[Position] != unit)
        {
            return false;
        }

        Position++;
        return true;
    }

    /// <summary>A decimal number, cut off where it is larger than any that fits; null where there is none.</summary>
    public int? TakeNumber()
    {
        int? number = null;
        while (Current is >= '0' and <= '9')
        {
            number = (int)Math.Min(Unbounded, ((number ?? 0) * 10L) + (Take() - '0'));
        }

        return number;
    }

    /// <summary>The set as the text is searched: folded where case is ignored, before it is negated.</summary>
    public CodePointSet InSearch(CharacterChoice choice)
    {
        var set = ignoreCase ? choice.Set.Fold() : choice.Set;
        return choice.Negated ? set.Complement() : set;
    }

    public void Fail(string message, int offset, int length)
    {
        Error = new PatternError(message, offset, Math.Min(length, text.Length - offset));
    }
}
