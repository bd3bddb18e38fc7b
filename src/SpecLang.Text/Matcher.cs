namespace SpecLang.Text;

/// <summary>Words and phrases, or a pattern: what a text can be searched for. Immutable and thread-safe.</summary>
public abstract class Matcher
{
    private protected Matcher(string? name, bool isPrivate)
    {
        Name = name;
        IsPrivate = isPrivate;
    }

    /// <summary>The lexicon's or pattern's name; null for texts and patterns written in place.</summary>
    public string? Name { get; }

    /// <summary>Whether what it finds is personal data.</summary>
    public bool IsPrivate { get; }

    /// <summary>Whether the text holds at least one match.</summary>
    public abstract bool IsMatch(TextValue text);

    /// <summary>All matches from left to right, without overlap.</summary>
    public abstract IEnumerable<TextMatch> Matches(TextValue text);

    /// <summary>How many matches there are, without overlap.</summary>
    public abstract long Count(TextValue text);
}
