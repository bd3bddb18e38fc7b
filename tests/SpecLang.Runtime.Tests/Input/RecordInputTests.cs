using System.IO.Compression;
using System.Text;
using SpecLang.Runtime.Input;

namespace SpecLang.Runtime.Tests.Input;

public sealed class RecordInputTests
{
    private const string TooLarge20 = "the record is larger than 20 bytes, the most that is read of one record";

    private static string Show(IEnumerable<InputItem> items) => string.Join('\n', items.Select(item => item switch
    {
        InputRecord record => $"{record.Ordinal} L{record.Line} {Encoding.UTF8.GetString(record.Utf8.Span)}",
        InputError error => $"{error.Ordinal} L{error.Line} ! {error.Message}",
        _ => "?",
    }));

    private static string Read(byte[] bytes, int max = RecordInput.DefaultMaxRecordBytes)
    {
        string From(Func<Stream> open) => Show(RecordInput.Read([new InputSource("-", "-", open)], max));

        var whole = From(() => new MemoryStream(bytes));
        From(() => new DrippingStream(bytes, 1)).ShouldBe(whole);
        From(() => new DrippingStream(bytes, 7)).ShouldBe(whole);
        return whole;
    }

    private static string Read(string text, int max = RecordInput.DefaultMaxRecordBytes) => Read(Encoding.UTF8.GetBytes(text), max);

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\uFEFF")]
    [InlineData("\uFEFF \r\n\r\n\t\n")]
    [InlineData("[]")]
    [InlineData(" [ \n ] \n")]
    public void Nothing_is_no_record(string text) => Read(text).ShouldBe("");

    [Theory]
    [InlineData("{\"a\":1}\n{\"b\":2}\n", "1 L1 {\"a\":1}\n2 L2 {\"b\":2}")]
    [InlineData("{\"a\":1}\r\n\r\n \t\r\n{\"b\":2}", "1 L1 {\"a\":1}\n2 L4 {\"b\":2}")]
    [InlineData("\uFEFF\n\n  {\"a\":1} \n{\"b\":2}\n\n", "1 L3 {\"a\":1}\n2 L4 {\"b\":2}")]
    [InlineData("[1,2]\n[3]", "1 L1 [1,2]\n2 L2 [3]")]
    [InlineData("\"x\"\n7\n", "1 L1 \"x\"\n2 L2 7")]
    public void Json_lines_are_a_record_a_line(string text, string expected) => Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("{\"a\":1}", "1 L1 {\"a\":1}")]
    [InlineData("\r\n{\r\n \"a\": 1\r\n}\r\n", "1 L2 {\r\n \"a\": 1\r\n}")]
    [InlineData("7", "1 L1 7")]
    [InlineData("\"Human: a\"", "1 L1 \"Human: a\"")]
    [InlineData("{\"a\":1}{\"b\":2}", "1 L1 {\"a\":1}{\"b\":2}")]
    [InlineData("{\n\"a\":1}}", "1 L1 {\n\"a\":1}}")]
    [InlineData("{\n\"a\":", "1 L1 {\n\"a\":")]
    [InlineData("no json at all\nnot here either", "1 L1 no json at all\nnot here either")]
    public void One_value_is_one_document(string text, string expected) => Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("[{\"a\":1},{\"b\":2}]", "1 L1 {\"a\":1}\n2 L1 {\"b\":2}")]
    [InlineData("[\n  {\"a\":\n[1,\"]\\\"\"]},\n\n  \"x\" , 7\n]\n", "1 L2 {\"a\":\n[1,\"]\\\"\"]}\n2 L5 \"x\"\n3 L5 7")]
    [InlineData("[[{\"role\":\"user\",\"content\":\"a\"}]]", "1 L1 [{\"role\":\"user\",\"content\":\"a\"}]")]
    [InlineData("[{\"a\":1},{bad},{\"c\":3}]", "1 L1 {\"a\":1}\n2 L1 {bad}\n3 L1 {\"c\":3}")]
    [InlineData("[{\"a\":\"open\n},{\"c\":3}]", "1 L1 {\"a\":\"open\n}\n2 L2 {\"c\":3}")]
    public void A_list_is_a_record_an_element(string text, string expected) => Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("[{\"role\":\"user\",\"content\":\"a\"}]")]
    [InlineData("[\n {\"from\":\"human\",\"value\":\"a\"},\n {\"from\":\"gpt\",\"value\":\"b\"}\n]")]
    public void A_list_of_messages_is_one_conversation(string text) => Read(text).ShouldBe("1 L1 " + text);

    [Theory]
    [InlineData("[{\"a\":1}\n {\"b\":2}]", "1 L1 {\"a\":1}\n2 L2 ! the list is no JSON: a `,` is missing between two elements")]
    [InlineData("[{\"a\":1},]", "1 L1 {\"a\":1}\n2 L1 ! the list is no JSON: unexpected `]` where an element should be")]
    [InlineData("[\n{\"a\":1},\n{\"b\":2}\n", "1 L2 {\"a\":1}\n2 L3 {\"b\":2}\n3 L3 ! the list is no JSON: it ends without a `]`")]
    [InlineData("[\n1\n]\nmore", "1 L2 1\n2 L4 ! the file is no JSON: something stands behind the list's end")]
    public void A_list_that_goes_wrong_gives_what_came_before(string text, string expected) => Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("{\n \"a\":1\n}\n{\n \"b\":2\n}\n", "1 L1 {\n \"a\":1\n}\n2 L4 {\n \"b\":2\n}")]
    [InlineData("{\n \"a\":1\n}\n}\n{\"b\":2}", "1 L1 {\n \"a\":1\n}\n2 L4 }\n3 L5 {\"b\":2}")]
    public void Values_over_several_lines_may_follow_one_another(string text, string expected) => Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("{\"a\":}\n{\"b\":2}\n", "1 L1 {\"a\":}\n2 L2 {\"b\":2}")]
    [InlineData("{\"a\":\"x\n{\"b\":2}", "1 L1 {\"a\":\"x\n2 L2 {\"b\":2}")]
    [InlineData("{\"a\": [1,\n{\"b\":2}\n{\"c\":3}", "1 L1 {\"a\": [1,\n2 L2 {\"b\":2}\n3 L3 {\"c\":3}")]
    [InlineData("{\"a\":\n\n{\"b\"}\n{\"c\":3}", "1 L1 {\"a\":\n2 L3 {\"b\"}\n3 L4 {\"c\":3}")]
    [InlineData("oops\n{\"b\":2}", "1 L1 oops\n2 L2 {\"b\":2}")]
    [InlineData("{\"a\":1} x\n{\"b\":2}", "1 L1 {\"a\":1} x\n2 L2 {\"b\":2}")]
    [InlineData("{\"a\":1}{\"b\":2}\n{\"c\":3}", "1 L1 {\"a\":1}{\"b\":2}\n2 L2 {\"c\":3}")]
    public void Json_lines_are_known_although_the_first_is_broken(string text, string expected) => Read(text).ShouldBe(expected);

    [Fact]
    public void A_broken_document_is_one_record()
    {
        const string Document = "{\n  \"a\": 1\n  \"b\": 2,\n  \"c\": {\"d\": 4}\n}";

        Read(Document).ShouldBe("1 L1 " + Document);
    }

    [Fact]
    public void A_line_over_the_limit_is_an_error_and_the_next_line_is_read()
    {
        Read("{\"a\":\"0123456789abcdef\"}\n{\"b\":2}\n", 20).ShouldBe($"1 L1 ! {TooLarge20}\n2 L2 {{\"b\":2}}");
        Read("{\"b\":2}\r\n{\"a\":\"0123456789abcdef\"}\r\n\r\n{\"c\":3}", 20).ShouldBe($"1 L1 {{\"b\":2}}\n2 L2 ! {TooLarge20}\n3 L4 {{\"c\":3}}");
        Read("1\n{\"a\":\"0123456789abcdef\"}", 20).ShouldBe($"1 L1 1\n2 L2 ! {TooLarge20}");
    }

    [Fact]
    public void A_record_of_just_the_limit_is_read()
    {
        var record = "{\"a\":\"" + new string('x', 12) + "\"}";

        record.Length.ShouldBe(20);
        Read(record + "\r\n", 20).ShouldBe("1 L1 " + record);
        Read(record + "\r\n" + record, 20).ShouldBe($"1 L1 {record}\n2 L2 {record}");
        Read($"[{record},{record}]", 20).ShouldBe($"1 L1 {record}\n2 L1 {record}");
        Read(record, 19).ShouldBe("1 L1 ! the record is larger than 19 bytes, the most that is read of one record");
    }

    [Fact]
    public void Documents_elements_and_values_over_the_limit_are_errors()
    {
        Read("{\n\"a\":\"0123456789abcdef\"}", 20).ShouldBe($"1 L1 ! {TooLarge20}");
        Read("[{\"a\":\"0123456789\\\"abcdef\"},{\"b\":2}]", 20).ShouldBe($"1 L1 ! {TooLarge20}\n2 L1 {{\"b\":2}}");
        Read("{\n\"a\":\"0123456789abcdef\"}\n{\n\"b\":2}", 20).ShouldBe($"1 L1 ! {TooLarge20}\n2 L3 {{\n\"b\":2}}");
    }

    [Fact]
    public void A_line_of_hundreds_of_megabytes_takes_no_such_memory()
    {
        var source = new InputSource("-", "-", () => new GeneratedStream("{\"a\":\""u8.ToArray(), new byte[1024 * 1024].Select(_ => (byte)'x').ToArray(), 300, "\"}\n{\"b\":2}\n"u8.ToArray()));
        var before = GC.GetAllocatedBytesForCurrentThread();

        Show(RecordInput.Read([source], 1024 * 1024)).ShouldBe("1 L1 ! the record is larger than 1 MB, the most that is read of one record\n2 L2 {\"b\":2}");

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(40L * 1024 * 1024);
    }

    [Fact]
    public void A_list_far_larger_than_a_record_is_read_element_by_element()
    {
        var element = Encoding.UTF8.GetBytes("{\"a\":\"" + new string('x', 1000) + "\"},");
        var source = new InputSource("-", "-", () => new GeneratedStream("["u8.ToArray(), element, 5000, "{\"last\":true}]"u8.ToArray()));

        var items = RecordInput.Read([source], 100_000).ToList();

        items.Count.ShouldBe(5001);
        items.ShouldAllBe(item => item is InputRecord);
        Show([items[^1]]).ShouldBe("5001 L1 {\"last\":true}");
    }

    [Fact]
    public void Ordinals_run_over_all_files_and_the_origin_is_the_path_under_the_data_folder()
    {
        var items = RecordInput.Read(
        [
            new InputSource("data/a.jsonl", "a.jsonl", () => new MemoryStream("1\n2"u8.ToArray())),
            new InputSource("data/none", "none", () => new MemoryStream()),
            new InputSource("data/b/c.json", "b/c.json", () => new MemoryStream("\n3"u8.ToArray())),
        ]).ToList();

        items.Select(item => $"{item.Ordinal} {item.File} {item.Origin.File}:{item.Origin.Line}")
            .ShouldBe(["1 data/a.jsonl a.jsonl:1", "2 data/a.jsonl a.jsonl:2", "3 data/b/c.json b/c.json:2"]);
    }

    [Fact]
    public void A_file_that_cannot_be_opened_is_an_error_and_the_next_is_read()
    {
        var items = RecordInput.Read(
        [
            InputSource.OfFile("no such file.jsonl", "no such file.jsonl"),
            new InputSource("b", "b", () => new MemoryStream("{}"u8.ToArray())),
        ]).ToList();

        var error = items[0].ShouldBeOfType<InputError>();
        error.IsFile.ShouldBeTrue();
        error.Line.ShouldBe(0);
        error.Message.ShouldStartWith("the file cannot be read: ");
        items[1].ShouldBeOfType<InputRecord>().Ordinal.ShouldBe(1);
    }

    [Fact]
    public void A_file_that_breaks_off_gives_what_came_before()
    {
        var packed = Packed(string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{{\"i\":{i},\"r\":\"{i * 7919L % 10007}\"}}\n")));
        packed[packed.Length / 2] ^= 0xFF;
        packed[(packed.Length / 2) + 1] ^= 0xFF;

        var items = RecordInput.Read([new InputSource("a.jsonl.gz", "a.jsonl.gz", () => new MemoryStream(packed))]).ToList();

        items.Count.ShouldBeGreaterThan(1);
        items[0].ShouldBeOfType<InputRecord>();
        items[^1].ShouldBeOfType<InputError>().IsFile.ShouldBeTrue();
    }

    [Fact]
    public void A_gz_file_is_unpacked_and_what_is_none_is_an_error()
    {
        Show(RecordInput.Read([new InputSource("a.jsonl.gz", "a.jsonl.gz", () => new MemoryStream(Packed("{\"a\":1}\n{\"b\":2}")))])).ShouldBe("1 L1 {\"a\":1}\n2 L2 {\"b\":2}");
        RecordInput.Read([new InputSource("a.gz", "a.gz", () => new MemoryStream("{\"a\":1}"u8.ToArray()))]).ShouldHaveSingleItem().ShouldBeOfType<InputError>().IsFile.ShouldBeTrue();
    }

    [Fact]
    public void A_limit_is_positive() => Should.Throw<ArgumentOutOfRangeException>(() => RecordInput.Read([], 0));

    private static byte[] Packed(string text)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }
}
