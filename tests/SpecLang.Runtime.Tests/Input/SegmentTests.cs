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

    private static List<InputSegment> Read(string text)
    {
        var source = new InputSource("a.json", "a.json", () => new MemoryStream(Encoding.UTF8.GetBytes(text)));
        var segments = RecordInput.ReadSegments([source], RecordInput.DefaultMaxRecordBytes, new SegmentBuffers()).ToList();
        segments.ShouldNotBeEmpty();
        return segments;
    }
}
