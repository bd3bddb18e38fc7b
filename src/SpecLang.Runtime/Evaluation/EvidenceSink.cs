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
    private List<TextMatch>? gathered;

    internal EvidenceSink(int limit, bool redacts)
    {
        this.limit = limit;
        this.redacts = redacts;
    }

    /// <summary>How often something was shown so far, also what was shown before.</summary>
    public int Shows { get; private set; }

    /// <summary>Whether no more is wanted.</summary>
    public bool IsFull => found.Count >= limit;

    internal IReadOnlyList<Evidence> Found => found;

    /// <summary>What a message shows for each: the text that was found, or the matcher's name where that must not be shown.</summary>
    internal IReadOnlyList<string> Shown => shown;

    /// <summary>A test of several parts begins: what they find is put in order, from left to right.</summary>
    public void BeginTest() => gathered = [];

    /// <summary>The test's parts have been looked for.</summary>
    public void EndTest(Value<TextValue> text)
    {
        var matches = gathered ?? [];
        gathered = null;
        if (text.IsKnown)
        {
            Add(text.Item, matches.OrderBy(m => m.Start));
        }
    }

    /// <summary>All matches of a matcher in a text.</summary>
    public void AddMatches(Value<TextValue> text, Matcher matcher)
    {
        if (text.IsKnown)
        {
            Add(text.Item, matcher.Matches(text.Item));
        }
    }

    public void AddMatches(Value<TextValue> text, RecordEntries entries) => Add(text, entries.Matchers, static (t, m) => m.Matches(t));

    public void AddAtStart(Value<TextValue> text, EntryMatcher matcher) => Add(text, new[] { matcher }, static (t, m) => m.MatchesAtStart(t));

    public void AddAtStart(Value<TextValue> text, RecordEntries entries) => Add(text, entries.Matchers, static (t, m) => m.MatchesAtStart(t));

    public void AddAtEnd(Value<TextValue> text, EntryMatcher matcher) => Add(text, new[] { matcher }, static (t, m) => m.MatchesAtEnd(t));

    public void AddAtEnd(Value<TextValue> text, RecordEntries entries) => Add(text, entries.Matchers, static (t, m) => m.MatchesAtEnd(t));

    /// <summary>An element of a list, where nothing in it was found.</summary>
    public void AddElement(string path)
    {
        if (!IsFull && path.Length > 0)
        {
            Shows++;
            var evidence = new Evidence(path, -1, -1, string.Empty);
            if (seen.Add(evidence))
            {
                found.Add(evidence);
                shown.Add(path);
            }
        }
    }

    private void Add(Value<TextValue> text, Value<EntryMatcher[]> matchers, Func<TextValue, EntryMatcher, IEnumerable<TextMatch>> find)
    {
        if (text.IsKnown && matchers.IsKnown)
        {
            Add(text.Item, matchers.Item.SelectMany(m => find(text.Item, m)));
        }
    }

    private void Add(TextValue text, IEnumerable<TextMatch> matches)
    {
        if (gathered is not null)
        {
            gathered.AddRange(matches);
            return;
        }

        foreach (var match in matches)
        {
            if (IsFull)
            {
                return;
            }

            Shows++;
            var evidence = new Evidence(match.Field, match.Start, match.Length, match.Matcher);
            if (seen.Add(evidence))
            {
                found.Add(evidence);
                shown.Add(redacts || match.IsPrivate ? "[" + match.Matcher + "]" : text.Original.Substring(match.Start, match.Length));
            }
        }
    }
}
