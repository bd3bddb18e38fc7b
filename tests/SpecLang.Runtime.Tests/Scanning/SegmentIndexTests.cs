using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using SpecLang.Runtime.Scanning;
using SpecLang.Text.Scanning;

namespace SpecLang.Runtime.Tests.Scanning;

public sealed unsafe class SegmentIndexTests
{
    [Fact]
    public void Every_character_that_a_normal_form_may_change_is_marked_wherever_it_stands()
    {
        var missed = new List<int>();
        for (var first = 0x80; first <= 0x10FFFF; first += 0x100)
        {
            var text = new StringBuilder();
            foreach (var codePoint in Enumerable.Range(first, 0x100).Where(Rune.IsValid))
            {
                text.Append(new Rune(codePoint).ToString());
            }

            // Behind one, two and three more bytes the same characters stand elsewhere in their blocks.
            for (var shift = 0; shift < 4; shift++)
            {
                AddMissed(new string('x', shift) + text, missed);
            }
        }

        missed.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Bytes_are_utf8_where_a_decoder_says_so(int seed)
    {
        var random = new Random(seed);
        byte[] telling = [0, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF];
        string[] characters = ["é", "\u07FF", "\u0800", "€", "\uD7FF", "\uE000", "\uFFFD", "😀", "\U0010FFFF", "a"];
        var valid = 0;
        for (var n = 0; n < 20_000; n++)
        {
            // Characters that are well written, at every place of a block, and here and there a byte that is not.
            var text = new List<byte>(Encoding.UTF8.GetBytes(new string('x', random.Next(130))));
            for (var i = random.Next(12); i > 0; i--)
            {
                text.AddRange(Encoding.UTF8.GetBytes(characters[random.Next(characters.Length)]));
                text.AddRange(Enumerable.Repeat((byte)'y', random.Next(3) == 0 ? random.Next(70) : 0));
            }

            for (var i = random.Next(3); i > 0 && text.Count > 0; i--)
            {
                text[random.Next(text.Count)] = telling[random.Next(telling.Length)];
            }

            var expected = System.Text.Unicode.Utf8.IsValid(text.ToArray());
            valid += expected ? 1 : 0;
            Build([.. text], (index, bytes) => index.IsUtf8((byte*)bytes, text.Count)).ShouldBe(expected, Convert.ToHexString(text.ToArray()));
        }

        valid.ShouldBeInRange(1_000, 19_000);
    }

    private static T Build<T>(byte[] utf8, Func<SegmentIndex, nint, T> ask)
    {
        var bytes = GC.AllocateUninitializedArray<byte>(utf8.Length + RecordScanner.Padding, pinned: true);
        utf8.CopyTo(bytes, 0);
        bytes.AsSpan(utf8.Length).Clear();
        var pointer = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(bytes));
        var index = new SegmentIndex();
        index.Build(pointer, utf8.Length);
        var answer = ask(index, (nint)pointer);
        GC.KeepAlive(bytes);
        return answer;
    }

    private static void AddMissed(string text, List<int> missed)
    {
        var index = Build(Encoding.UTF8.GetBytes(text), (index, _) => index);
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (CharacterTraits.Of(rune.Value) != 0 && ((index.Unsettled[at >> 6] >> (at & 63)) & 1) == 0)
            {
                missed.Add(rune.Value);
            }

            at += rune.Utf8SequenceLength;
        }
    }
}
