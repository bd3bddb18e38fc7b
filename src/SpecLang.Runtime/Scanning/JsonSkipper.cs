using System.Runtime.CompilerServices;

namespace SpecLang.Runtime.Scanning;

/// <summary>Passes over a JSON value that nobody asks for, as strictly as a parser would (RFC 8259).</summary>
/// <param name="bytes">The bytes.</param>
/// <param name="quotes">The index's bits of quotes.</param>
/// <param name="end">Where the record ends.</param>
internal readonly unsafe ref struct JsonSkipper(byte* bytes, ulong* quotes, int end)
{
    /// <summary>As deep as one word of bits tells lists and objects apart; deeper ones are for the parser, which allows little more.</summary>
    private const int MostDepth = 60;

    /// <summary>The place of the next quote, from there on; −1 where there is none in the record.</summary>
    public int NextQuote(int from)
    {
        var last = (end - 1) >> 6;
        var word = from >> 6;
        if (word > last)
        {
            return -1;
        }

        var bits = quotes[word] & (ulong.MaxValue << (from & 63));
        while (bits == 0)
        {
            if (++word > last)
            {
                return -1;
            }

            bits = quotes[word];
        }

        var found = (word << 6) + System.Numerics.BitOperations.TrailingZeroCount(bits);
        return found < end ? found : -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int SkipWhiteSpace(int at) => at < end && bytes[at] > ' ' ? at : SkipAnyWhiteSpace(at);

    private int SkipAnyWhiteSpace(int at)
    {
        while (at < end && bytes[at] is (byte)' ' or (byte)'\t' or (byte)'\r')
        {
            at++;
        }

        return at;
    }

    /// <summary>The place behind a value that begins there; −1 where it is broken, or too deep.</summary>
    /// <param name="at">Where it begins.</param>
    /// <param name="outer">How many lists and objects stand around it.</param>
    public int SkipValue(int at, int outer)
    {
        var depth = 0;
        var objects = 0UL;
        while (true)
        {
            if (at >= end)
            {
                return -1;
            }

            var isOpened = false;
            switch (bytes[at])
            {
                case (byte)'{' or (byte)'[':
                    if (++depth > MostDepth - outer)
                    {
                        return -1;
                    }

                    objects = (objects << 1) | (bytes[at] == '{' ? 1UL : 0);
                    at = SkipWhiteSpace(at + 1);
                    isOpened = at < end && bytes[at] != ((objects & 1) != 0 ? '}' : ']');
                    break;
                case (byte)'"':
                    at = NextQuote(at + 1) + 1;
                    break;
                default:
                    at = SkipLiteral(at);
                    break;
            }

            at = at <= 0 ? -1 : isOpened || depth == 0 ? at : SkipWhiteSpace(at);
            while (!isOpened && depth > 0 && at > 0 && at < end && bytes[at] == ((objects & 1) != 0 ? '}' : ']'))
            {
                at++;
                depth--;
                objects >>= 1;
                at = depth > 0 ? SkipWhiteSpace(at) : at;
            }

            if (depth == 0 || at < 0)
            {
                return at;
            }

            if (!isOpened)
            {
                if (at >= end || bytes[at] != ',')
                {
                    return -1;
                }

                at = SkipWhiteSpace(at + 1);
            }

            at = (objects & 1) != 0 ? SkipName(at) : at;
            if (at < 0)
            {
                return -1;
            }
        }
    }

    /// <summary>The place of the value behind a member's name and colon; −1 where they are not there.</summary>
    private int SkipName(int at)
    {
        if (at >= end || bytes[at] != '"')
        {
            return -1;
        }

        var close = NextQuote(at + 1);
        if (close < 0)
        {
            return -1;
        }

        at = SkipWhiteSpace(close + 1);
        return at < end && bytes[at] == ':' ? SkipWhiteSpace(at + 1) : -1;
    }

    private int SkipLiteral(int at)
    {
        var rest = new ReadOnlySpan<byte>(bytes + at, end - at);
        if (rest.StartsWith("true"u8) || rest.StartsWith("null"u8))
        {
            return EndOfLiteral(at + 4);
        }

        return rest.StartsWith("false"u8) ? EndOfLiteral(at + 5) : SkipNumber(at);
    }

    private int SkipNumber(int at)
    {
        at += at < end && bytes[at] == '-' ? 1 : 0;
        var start = at;
        at = SkipDigits(at);
        if (at == start || (bytes[start] == '0' && at > start + 1))
        {
            return -1;
        }

        if (at < end && bytes[at] == '.')
        {
            start = at + 1;
            at = SkipDigits(start);
            if (at == start)
            {
                return -1;
            }
        }

        if (at < end && bytes[at] is (byte)'e' or (byte)'E')
        {
            at++;
            at += at < end && bytes[at] is (byte)'+' or (byte)'-' ? 1 : 0;
            start = at;
            at = SkipDigits(start);
            if (at == start)
            {
                return -1;
            }
        }

        return EndOfLiteral(at);
    }

    private int SkipDigits(int at)
    {
        while (at < end && bytes[at] is >= (byte)'0' and <= (byte)'9')
        {
            at++;
        }

        return at;
    }

    private int EndOfLiteral(int at) => at == end || bytes[at] is (byte)',' or (byte)'}' or (byte)']' or (byte)' ' or (byte)'\t' or (byte)'\r' ? at : -1;
}
