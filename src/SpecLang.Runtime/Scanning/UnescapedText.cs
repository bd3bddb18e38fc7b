using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace SpecLang.Runtime.Scanning;

/// <summary>
/// A text whose escapes <c>\uXXXX</c> are written out, as another JSON writer would have written it: many write all that is not ASCII so. Belongs to one
/// thread at a time.
/// </summary>
internal sealed unsafe class UnescapedText
{
    private byte[] pinned = [];

    /// <summary>The index of the text.</summary>
    public SegmentIndex Index { get; } = new();

    /// <summary>The text, from its first byte, with a quote behind it.</summary>
    public byte* Bytes { get; private set; }

    /// <summary>Writes a text out.</summary>
    /// <param name="bytes">Where its record stands.</param>
    /// <param name="from">Its first byte.</param>
    /// <param name="to">The place behind its last.</param>
    /// <returns>Its length; −1 where it holds a control character that can only be written as such an escape.</returns>
    public int Write(byte* bytes, int from, int to)
    {
        Reserve(to - from + 1 + RecordScanner.Padding);
        var target = Bytes;
        var at = from;
        while (at < to)
        {
            var plain = new ReadOnlySpan<byte>(bytes + at, to - at).IndexOf((byte)'\\');
            plain = plain < 0 ? to - at : plain;
            new ReadOnlySpan<byte>(bytes + at, plain).CopyTo(new Span<byte>(target, plain));
            target += plain;
            at += plain;
            if (at < to)
            {
                var length = bytes[at + 1] == 'u' ? WriteUnits(bytes, ref at, target) : Copy(bytes, ref at, target);
                if (length == 0)
                {
                    return -1;
                }

                target += length;
            }
        }

        var count = (int)(target - Bytes);
        *target++ = (byte)'"';
        new Span<byte>(target, RecordScanner.Padding).Clear();
        Index.Build(Bytes, count + 1);
        return count;
    }

    private static int Copy(byte* bytes, ref int at, byte* target)
    {
        (target[0], target[1]) = (bytes[at], bytes[at + 1]);
        at += 2;
        return 2;
    }

    private static int WriteUnits(byte* bytes, ref int at, byte* target)
    {
        var character = SuspectRange.UnitAt(bytes, at + 1);
        at += 6;
        if (character < 0x80)
        {
            return WriteAscii(character, target);
        }

        if (char.IsHighSurrogate((char)character))
        {
            character = char.ConvertToUtf32((char)character, (char)SuspectRange.UnitAt(bytes, at + 1));
            at += 6;
        }

        return new Rune(character).EncodeToUtf8(new Span<byte>(target, 4));
    }

    private static int WriteAscii(int character, byte* target)
    {
        var escape = character switch
        {
            '"' or '\\' => character,
            '\b' => 'b',
            '\t' => 't',
            '\n' => 'n',
            '\f' => 'f',
            '\r' => 'r',
            < 0x20 => -1,
            _ => 0,
        };
        if (escape < 0)
        {
            return 0;
        }

        target[0] = escape == 0 ? (byte)character : (byte)'\\';
        target[1] = (byte)escape;
        return escape == 0 ? 1 : 2;
    }

    private void Reserve(int length)
    {
        if (pinned.Length < length)
        {
            pinned = GC.AllocateUninitializedArray<byte>(Math.Max(length, pinned.Length * 2), pinned: true);
            Bytes = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(pinned));
        }
    }
}
