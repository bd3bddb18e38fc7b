using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using System.Text;
using SpecLang.Runtime.Scanning;
using SpecLang.Text.Scanning;

namespace SpecLang.Runtime.Tests.Scanning;

public sealed unsafe class CandidateFilterTests
{
    private const int Words = 8;

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Vectors_let_through_all_that_may_begin_a_match(int seed)
    {
        var random = new RandomMatchers(seed);
        for (var n = 0; n < 30; n++)
        {
            var matchers = Enumerable.Range(0, 1 + random.Below(4)).Select(i => (random.Matcher(), i)).ToList();
            var text = new StringBuilder();
            while (text.Length < Words * 64)
            {
                text.Append(random.Json(random.Text(20), mayWriteNumbers: false));
            }

            var bytes = GC.AllocateUninitializedArray<byte>((Words * 64) + RecordScanner.Padding, pinned: true);
            Encoding.UTF8.GetBytes(text.ToString()).AsSpan(0, bytes.Length - RecordScanner.Padding).CopyTo(bytes);
            bytes.AsSpan(bytes.Length - RecordScanner.Padding).Clear();
            foreach (var group in TextSearchPlan.Of(matchers).Groups)
            {
                Compare(new ScanGroup(group), (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(bytes)));
            }

            GC.KeepAlive(bytes);
        }
    }

    private static void Compare(ScanGroup group, byte* bytes)
    {
        var expected = new bool[Words * 64];
        for (var i = 0; i < expected.Length; i++)
        {
            expected[i] = group.SetsAt(bytes + i) != 0;
        }

        var words = stackalloc ulong[Words];
        CandidateFilter.MarkBySmallVectors(group, bytes, words, 0, Words - 1);
        var small = Bits(words);
        ShouldHold(small, expected);
        if (Avx2.IsSupported)
        {
            CandidateFilter.MarkByHalves(group, bytes, words, 0, Words - 1);
            Bits(words).ShouldBe(small);
        }

        if (Avx512Vbmi.IsSupported)
        {
            CandidateFilter.MarkBySets(group, bytes, words, 0, Words - 1);
            ShouldHold(Bits(words), expected);
        }
    }

    private static void ShouldHold(bool[] marked, bool[] expected) => expected.Zip(marked, (e, m) => m || !e).ShouldAllBe(isHeld => isHeld);

    private static bool[] Bits(ulong* words)
    {
        var bits = new bool[Words * 64];
        for (var i = 0; i < bits.Length; i++)
        {
            bits[i] = ((words[i >> 6] >> (i & 63)) & 1) != 0;
        }

        return bits;
    }
}
