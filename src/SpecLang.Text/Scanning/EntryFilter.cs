using SpecLang.Text.Entries;

namespace SpecLang.Text.Scanning;

/// <summary>
/// Tells of most places that no entry begins there, by the ASCII letters, digits and underscores that follow: as many of them as an entry begins with, at most
/// eight, are in a filter (B. H. Bloom, Space/time trade-offs in hash coding with allowable errors, 1970), two bits of one word for each. Immutable.
/// </summary>
internal sealed class EntryFilter
{
    /// <summary>How many bytes are looked at.</summary>
    public const int Length = 8;

    private const ulong Case = 0x2020202020202020;
    private const ulong Factor = 0x9E3779B97F4A7C15;
    private const int BitsOfEntry = 16;
    private const int WordBits = 64;
    private const int PlaceBits = 6;

    private EntryFilter(ulong[] words, int openLengths)
    {
        Words = words;
        OpenLengths = openLengths;
    }

    /// <summary>The bits, in a number of words that is a power of two.</summary>
    public ulong[] Words { get; }

    /// <summary>A bit for each number of bytes, below eight, after which a text may go on with other letters: those of short entries that leave their end open.</summary>
    public int OpenLengths { get; }

    /// <summary>By how many bits a hash is shifted to give its word.</summary>
    public int Shift => ShiftOf(Words.Length);

    public static EntryFilter Of(IReadOnlyCollection<Entry> entries)
    {
        // Two words at least: a shift by all bits would be one by none.
        var count = 2;
        while (count * WordBits < entries.Count * BitsOfEntry)
        {
            count <<= 1;
        }

        var words = new ulong[count];
        var openLengths = 0;
        foreach (var entry in entries)
        {
            var (beginning, length) = BeginningOf(entry.Key);
            if (length < Length && length == entry.Key.Length && entry.OpenEnd)
            {
                openLengths |= 1 << length;
            }

            var hash = HashOf(beginning);
            words[WordOf(hash, ShiftOf(count))] |= BitsOf(hash);
        }

        return new EntryFilter(words, openLengths);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="EndOfStreamException">There is less than that.</exception>
    public static EntryFilter Read(BinaryReader reader) => new(SavedArray.Read<ulong>(reader), reader.ReadInt32());

    /// <summary>Writes it so that it can be read again by the same version.</summary>
    public void Write(BinaryWriter writer)
    {
        SavedArray.Write(writer, Words);
        writer.Write(OpenLengths);
    }

    /// <summary>So many of eight bytes, first byte lowest, whatever their case; at least one.</summary>
    public static ulong Beginning(ulong bytes, int length) => (bytes | Case) & (ulong.MaxValue >> (WordBits - (8 * length)));

    public static ulong HashOf(ulong beginning) => beginning * Factor;

    /// <summary>The place of a hash's word.</summary>
    public static int WordOf(ulong hash, int shift) => (int)(hash >> shift);

    /// <summary>The bits of a hash.</summary>
    public static ulong BitsOf(ulong hash) => (1UL << (int)((hash >> 32) & (WordBits - 1))) | (1UL << (int)((hash >> (32 - PlaceBits)) & (WordBits - 1)));

    private static int ShiftOf(int count)
    {
        var shift = WordBits;
        for (; count > 1; count >>= 1)
        {
            shift--;
        }

        return shift;
    }

    private static bool IsLetter(char unit) => unit is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_';

    private static (ulong Beginning, int Length) BeginningOf(string key)
    {
        var (bytes, length) = (0UL, 0);
        while (length < Length && length < key.Length && IsLetter(key[length]))
        {
            bytes |= (ulong)key[length] << (8 * length);
            length++;
        }

        return (length == 0 ? 0 : Beginning(bytes, length), length);
    }
}
