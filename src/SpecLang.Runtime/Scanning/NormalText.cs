using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using SpecLang.Text.Unicode;

namespace SpecLang.Runtime.Scanning;

/// <summary>
/// Whether NFC changes a text between its quotes, and what it makes of it. Only parts that hold a character which could change are looked at: from one
/// that nothing before it can touch to the next. Belongs to one thread at a time.
/// </summary>
internal sealed unsafe class NormalText
{
    /// <summary>The most bytes of a character.</summary>
    private const int MostBytes = 4;

    private readonly NormalizedSegment part = new(compatible: false);
    private readonly List<int> characters = [];
    private byte[] pinned = [];

    /// <summary>The index of the normal form.</summary>
    public SegmentIndex Index { get; } = new();

    /// <summary>The normal form, from its first byte, with a quote behind it.</summary>
    public byte* Bytes { get; private set; }

    /// <summary>Whether the text differs from its normal form.</summary>
    public bool IsChanged(in RawText text)
    {
        for (var at = text.UnsettledFrom(text.Start); at >= 0;)
        {
            var end = ReadPart(in text, StartOfPart(in text, at));
            if (!IsPartUnchanged())
            {
                return true;
            }

            at = end < text.End ? text.UnsettledFrom(end) : -1;
        }

        return false;
    }

    /// <summary>Writes the normal form down. What is escaped stays so; nothing that needs an escape comes of other characters.</summary>
    /// <returns>Its length.</returns>
    public int Write(in RawText text)
    {
        Reserve(text.End - text.Start + 1 + RecordScanner.Padding, used: 0);
        var (length, copied) = (0, text.Start);
        for (var at = text.UnsettledFrom(text.Start); at >= 0;)
        {
            var start = StartOfPart(in text, at);
            var end = ReadPart(in text, start);
            Reserve(length + (start - copied) + (part.Count * MostBytes) + (text.End - end) + 1 + RecordScanner.Padding, length);
            // An escape begins a part of its own and composes with nothing: it is copied as it stands.
            var escaped = text.Bytes[start] == '\\' ? 1 : 0;
            Copy(in text, copied, start + (2 * escaped), ref length);
            for (var i = escaped; i < part.Count; i++)
            {
                length += new Rune(part[i]).EncodeToUtf8(new Span<byte>(Bytes + length, MostBytes));
            }

            copied = end;
            at = end < text.End ? text.UnsettledFrom(end) : -1;
        }

        Copy(in text, copied, text.End, ref length);
        Bytes[length] = (byte)'"';
        new Span<byte>(Bytes + length + 1, RecordScanner.Padding).Clear();
        Index.Build(Bytes, length + 1);
        return length;
    }

    private static int StartOfPart(in RawText text, int at)
    {
        while (at > text.Start && !Normalizer.IsBoundary(CharacterAt(in text, at)))
        {
            at = text.Previous(at);
        }

        return at;
    }

    private static int CharacterAt(in RawText text, int at) => text.Read(ref at);

    /// <summary>Puts the part that begins at a place in its normal form.</summary>
    /// <returns>Where the next one begins.</returns>
    private int ReadPart(in RawText text, int at)
    {
        part.Begin();
        characters.Clear();
        while (at < text.End)
        {
            var next = at;
            var character = text.Read(ref next);
            if (characters.Count > 0 && Normalizer.IsBoundary(character))
            {
                break;
            }

            characters.Add(character);
            part.Add(character, at);
            at = next;
        }

        part.Finish();
        return at;
    }

    private bool IsPartUnchanged()
    {
        if (part.Count != characters.Count)
        {
            return false;
        }

        for (var i = 0; i < characters.Count; i++)
        {
            if (part[i] != characters[i])
            {
                return false;
            }
        }

        return true;
    }

    private void Copy(in RawText text, int from, int to, ref int length)
    {
        new ReadOnlySpan<byte>(text.Bytes + from, to - from).CopyTo(new Span<byte>(Bytes + length, to - from));
        length += to - from;
    }

    private void Reserve(int count, int used)
    {
        if (pinned.Length < count)
        {
            var before = pinned;
            pinned = GC.AllocateUninitializedArray<byte>(Math.Max(count, before.Length * 2), pinned: true);
            before.AsSpan(0, used).CopyTo(pinned);
            Bytes = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(pinned));
        }
    }
}
