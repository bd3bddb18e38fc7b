using System.Buffers;
using System.Globalization;
using System.Text;

namespace SpecLang.Runtime.Json;

/// <summary>Takes the escapes out of a JSON text whose syntax has been checked.</summary>
internal static class JsonTextDecoder
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text that the escaped one stands for.</summary>
    /// <param name="utf8">What stands between the quotes: valid UTF-8, escapes well formed.</param>
    /// <param name="hadLoneSurrogate">Whether an escape gave half of a surrogate pair, read as U+FFFD.</param>
    public static string Decode(ReadOnlySpan<byte> utf8, out bool hadLoneSurrogate)
    {
        hadLoneSurrogate = false;
        var chars = ArrayPool<char>.Shared.Rent(utf8.Length);
        try
        {
            var length = 0;
            while (!utf8.IsEmpty)
            {
                var plain = utf8.IndexOf((byte)'\\');
                plain = plain < 0 ? utf8.Length : plain;
                length += Encoding.UTF8.GetChars(utf8[..plain], chars.AsSpan(length));
                utf8 = utf8[plain..];
                if (!utf8.IsEmpty)
                {
                    length += DecodeEscape(ref utf8, chars.AsSpan(length), ref hadLoneSurrogate);
                }
            }

            return new string(chars, 0, length);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(chars);
        }
    }

    private static int DecodeEscape(ref ReadOnlySpan<byte> utf8, Span<char> target, ref bool hadLoneSurrogate)
    {
        if (utf8[1] != 'u')
        {
            target[0] = utf8[1] switch
            {
                (byte)'b' => '\b',
                (byte)'f' => '\f',
                (byte)'n' => '\n',
                (byte)'r' => '\r',
                (byte)'t' => '\t',
                var itself => (char)itself,
            };
            utf8 = utf8[2..];
            return 1;
        }

        var unit = ReadUnit(ref utf8);
        if (!char.IsSurrogate(unit))
        {
            target[0] = unit;
            return 1;
        }

        if (char.IsHighSurrogate(unit) && utf8.StartsWith("\\u"u8))
        {
            var rest = utf8;
            var second = ReadUnit(ref rest);
            if (char.IsLowSurrogate(second))
            {
                utf8 = rest;
                target[0] = unit;
                target[1] = second;
                return 2;
            }
        }

        hadLoneSurrogate = true;
        target[0] = Replacement;
        return 1;
    }

    private static char ReadUnit(ref ReadOnlySpan<byte> utf8)
    {
        var unit = (char)ushort.Parse(utf8.Slice(2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        utf8 = utf8[6..];
        return unit;
    }
}
