using SpecLang.Text.Entries;

namespace SpecLang.Text.Windows;

/// <summary>Words and phrases in a window.</summary>
internal sealed class EntryWindowSearch(EntryMatcher matcher) : WindowSearch
{
    public override WindowMatch First(TextWindow window)
    {
        var text = window.Folded;
        var start = WordEdge.At(text, window.From) ? window.From : WordEdge.Next(text, window.From);
        while (start < window.To)
        {
            if (matcher.LongestAt(text, start) is var (end, entry) && end >= 0)
            {
                return new WindowMatch(start, end, matcher.Name ?? entry);
            }

            start = WordEdge.Next(text, start);
        }

        return WindowMatch.None;
    }
}
