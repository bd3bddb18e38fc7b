using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace SpecLang.Runtime.Wire;

/// <summary>
/// Writes text into JSON as UTF-8, readable in every language, but the quotation mark, the backslash and all <see cref="SteeringCharacters"/>
/// as escapes, so that output may be shown on a terminal. A lone surrogate becomes U+FFFD, as in the reading of records.
/// Not made for text inside a page: <c>&lt;</c> stays as it is.
/// </summary>
public sealed class SafeJsonEncoder : JavaScriptEncoder
{
    private static readonly SearchValues<char> Suspects = SteeringCharacters.WithSuspects("\"\\");

    private SafeJsonEncoder()
    {
    }

    public static SafeJsonEncoder Instance { get; } = new();

    /// <summary>Two escapes of six characters, for a pair of surrogates.</summary>
    public override int MaxOutputCharactersPerInputCharacter => 12;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar is '"' or '\\' || SteeringCharacters.Contains(new Rune(unicodeScalar));

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength) =>
        SteeringCharacters.IndexIn(new ReadOnlySpan<char>(text, textLength), Suspects);

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        TryEncode(new Rune(unicodeScalar), new Span<char>(buffer, bufferLength), out numberOfCharactersWritten);

    private static bool TryEncode(Rune character, Span<char> output, out int written)
    {
        var mark = ShortEscape(character.Value);
        if (mark != '\0')
        {
            return output.TryWrite(CultureInfo.InvariantCulture, $"\\{mark}", out written);
        }

        Span<char> units = stackalloc char[2];
        return character.EncodeToUtf16(units) == 1
            ? output.TryWrite(CultureInfo.InvariantCulture, $"\\u{(int)units[0]:X4}", out written)
            : output.TryWrite(CultureInfo.InvariantCulture, $"\\u{(int)units[0]:X4}\\u{(int)units[1]:X4}", out written);
    }

    private static char ShortEscape(int character) => character switch
    {
        '"' => '"',
        '\\' => '\\',
        '\b' => 'b',
        '\f' => 'f',
        '\n' => 'n',
        '\r' => 'r',
        '\t' => 't',
        _ => '\0',
    };
}
