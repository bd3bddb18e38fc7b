using SpecLang.Text;

namespace SpecLang.Runtime.Evaluation;

/// <summary>Takes what made a violation, up to a limit.</summary>
public sealed class EvidenceSink
{
    private readonly int limit;
    private readonly bool redacts;
    private readonly List<Evidence> found = [];
    private readonly List<string> shown = [];
    private readonly HashSet<Evidence> seen = [];

    internal EvidenceSink(int limit, bool redacts)
    {
        this.limit = limit;
        this.redacts = redacts;
    }

    /// <summary>How much was found so far.</summary>
    public int Count => found.Count;

    /// <summary>Whether no more is wanted.</summary>
    public bool IsFull => found.Count >= limit;

    internal IReadOnlyList<Evidence> Found => found;

    /// <summary>What a message shows for each: the text that was found, or the matcher's name where that must not be shown.</summary>
    internal IReadOnlyList<string> Shown => shown;

    /// <summary>All matches in a text of several matchers, from left to right.</summary>
    public void AddMatches(Value<TextValue> text, params ReadOnlySpan<Matcher> matchers)
    {
        if (!text.IsKnown)
        {
            return;
        }

        if (matchers.Length == 1)
        {
            Add(text.Item, matchers[0].Matches(text.Item));
            return;
        }

        var all = new List<TextMatch>();
        foreach (var matcher in matchers)
        {
            all.AddRange(matcher.Matches(text.Item));
        }

        Add(text.Item, all.OrderBy(m => m.Start));
    }

    public void AddMatches(Value<TextValue> text, RecordEntries entries) => Add(text, entries.Matcher, static (t, m) => m.Matches(t));

    public void AddAtStart(Value<TextValue> text, EntryMatcher matcher) => Add(text, matcher, static (t, m) => m.MatchesAtStart(t));

    public void AddAtStart(Value<TextValue> text, RecordEntries entries) => Add(text, entries.Matcher, static (t, m) => m.MatchesAtStart(t));

    public void AddAtEnd(Value<TextValue> text, EntryMatcher matcher) => Add(text, matcher, static (t, m) => m.MatchesAtEnd(t));

    public void AddAtEnd(Value<TextValue> text, RecordEntries entries) => Add(text, entries.Matcher, static (t, m) => m.MatchesAtEnd(t));

    /// <summary>An element of a list, where nothing in it was found.</summary>
    public void AddElement(string path)
    {
        if (!IsFull && path.Length > 0)
        {
            var evidence = new Evidence(path, -1, -1, string.Empty);
            if (seen.Add(evidence))
            {
                found.Add(evidence);
                shown.Add(path);
            }
        }
    }

    private void Add(Value<TextValue> text, Value<EntryMatcher> matcher, Func<TextValue, EntryMatcher, IEnumerable<TextMatch>> find)
    {
        if (text.IsKnown && matcher.IsKnown)
        {
            Add(text.Item, find(text.Item, matcher.Item));
        }
    }

    private void Add(TextValue text, IEnumerable<TextMatch> matches)
    {
        foreach (var match in matches)
        {
            if (IsFull)
            {
                return;
            }

            var evidence = new Evidence(match.Field, match.Start, match.Length, match.Matcher);
            if (seen.Add(evidence))
            {
                found.Add(evidence);
                shown.Add(redacts || match.IsPrivate ? "[" + match.Matcher + "]" : text.Original.Substring(match.Start, match.Length));
            }
        }
    }
}
