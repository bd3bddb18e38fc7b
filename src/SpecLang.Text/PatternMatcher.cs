using SpecLang.Text.Patterns;
using SpecLang.Text.Unicode;

namespace SpecLang.Text;

/// <summary>
/// A pattern of the language read by <see cref="PatternParser"/>, found anywhere, leftmost-first, without overlap, in time linear in the text.
/// It runs over the text in NFC, one code point at a time, ignoring case by simple case folding where it has the flag <c>i</c>.
/// </summary>
public sealed class PatternMatcher : Matcher
{
    private readonly Lazy<BackwardAutomaton> automaton;
    private readonly string literal;
    private readonly string shown;

    /// <summary>Makes a matcher of a pattern.</summary>
    /// <param name="name">The pattern's name; null for one written in place.</param>
    /// <param name="pattern">What stands between the quotes.</param>
    /// <param name="flags">What touches the closing quote: any of <c>i m s</c>.</param>
    /// <param name="checksum">What a match must pass to count; the search goes on behind one that fails.</param>
    /// <param name="isPrivate">Whether what it finds is personal data.</param>
    /// <exception cref="ArgumentException">The pattern is refused; the message says why.</exception>
    public PatternMatcher(string? name, string pattern, string flags, Checksum checksum = Checksum.None, bool isPrivate = false)
        : base(name, isPrivate)
    {
        var result = PatternParser.Parse(pattern, flags);
        if (result.Tree is not { } tree)
        {
            throw new ArgumentException(string.Join(" ", result.Errors.Select(error => error.Message)), nameof(pattern));
        }

        Root = tree.Root;
        automaton = new Lazy<BackwardAutomaton>(() => new BackwardAutomaton(new PatternProgram(tree.Root)));
        literal = RequiredLiteral.Of(tree.Root);
        IgnoresCase = (tree.Flags & PatternFlags.IgnoreCase) != PatternFlags.None;
        Checksum = checksum;
        shown = name ?? $"r\"{pattern}\"{flags}";
    }

    /// <summary>The pattern as it was read.</summary>
    internal PatternNode Root { get; }

    internal bool IgnoresCase { get; }

    internal Checksum Checksum { get; }

    internal BackwardAutomaton Automaton => automaton.Value;

    /// <summary>The name that evidence gives.</summary>
    internal string ShownName => shown;

    /// <inheritdoc/>
    public override bool IsMatch(TextValue text)
    {
        var view = View(text);
        if (!MayMatch(view.Text))
        {
            return false;
        }

        return Checksum == Checksum.None ? PatternSearch.IsMatch(automaton.Value, view.Text) : Spans(view.Text).Any();
    }

    /// <inheritdoc/>
    public override IEnumerable<TextMatch> Matches(TextValue text)
    {
        var view = View(text);
        foreach (var (from, to) in Spans(view.Text))
        {
            var start = text.ToOriginal(view.Source(from));
            yield return new TextMatch(text.Field, start, text.ToOriginal(view.Source(to)) - start, shown, IsPrivate);
        }
    }

    /// <inheritdoc/>
    public override long Count(TextValue text) => Spans(View(text).Text).LongCount();

    private MappedText View(TextValue text) => IgnoresCase ? text.Folded : text.Normal;

    /// <summary>Whether the text, in the form that the pattern runs over, holds what every match does.</summary>
    internal bool MayMatch(ReadOnlySpan<char> text) => literal.Length == 0 || text.IndexOf(literal.AsSpan(), StringComparison.Ordinal) >= 0;

    private IEnumerable<(int Start, int End)> Spans(string text) =>
        MayMatch(text) && PatternSearch.IsMatch(automaton.Value, text)
            ? PatternSearch.Matches(automaton.Value, text).Where(span => ChecksumRule.Holds(Checksum, text.AsSpan(span.Start, span.End - span.Start)))
            : [];
}
