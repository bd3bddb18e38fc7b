namespace SpecLang.Text.Windows;

/// <summary>Finds the first match of a matcher that lies in a window. Keeps its room from window to window; belongs to one thread at a time.</summary>
internal abstract class WindowSearch
{
    public static WindowSearch Of(Matcher matcher) => matcher switch
    {
        PatternMatcher pattern => new PatternWindowSearch(pattern),
        EntryMatcher entries => new EntryWindowSearch(entries),
        _ => throw new ArgumentException($"A {matcher.GetType().Name} has no windows.", nameof(matcher)),
    };

    /// <summary>The first match of the text, of which it is known that it lies in the window if it lies in the text at all.</summary>
    public abstract WindowMatch First(TextWindow window);
}
