using SpecLang.Text.Scanning;

namespace SpecLang.Text.Tests.Scanning;

public sealed class PackedBytesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Bytes_come_back_as_they_were(int seed)
    {
        var random = new Random(seed);
        for (var n = 0; n < 400; n++)
        {
            var bytes = new byte[random.Next(n < 40 ? 20 : 3000)];
            for (var at = 0; at < bytes.Length;)
            {
                // Runs, repetitions from near and far, and noise.
                var count = Math.Min(1 + random.Next(random.Next(4) == 0 ? 700 : 20), bytes.Length - at);
                var (kind, from) = (random.Next(3), random.Next(at + 1));
                for (var i = 0; i < count; i++, at++)
                {
                    bytes[at] = kind == 0 ? (byte)random.Next(256) : kind == 1 ? (byte)seed : bytes[from + i < at ? from + i : 0];
                }
            }

            PackedBytes.Unpack(PackedBytes.Pack(bytes)).ShouldBe(bytes);
        }
    }

    [Fact]
    public void What_repeats_becomes_much_shorter()
    {
        var bytes = Enumerable.Range(0, 100_000).Select(i => (byte)(i % 300 == 0 ? i / 300 : 0)).ToArray();
        PackedBytes.Pack(bytes).Length.ShouldBeLessThan(bytes.Length / 20);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    public void Whatever_else_is_unpacked_ends_in_bytes_or_in_a_clear_error(int seed)
    {
        var random = new Random(seed);
        var refused = 0;
        for (var n = 0; n < 3000; n++)
        {
            var packed = PackedBytes.Pack([.. Enumerable.Range(0, 60).Select(i => (byte)(i % 7))]);
            packed[4 + random.Next(packed.Length - 4)] ^= (byte)(1 << random.Next(8));
            Array.Resize(ref packed, packed.Length - random.Next(3));
            try
            {
                PackedBytes.Unpack(packed).Length.ShouldBe(60);
            }
            catch (InvalidDataException)
            {
                refused++;
            }
        }

        refused.ShouldBeGreaterThan(1000);
    }
}
