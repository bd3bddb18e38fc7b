using System.Globalization;
using System.Text;
using SpecLang.Runtime.Input;

namespace SpecLang.Runtime.Tests.Input;

public sealed class SegmentTests
{
    [Theory]
    [InlineData("{\"a\":1}")]
    [InlineData("{\"a\":1}\n")]
    [InlineData("\uFEFF\n \n{\"a\":1}\r\n\n ")]
    [InlineData("{\"a\":1")]
    [InlineData("{\"a\":1}\n{\"a\":2}\n")]
    public void A_document_in_one_line_is_a_line(string text) => Read(text).ShouldAllBe(s => s.Bytes != null && s.Items == null);

    [Theory]
    [InlineData("{\n\"a\":1}")]
    [InlineData("[{\"a\":1}]")]
    [InlineData("[\n{\"a\":1}\n]")]
    [InlineData("\"text\"")]
    public void Other_documents_are_cut_into_records(string text) => Read(text).ShouldAllBe(s => s.Bytes == null && s.Items != null);

    [Fact]
    public void A_document_in_one_line_stands_where_it_stands()
    {
        var segment = Read("\n\n{\"a\":1}").Single();

        segment.FirstLine.ShouldBe(3);
        segment.FirstOrdinal.ShouldBe(1);
        Encoding.UTF8.GetString(segment.Bytes.ShouldNotBeNull(), 0, segment.Count).ShouldBe("{\"a\":1}");
    }

    [Theory]
    [InlineData(1, int.MaxValue)]
    [InlineData(2, int.MaxValue)]
    [InlineData(3, 100_000)]
    [InlineData(4, 7_000)]
    public void Lines_of_any_length_are_the_records_that_reading_gives(int seed, int chunk)
    {
        const int mostBytes = 600_000;
        var text = LinesOf(new Random(seed));
        var expected = RecordInput.Read([Source(text, chunk)], mostBytes).Select(Describe).ToList();

        var segments = RecordInput.ReadSegments([Source(text, chunk)], mostBytes, new SegmentBuffers()).ToList();

        segments.SelectMany(RecordsOf).ShouldBe(expected);
        segments.ShouldContain(s => s.Count > SegmentBuffers.SegmentBytes);
        segments.SelectMany(s => s.Items ?? []).ShouldAllBe(i => i is InputError);
    }

    /// <summary>Lines of a few bytes, of more than a stretch and of more than a record may have, with blank ones and white space between them.</summary>
    private static byte[] LinesOf(Random random)
    {
        var text = new StringBuilder("{\"a\":0}\n");
        for (var i = 0; i < 400; i++)
        {
            var length = random.Next(20) switch { 0 => random.Next(250_000, 280_000), 1 => random.Next(400_000, 700_000), < 8 => random.Next(30_000), _ => random.Next(300) };
            text.Append(random.Next(12) switch
            {
                0 => "\n",
                1 => " \t\r\n \n",
                2 => "  {\"a\":\"" + new string('x', length) + "\"} \r\n",
                _ => "{\"a\":\"" + new string('y', length) + "\"}\n",
            });
        }

        return Encoding.UTF8.GetBytes(text.Append("{\"a\":1}").ToString());
    }

    private static InputSource Source(byte[] text, int chunk) => new("a.jsonl", "a.jsonl", () => chunk == int.MaxValue ? new MemoryStream(text) : new DrippingStream(text, chunk));

    private static IEnumerable<string> RecordsOf(InputSegment segment)
    {
        if (segment.Bytes is null)
        {
            return (segment.Items ?? []).Select(Describe);
        }

        var (line, ordinal) = (segment.FirstLine - 1, segment.FirstOrdinal - 1);
        return Encoding.UTF8.GetString(segment.Bytes, 0, segment.Count).Split('\n')
            .Select(l => (Line: ++line, Text: l.Trim(' ', '\t', '\r')))
            .Where(l => l.Text.Length > 0)
            .Select(l => Describe(l.Line, ++ordinal, l.Text))
            .ToList();
    }

    private static string Describe(InputItem item) =>
        item is InputRecord record ? Describe(record.Line, record.Ordinal, Encoding.UTF8.GetString(record.Utf8.Span)) : Describe(item.Line, item.Ordinal, (item as InputError)?.Message ?? string.Empty);

    private static string Describe(long line, long ordinal, string text) => string.Create(CultureInfo.InvariantCulture, $"{line} {ordinal} {text.Length} {text[..Math.Min(60, text.Length)]}");

    private static List<InputSegment> Read(string text)
    {
        var source = new InputSource("a.json", "a.json", () => new MemoryStream(Encoding.UTF8.GetBytes(text)));
        var segments = RecordInput.ReadSegments([source], RecordInput.DefaultMaxRecordBytes, new SegmentBuffers()).ToList();
        segments.ShouldNotBeEmpty();
        return segments;
    }
}
