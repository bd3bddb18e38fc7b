using SpecLang.Text;
using SpecLang.Text.Windows;

namespace SpecLang.Runtime.Scanning;

/// <summary>The stretch of a text around a place that the first match of some matchers covers, as far as they reach.</summary>
/// <param name="text">The text, which NFC leaves as it is and which holds no <c>\u</c> escape.</param>
/// <param name="reach">How far the matchers reach.</param>
internal readonly unsafe ref struct RawWindow(RawText text, MatchReach reach)
{
    /// <summary>A mark belongs to the character it stands on; no longer stack of them is looked through for it.</summary>
    private const int LongestContext = 34;

    private byte* Bytes => text.Bytes;

    /// <summary>Fills a window with all that the first match can hold, and what stands beside it.</summary>
    /// <param name="window">The window.</param>
    /// <param name="seed">A place that the match covers.</param>
    /// <returns>How many units of the text stand before the window.</returns>
    public int Fill(TextWindow window, int seed)
    {
        var from = reach.StartsAtSeed ? seed : FirstReached(seed);
        var to = EndOfReach(seed);
        var contextFrom = from;
        for (var i = 0; contextFrom > text.Start && (i == 0 || (i < LongestContext && IsMark(contextFrom))); i++)
        {
            contextFrom = text.Previous(contextFrom);
        }

        window.Clear();
        Decode(in text, window, contextFrom, from);
        window.From = window.Length;
        Decode(in text, window, from, to);
        window.To = window.Length;
        Decode(in text, window, to, to < text.End ? Next(to) : to);
        return contextFrom == text.Start ? 0 : text.UpTo(contextFrom).CountUnits();
    }

    private int FirstReached(int seed)
    {
        var at = seed;
        var wasSpace = false;
        for (var left = reach.Longest; at > text.Start;)
        {
            var place = text.Previous(at);
            var isSpace = IsWhiteSpace(place);
            if (!reach.MayHold[Bytes[place]] || (left == 0 && !(isSpace && wasSpace)))
            {
                break;
            }

            left -= isSpace && wasSpace ? 0 : 1;
            wasSpace = isSpace;
            at = place;
        }

        return at;
    }

    private int EndOfReach(int seed)
    {
        var at = seed;
        var wasSpace = false;
        for (var left = reach.Longest; at < text.End;)
        {
            var isSpace = IsWhiteSpace(at);
            var isPast = !reach.MayHold[Bytes[at]] || (left == 0 && !(isSpace && wasSpace));
            if (isPast && !(reach.GoesOnInWord && (Bytes[at] >= 0x80 || CodePoints.IsWord(Bytes[at]))))
            {
                break;
            }

            left -= left == 0 || (isSpace && wasSpace) ? 0 : 1;
            wasSpace = isSpace;
            at = Next(at);
        }

        return at;
    }

    private bool IsWhiteSpace(int at) => Bytes[at] switch
    {
        (byte)'\\' => Bytes[at + 1] is (byte)'n' or (byte)'r' or (byte)'t' or (byte)'f',
        < 0x80 => Bytes[at] == ' ',
        _ => CodePoints.IsWhiteSpace(text.CharacterAt(at)),
    };

    private bool IsMark(int at) => Bytes[at] >= 0x80 && CodePoints.IsMark(text.CharacterAt(at));

    /// <summary>The place behind the character, or the escape, that begins at a place.</summary>
    private int Next(int at)
    {
        text.Read(ref at);
        return at;
    }

    /// <summary>Adds a stretch of a text to a window, without escapes.</summary>
    public static void Decode(in RawText text, TextWindow window, int from, int to)
    {
        // No character has more units than bytes.
        var units = window.Reserve(to - from);
        var count = 0;
        for (var at = from; at < to;)
        {
            var character = text.Read(ref at);
            if (character <= 0xFFFF)
            {
                units[count++] = (char)character;
            }
            else
            {
                units[count++] = (char)(0xD800 + ((character - 0x10000) >> 10));
                units[count++] = (char)(0xDC00 + ((character - 0x10000) & 0x3FF));
            }
        }

        window.Advance(count);
    }
}
