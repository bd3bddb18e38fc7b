using System.Text;

namespace SpecLang.Text;

/// <summary>Entries of a long lexicon, as emitted code holds them: bytes of the assembly, in place of a text for each.</summary>
public static class EntryLines
{
    /// <summary>The entries, for an <see cref="EntryMatcher"/>.</summary>
    /// <param name="utf8">UTF-8, one entry a line.</param>
    public static IReadOnlyList<string> Of(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8.ToArray()).Split('\n');
}
