using SpecLang.Text.Entries;
using SpecLang.Text.Unicode;

namespace SpecLang.Text;

/// <summary>
/// Words and phrases. They are compared in NFC, ignoring case by simple case folding and how an apostrophe or hyphen is typeset, leftmost-longest,
/// without overlap.
/// An end of an entry must stand at a word edge where the entry itself has a word character (letter, mark, digit, <c>_</c>) there.
/// A star leaves an end open, and the match then covers the whole word: <c>suicid*</c> finds <c>suicidal</c>.
/// Characters of scripts written without spaces always have an edge around them; a mark stays with the character it stands on.
/// </summary>
public sealed class EntryMatcher : Matcher
{
    private readonly EntryIndex closedStart;
    private readonly EntryIndex openStart;

    /// <summary>Makes a matcher of entries.</summary>
    /// <param name="name">The lexicon's name; null for texts written in place.</param>
    /// <param name="entries">The entries as written (see <see cref="EntrySyntax"/>).</param>
    /// <param name="isPrivate">Whether what it finds is personal data.</param>
    /// <exception cref="ArgumentException">An entry is wrong; the message says how.</exception>
    public EntryMatcher(string? name, IEnumerable<string> entries, bool isPrivate = false)
        : base(name, isPrivate)
    {
        Entry[] parsed = [.. entries.Select(e => Parse(e, nameof(entries)))];
        var isAnyOpen = Array.Exists(parsed, e => e.OpenStart);
        closedStart = new EntryIndex(isAnyOpen ? Array.FindAll(parsed, e => !e.OpenStart) : parsed);
        openStart = new EntryIndex(isAnyOpen ? Array.FindAll(parsed, e => e.OpenStart) : []);
    }

    /// <summary>How many entries it looks for.</summary>
    internal int EntryCount => closedStart.Entries.Count + openStart.Entries.Count;

    /// <summary>What it looks for, by key: those before which no word may go on, then the others.</summary>
    internal IEnumerable<Entry> Entries => closedStart.Entries.Concat(openStart.Entries);

    /// <summary>The same, all in the order of their keys.</summary>
    internal Entry[] SortedEntries() => openStart.IsEmpty ? closedStart.ToArray() : EntryOrder.Sort([.. Entries]);

    /// <inheritdoc/>
    public override bool IsMatch(TextValue text) => Next(text.Folded.Text, 0).End >= 0;

    /// <inheritdoc/>
    public override IEnumerable<TextMatch> Matches(TextValue text)
    {
        var view = text.Folded;
        for (var found = Next(view.Text, 0); found.End >= 0; found = Next(view.Text, found.End))
        {
            yield return ToMatch(text, view, found);
        }
    }

    /// <inheritdoc/>
    public override long Count(TextValue text)
    {
        var folded = text.Folded.Text;
        var count = 0L;
        for (var found = Next(folded, 0); found.End >= 0; found = Next(folded, found.End))
        {
            count++;
        }

        return count;
    }

    /// <summary>Whether the text starts with an entry, past leading white space.</summary>
    public bool IsAtStart(TextValue text) => AtStart(text.Folded.Text).End >= 0;

    /// <summary>Whether the text ends with an entry, before trailing white space.</summary>
    public bool IsAtEnd(TextValue text) => AtEnd(text.Folded.Text).End >= 0;

    /// <summary>The longest entry the text starts with, past leading white space: one match or none.</summary>
    public IEnumerable<TextMatch> MatchesAtStart(TextValue text) => One(text, AtStart(text.Folded.Text));

    /// <summary>The longest entry the text ends with, before trailing white space: one match or none.</summary>
    public IEnumerable<TextMatch> MatchesAtEnd(TextValue text) => One(text, AtEnd(text.Folded.Text));

    private static Entry Parse(string written, string parameter) =>
        Entry.TryParse(written, out var entry) is { } problem ? throw new ArgumentException(problem, parameter) : entry;

    private IEnumerable<TextMatch> One(TextValue text, Found found) => found.End < 0 ? [] : [ToMatch(text, text.Folded, found)];

    private TextMatch ToMatch(TextValue text, MappedText view, Found found)
    {
        var start = text.ToOriginal(view.Source(found.Start));
        return new TextMatch(text.Field, start, text.ToOriginal(view.Source(found.End)) - start, Name ?? found.Entry, IsPrivate);
    }

    /// <summary>The longest match that begins at a unit of a folded text, where a word may begin; its end is −1 where there is none.</summary>
    internal (int End, string Entry) LongestAt(ReadOnlySpan<char> folded, int start)
    {
        var found = LongestAt(folded, start, requiredEnd: -1);
        return (found.End, found.Entry);
    }

    private Found AtStart(string folded)
    {
        var start = 0;
        while (start < folded.Length && CodePoints.IsWhiteSpace(folded[start]))
        {
            start++;
        }

        return LongestAt(folded, start, requiredEnd: -1);
    }

    private Found AtEnd(string folded)
    {
        var end = folded.Length;
        while (end > 0 && CodePoints.IsWhiteSpace(folded[end - 1]))
        {
            end--;
        }

        for (var start = 0; start < end; start = WordEdge.Next(folded, start))
        {
            var found = LongestAt(folded, start, end);
            if (found.End >= 0)
            {
                return found;
            }
        }

        return Found.Nothing;
    }

    // Every match begins at an edge: at a character that is no word character, at the start of a word, or (open) at the start of the word it ends.
    private Found Next(string folded, int from)
    {
        for (var start = from; start < folded.Length; start = WordEdge.Next(folded, start))
        {
            var found = LongestAt(folded, start, requiredEnd: -1);
            if (found.End >= 0)
            {
                return found;
            }
        }

        return Found.Nothing;
    }

    private Found LongestAt(ReadOnlySpan<char> folded, int start, int requiredEnd)
    {
        var (end, entry) = closedStart.Longest(folded, start, requiredEnd);
        if (openStart.IsEmpty || start >= folded.Length)
        {
            return new Found(start, end, entry);
        }

        // An open entry may begin anywhere in the word, or right behind it where it begins with another character.
        var wordEnd = CodePoints.IsWord(CodePoints.At(folded, start)) ? WordEdge.Next(folded, start) : start;
        for (var core = start; core <= wordEnd && core < folded.Length; core += CodePoints.Units(CodePoints.At(folded, core)))
        {
            var open = openStart.Longest(folded, core, requiredEnd);
            if (open.End > end)
            {
                (end, entry) = open;
            }
        }

        return new Found(start, end, entry);
    }

    /// <summary>A match in units of the folded text; End −1 means none.</summary>
    private readonly record struct Found(int Start, int End, string Entry)
    {
        public static Found Nothing => new(0, -1, string.Empty);
    }
}
