using SpecLang.Compiler.Syntax;
using SpecLang.Text;

namespace SpecLang.Compiler.Linting.Logic;

/// <summary>One thing that a text is searched for, at one place: a word or phrase, a pattern, or a text that only the record knows.</summary>
internal sealed class SearchItem
{
    private readonly string? opaque;
    private EntryMatcher? matcher;

    private SearchItem(TextOperator place, string? opaque, EntryForm? entry)
    {
        Place = place;
        Entry = entry;
        this.opaque = opaque;
    }

    /// <summary>Anywhere (<see cref="TextOperator.Contains"/>), at the start or at the end.</summary>
    public TextOperator Place { get; }

    /// <summary>The word or phrase; null for a pattern or a text of the record.</summary>
    public EntryForm? Entry { get; }

    /// <summary>Items with one key are found in the same texts.</summary>
    public string Key => Place + ":" + (Entry is { } entry ? "\"" + entry.Key : opaque);

    public static SearchItem OfEntry(TextOperator place, string written) => new(place, opaque: null, EntryForm.Of(written));

    /// <summary>A pattern or a text of the record.</summary>
    public static SearchItem Opaque(TextOperator place, string key) => new(place, key, entry: null);

    /// <summary>Whether both have one key.</summary>
    public bool HasKeyOf(SearchItem other) => Place == other.Place && (Entry, other.Entry) switch
    {
        ({ } one, { } two) => one.HasKeyOf(two),
        (null, null) => string.Equals(opaque, other.opaque, StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>
    /// Whether this is found in every text in which the other is. The other entry itself is searched for this one, between a letter and a
    /// letter where its ends are open and between spaces where they are not, so that what surrounds it in a text makes no difference.
    /// </summary>
    public bool IsFoundWith(SearchItem other)
    {
        if (HasKeyOf(other))
        {
            return true;
        }

        if (Place != TextOperator.Contains || Entry is not { } own || other.Entry is not { } entry || entry.Core.IndexOf(own.Core, StringComparison.Ordinal) < 0)
        {
            return false;
        }

        matcher ??= new EntryMatcher(name: null, [own.Written]);
        return entry.Surroundings().All(s => matcher.IsMatch(new TextValue(s, "")));
    }
}
