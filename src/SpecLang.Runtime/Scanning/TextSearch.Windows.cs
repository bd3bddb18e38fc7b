using System.Numerics;
using SpecLang.Text;
using SpecLang.Text.Windows;

namespace SpecLang.Runtime.Scanning;

internal sealed unsafe partial class TextSearch
{
    /// <summary>A mark belongs to the character it stands on; no longer stack of them is looked through for it.</summary>
    private const int LongestContext = LongestStackOfMarks + 2;

    private readonly int[] seeds = new int[64];
    private ulong foundBefore;

    /// <summary>Gives a place that the first match of each fact covers; −1 where only the whole text tells.</summary>
    /// <param name="facts">Facts that were found to hold.</param>
    /// <param name="places">Takes the places, by the fact's place in its group.</param>
    public void GiveSeeds(ulong facts, Span<int> places)
    {
        for (; facts != 0; facts &= facts - 1)
        {
            var fact = BitOperations.TrailingZeroCount(facts);
            places[fact] = seeds[fact];
        }
    }

    /// <summary>Takes up a text again, to find places in it.</summary>
    public void Return(byte* lines, int from, int to)
    {
        bytes = lines;
        start = from;
        end = to;
    }

    /// <summary>Fills a window with all that the first match of a fact can hold.</summary>
    /// <param name="window">The window.</param>
    /// <param name="reach">How far the matchers reach.</param>
    /// <param name="seed">A place that the match covers.</param>
    /// <returns>How many units of the text stand before the window.</returns>
    public int Fill(TextWindow window, MatchReach reach, int seed)
    {
        var from = reach.StartsAtSeed ? seed : FirstReached(reach, seed);
        var to = EndOfReach(reach, seed);
        var contextFrom = from;
        for (var i = 0; contextFrom > start && (i == 0 || (i < LongestContext && IsMark(contextFrom))); i++)
        {
            contextFrom = Previous(contextFrom);
        }

        window.Clear();
        Decode(window, contextFrom, from);
        window.From = window.Length;
        Decode(window, from, seed);
        window.Seed = window.Length;
        Decode(window, seed, to);
        window.To = window.Length;
        Decode(window, to, to < end ? Next(to) : to);
        return UnitsBefore(contextFrom);
    }

    /// <summary>Notes where facts were first found.</summary>
    private void Seed(ulong facts, int at)
    {
        for (; facts != 0; facts &= facts - 1)
        {
            var fact = BitOperations.TrailingZeroCount(facts);
            seeds[fact] = at >= 0 && ((foundBefore >> fact) & 1) != 0 ? Math.Min(seeds[fact], at) : at;
        }
    }

    private int FirstReached(MatchReach reach, int seed)
    {
        var at = seed;
        var wasSpace = false;
        for (var left = reach.Longest; at > start;)
        {
            var place = Previous(at);
            var isSpace = IsWhiteSpace(place);
            if (!reach.MayHold[bytes[place]] || (left == 0 && !(isSpace && wasSpace)))
            {
                break;
            }

            left -= isSpace && wasSpace ? 0 : 1;
            wasSpace = isSpace;
            at = place;
        }

        return at;
    }

    private int EndOfReach(MatchReach reach, int seed)
    {
        var at = seed;
        var wasSpace = false;
        for (var left = reach.Longest; at < end;)
        {
            var isSpace = IsWhiteSpace(at);
            var isPast = !reach.MayHold[bytes[at]] || (left == 0 && !(isSpace && wasSpace));
            if (isPast && !(reach.GoesOnInWord && (bytes[at] >= 0x80 || CodePoints.IsWord(bytes[at]))))
            {
                break;
            }

            left -= left == 0 || (isSpace && wasSpace) ? 0 : 1;
            wasSpace = isSpace;
            at = Next(at);
        }

        return at;
    }

    private bool IsWhiteSpace(int at) => bytes[at] switch
    {
        (byte)'\\' => bytes[at + 1] is (byte)'n' or (byte)'r' or (byte)'t' or (byte)'f',
        < 0x80 => bytes[at] == ' ',
        _ => CodePoints.IsWhiteSpace(CharacterAt(at)),
    };

    private bool IsMark(int at) => bytes[at] >= 0x80 && CodePoints.IsMark(CharacterAt(at));

    /// <summary>The place behind the character, or the escape, that begins at a place.</summary>
    private int Next(int at) => at + bytes[at] switch
    {
        (byte)'\\' => 2,
        < 0x80 => 1,
        < 0xE0 => 2,
        < 0xF0 => 3,
        _ => 4,
    };

    private void Decode(TextWindow window, int from, int to)
    {
        // No character has more units than bytes.
        var units = window.Reserve(to - from);
        var count = 0;
        for (var at = from; at < to; at = Next(at))
        {
            var value = bytes[at];
            var character = value < 0x80 ? value == '\\' ? Unescaped(bytes[at + 1]) : value : CharacterAt(at);
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

    private static int Unescaped(byte letter) => letter switch
    {
        (byte)'b' => '\b',
        (byte)'f' => '\f',
        (byte)'n' => '\n',
        (byte)'r' => '\r',
        (byte)'t' => '\t',
        _ => letter,
    };

    private int UnitsBefore(int at)
    {
        if (at == start)
        {
            return 0;
        }

        var kept = end;
        end = at;
        var units = Length();
        end = kept;
        return units;
    }
}
