using System.Text;
using SpecLang.Runtime.Json;

namespace SpecLang.Runtime.Tests.Json;

public sealed class JsonValueReaderTests
{
    private static JsonValue Read(string json) => JsonValueReader.Read(Encoding.UTF8.GetBytes(json));

    private static string MessageOf(string json) => Should.Throw<RecordException>(() => Read(json)).Message;

    [Theory]
    [InlineData("""{"a":[1,2.50,-3e+2,true,false,null,"x"],"b":{}}""")]
    [InlineData("[]")]
    [InlineData("\"ä \\\" \\\\ \\n 😀\"")]
    [InlineData("1E400")]
    [InlineData("\"\\t\\u0000\\u001f\"")]
    public void A_value_keeps_what_was_written(string json) => Read(json).ToJson().ShouldBe(json);

    [Fact]
    public void Members_keep_their_order_and_their_doubles()
    {
        var names = new List<string>();
        foreach (var member in Read("""{"b":1,"a":2,"b":3}""").Members)
        {
            names.Add(member.Name + member.Value.Number);
        }

        names.ShouldBe(["b1", "a2", "b3"]);
    }

    [Theory]
    [InlineData("\"\\u00e9\\uD83D\\ude00\\b\\f\\n\\r\\t\\/\\\"\\\\\"", "é😀\b\f\n\r\t/\"\\", 0)]
    [InlineData("\"a\\ud800b\"", "a\uFFFDb", 1)]
    [InlineData("\"\\udc00\"", "\uFFFD", 1)]
    [InlineData("\"\\ud800\\ud800\\udc00\"", "\uFFFD\U00010000", 1)]
    [InlineData("\"\\ud800\\u0041\"", "\uFFFDA", 1)]
    [InlineData("\"\\ud800\\n\"", "\uFFFD\n", 1)]
    [InlineData("\"\\u0000\"", "\0", 0)]
    public void Escapes_are_read_and_a_lone_surrogate_is_replaced_and_counted(string json, string text, int lone)
    {
        var statistics = new JsonReadStatistics();

        JsonValueReader.Read(Encoding.UTF8.GetBytes(json), statistics).Text.ShouldBe(text);

        statistics.TextsWithLoneSurrogates.ShouldBe(lone);
    }

    [Fact]
    public void A_text_with_two_lone_surrogates_counts_once_and_a_member_name_counts_too()
    {
        var statistics = new JsonReadStatistics();

        JsonValueReader.Read("""{"\ud800":"\ud800 \ud800","b":"fine"}"""u8, statistics);

        statistics.TextsWithLoneSurrogates.ShouldBe(2);
    }

    [Fact]
    public void A_byte_order_mark_and_white_space_around_the_value_are_allowed() =>
        JsonValueReader.Read("\uFEFF \r\n\t{} \r\n"u8).Kind.ShouldBe(JsonKind.Object);

    [Theory]
    [InlineData("""{"a":1}}""", "the record is no JSON: unexpected `}` at column 8")]
    [InlineData("""{"a":1}{"b":2}""", "the record is no JSON: unexpected `{` at column 8")]
    [InlineData("""{"a":1,}""", "the record is no JSON: unexpected `}` at column 8")]
    [InlineData("""[1 2]""", "the record is no JSON: unexpected `2` at column 4")]
    [InlineData("""{"ä😀" 1}""", "the record is no JSON: unexpected `1` at column 8")]
    [InlineData("""{'a':1}""", "the record is no JSON: unexpected `'` at column 2")]
    [InlineData("""{"a":1} // x""", "the record is no JSON: unexpected `/` at column 9")]
    [InlineData("{\"a\":\n1,\n é}", "the record is no JSON: unexpected `é` at column 2 of its line 3")]
    [InlineData("{\"a\":\"x\0y\"}", "the record is no JSON: unexpected character U+0000 at column 8")]
    [InlineData("[\u202E]", "the record is no JSON: unexpected character U+202E at column 2")]
    [InlineData("""{"a":""", "the record is no JSON: it ends too early at column 6")]
    [InlineData("\"abc", "the record is no JSON: it ends too early at column 5")]
    [InlineData("", "the record is no JSON: it is empty")]
    [InlineData(" \n", "the record is no JSON: it is empty")]
    [InlineData("NaN", "the record is no JSON: unexpected `N` at column 1")]
    [InlineData("\"\\u12x4\"", "the record is no JSON: unexpected `x` at column 6")]
    public void A_fault_is_told_with_its_place(string json, string message) => MessageOf(json).ShouldBe(message);

    [Theory]
    [InlineData(new byte[] { (byte)'"', 0xC3, (byte)'"' }, 2)]
    [InlineData(new byte[] { (byte)'"', (byte)'a', 0xED, 0xA0, 0x80, (byte)'"' }, 3)]
    [InlineData(new byte[] { 0xFF, 0xFE }, 1)]
    public void Bytes_that_are_no_utf8_are_an_error(byte[] bytes, int column) =>
        Should.Throw<RecordException>(() => JsonValueReader.Read(bytes)).Message.ShouldBe($"the record is no UTF-8 at column {column}");

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public void Sixty_four_levels_are_read_and_more_are_an_error(string open, string close)
    {
        string Nested(int depth) => string.Concat(Enumerable.Repeat(open, depth - 1)) + (open[0] == '[' ? "[]" : "{}") + string.Concat(Enumerable.Repeat(close, depth - 1));

        Should.NotThrow(() => Read(Nested(64)));
        MessageOf(Nested(65)).ShouldBe("the record is nested more than 64 deep");
        MessageOf(Nested(10_000)).ShouldBe("the record is nested more than 64 deep");
        MessageOf(string.Concat(Enumerable.Repeat(open, 1_000_000))).ShouldBe("the record is nested more than 64 deep");
    }

    [Fact]
    public void A_value_used_as_another_kind_is_a_programming_error() =>
        Should.Throw<InvalidOperationException>(() => Read("1").Text);
}
