using SpecLang.Text.Patterns;

namespace SpecLang.Text.Scanning;

/// <summary>The bytes of code points beyond ASCII, as sequences of byte ranges (R. Cox, Regular Expression Matching in the Wild, 2010).</summary>
internal static class Utf8Sequences
{
    private const int FirstBeyondAscii = 0x80;
    private const int LastOfTwo = 0x7FF;
    private const int LastOfThree = 0xFFFF;

    /// <summary>The sequences of a set's members from U+0080 on; surrogates, which no text holds, may be among them.</summary>
    public static List<ByteRange[]> Of(CodePointSet set)
    {
        var sequences = new List<ByteRange[]>();
        foreach (var (first, last) in set.Ranges())
        {
            Add(sequences, Math.Max(first, FirstBeyondAscii), Math.Min(last, LastOfTwo), 2);
            Add(sequences, Math.Max(first, LastOfTwo + 1), Math.Min(last, LastOfThree), 3);
            Add(sequences, Math.Max(first, LastOfThree + 1), last, 4);
        }

        return sequences;
    }

    private static void Add(List<ByteRange[]> sequences, int first, int last, int length)
    {
        if (first > last)
        {
            return;
        }

        for (var i = 1; i < length; i++)
        {
            var rest = (1 << (6 * i)) - 1;
            if ((first & ~rest) == (last & ~rest))
            {
                break;
            }

            if ((first & rest) != 0)
            {
                Add(sequences, first, first | rest, length);
                Add(sequences, (first | rest) + 1, last, length);
                return;
            }

            if ((last & rest) != rest)
            {
                Add(sequences, first, (last & ~rest) - 1, length);
                Add(sequences, last & ~rest, last, length);
                return;
            }
        }

        var sequence = new ByteRange[length];
        for (var i = 0; i < length; i++)
        {
            sequence[i] = new ByteRange(ByteAt(first, i, length), ByteAt(last, i, length));
        }

        sequences.Add(sequence);
    }

    private static byte ByteAt(int codePoint, int index, int length)
    {
        var bits = codePoint >> (6 * (length - 1 - index));
        return (byte)(index > 0 ? 0x80 | (bits & 0x3F) : length switch { 2 => 0xC0, 3 => 0xE0, _ => 0xF0 } | bits);
    }
}
