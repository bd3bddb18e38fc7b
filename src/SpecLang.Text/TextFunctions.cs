using SpecLang.Text.Functions;

namespace SpecLang.Text;

/// <summary>The language's functions over text. What they return keeps its place in the field's own value.</summary>
public static class TextFunctions
{
    /// <summary>How many UTF-16 units the text has.</summary>
    public static long Length(TextValue text) => text.Value.Length;

    /// <summary>How many words <see cref="Words"/> finds.</summary>
    public static long WordCount(TextValue text)
    {
        var count = 0L;
        for (var word = WordScanner.Next(text.Value, 0); word.End > 0; word = WordScanner.Next(text.Value, word.End))
        {
            count++;
        }

        return count;
    }

    /// <summary>How many sentences <see cref="Sentences"/> finds.</summary>
    public static long SentenceCount(TextValue text) => SentenceScanner.Sentences(text.Value).LongCount();

    /// <summary>
    /// The words: runs of word characters (letters, marks, digits, <c>_</c>). In scripts written without spaces each character is a word,
    /// with its marks. One apostrophe or hyphen between two letters stays inside a word: <c>don't</c>, <c>well-known</c>.
    /// </summary>
    public static IReadOnlyList<TextValue> Words(TextValue text)
    {
        var words = new List<TextValue>();
        for (var word = WordScanner.Next(text.Value, 0); word.End > 0; word = WordScanner.Next(text.Value, word.End))
        {
            words.Add(text.Slice(word.Start, word.End - word.Start));
        }

        return words;
    }

    /// <summary>
    /// The sentences. One ends behind <c>. ! ? … 。 ！ ？</c> (and the quotes and brackets that close there) where white space, the end
    /// or, after an East Asian sign, anything follows, and where an empty line ends a paragraph. A full stop ends none inside a number or word,
    /// behind a common abbreviation (<c>Dr.</c>, <c>e.g.</c>), behind a single capital letter, or before a small letter.
    /// </summary>
    public static IReadOnlyList<TextValue> Sentences(TextValue text) => Slices(text, SentenceScanner.Sentences(text.Value));

    /// <summary>
    /// The lines, without their ends (LF, CRLF, CR, U+2028, U+2029). An end at the very end of the text begins no further line; the empty text has none.
    /// </summary>
    public static IReadOnlyList<TextValue> Lines(TextValue text) => Slices(text, LineScanner.Lines(text.Value));

    /// <summary>The web addresses: what begins with <c>http:// https:// ftp://</c> or <c>www.</c>, without the punctuation that ends the sentence around it.</summary>
    public static IReadOnlyList<TextValue> Urls(TextValue text) => Slices(text, UrlScanner.Urls(text.Value));

    /// <summary>The text in lower case, by simple mappings and without regard to a language.</summary>
    public static TextValue Lower(TextValue text) => text.WithUnits(CaseFolding.Lower(text.Value));

    /// <summary>The text without white space at its ends.</summary>
    public static TextValue Trim(TextValue text)
    {
        var start = 0;
        var end = text.Value.Length;
        while (start < end && CodePoints.IsWhiteSpace(text.Value[start]))
        {
            start++;
        }

        while (end > start && CodePoints.IsWhiteSpace(text.Value[end - 1]))
        {
            end--;
        }

        return start == 0 && end == text.Value.Length ? text : text.Slice(start, end - start);
    }

    /// <summary>
    /// The text with evasion undone, in this order: invisible characters are removed, the text is put in NFKC, look-alike letters of other
    /// scripts become Latin ones (and typographic quotes, apostrophes and dashes those of a keyboard), letters spaced out are joined, digits and signs that stand for letters become letters. Case is kept.
    /// </summary>
    public static TextValue Fold(TextValue text) => EvasionFolding.Fold(text);

    /// <summary>
    /// The share of a's word n-grams that occur in b, from 0 to 1, each occurrence counted; 0 where a has none. Words are compared in NFC with their case folded.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">n is less than 1.</exception>
    public static double Overlap(TextValue a, TextValue b, long n) => NGramOverlap.Share(a.Folded.Text, b.Folded.Text, n);

    /// <summary>
    /// The text from behind the first <paramref name="a"/> to the next <paramref name="b"/>, or to the end where there is none or b is empty.
    /// Both are compared exactly. Null where a does not occur.
    /// </summary>
    public static TextValue? Between(TextValue text, string a, string b)
    {
        var found = text.Value.IndexOf(a, StringComparison.Ordinal);
        if (found < 0)
        {
            return null;
        }

        var start = found + a.Length;
        var end = b.Length == 0 ? -1 : text.Value.IndexOf(b, start, StringComparison.Ordinal);
        return text.Slice(start, (end < 0 ? text.Value.Length : end) - start);
    }

    /// <summary>Whether the text is one JSON value by RFC 8259, with white space around it, nested no deeper than 512.</summary>
    public static bool ValidJson(TextValue text) => JsonValidator.IsValid(text.Value);

    private static List<TextValue> Slices(TextValue text, IEnumerable<(int Start, int End)> spans) =>
        [.. spans.Select(span => text.Slice(span.Start, span.End - span.Start))];
}
