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

    private static void AddMissed(string text, List<int> missed)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        var bytes = GC.AllocateUninitializedArray<byte>(utf8.Length + RecordScanner.Padding, pinned: true);
        utf8.CopyTo(bytes, 0);
        bytes.AsSpan(utf8.Length).Clear();
        var index = new SegmentIndex();
        index.Build((byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(bytes)), utf8.Length);
        GC.KeepAlive(bytes);
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
