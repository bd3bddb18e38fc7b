using System.Text;
using SpecLang.Runtime.Conversations;
using SpecLang.Runtime.Json;

namespace SpecLang.Runtime.Tests.Conversations;

public sealed class DataPathTests
{
    private const string Chat = """
        {"id":"c1","meta":{"my key":{"a.b":1}},"$file":"own","messages":[
          {"role":"system","content":"s"},
          {"role":"user","content":[{"type":"text","text":"first"}]},
          {"role":"assistant","content":"calling","tool_calls":[{"id":"k","function":{"name":"pay","arguments":"{\"amount\":5,\"to\":[\"jo\",\"al\"]}"}}]},
          {"role":"user","content":"last","rating":4,"good":true}]}
        """;

    private const string Pair = """{"chosen":"\n\nHuman: q\n\nAssistant: a1\n\nHuman: r\n\nAssistant: a2","rejected":[{"role":"user","content":"q"},{"role":"assistant","content":"z"}]}""";

    private static string? Find(string json, string path, RecordOrigin? origin = null) =>
        DataPath.Parse(path).Evaluate(JsonValueReader.Read(Encoding.UTF8.GetBytes(json)), origin)?.ToJson();

    [Theory]
    [InlineData("id", "\"c1\"")]
    [InlineData("\"id\"", "\"c1\"")]
    [InlineData("meta.\"my key\".\"a.b\"", "1")]
    [InlineData("\"$file\"", "\"own\"")]
    [InlineData("messages[role=user][-1].content", "\"last\"")]
    [InlineData("messages[role=user][0].content", "\"first\"")]
    [InlineData("messages[ role = \"user\" ][ 0 ].content", "\"first\"")]
    [InlineData("messages[rating=4].content", "\"last\"")]
    [InlineData("messages[good=true].content", "\"last\"")]
    [InlineData("messages[role=user].rating", "4")]
    [InlineData("messages[2].tool_calls[0].arguments.amount", "5")]
    [InlineData("messages[2].tool_calls[0].arguments.to[-1]", "\"al\"")]
    [InlineData("messages.tool_calls.name", "\"pay\"")]
    [InlineData("messages[role=tool]", "[]")]
    [InlineData("messages[role=tool][0].content", null)]
    [InlineData("messages[9]", null)]
    [InlineData("messages[-9]", null)]
    [InlineData("id.more", null)]
    [InlineData("id[0]", null)]
    [InlineData("id[a=b]", null)]
    [InlineData("nothing.at.all", null)]
    public void A_path_into_a_chat(string path, string? found) => Find(Chat, path).ShouldBe(found);

    [Theory]
    [InlineData("chosen.messages[role=assistant][-1].content", "\"a2\"")]
    [InlineData("chosen.messages[role=assistant][0].content", "\"a1\"")]
    [InlineData("rejected.messages[role=assistant][-1].content", "\"z\"")]
    [InlineData("rejected[0].content", "\"q\"")]
    [InlineData("messages", null)]
    public void A_path_into_conversations_inside_a_record(string path, string? found) => Find(Pair, path).ShouldBe(found);

    [Theory]
    [InlineData("""{"contents":[{"role":"model","parts":[{"text":"x"}]}]}""")]
    [InlineData("""{"conversations":[{"from":"gpt","value":"x"}]}""")]
    [InlineData("""[{"role":"assistant","content":"x"}]""")]
    [InlineData("\"Human: y\\n\\nAssistant: x\"")]
    public void Messages_is_one_form_whatever_wrote_it(string json) => Find(json, "messages[role=assistant][-1].content").ShouldBe("\"x\"");

    [Fact]
    public void Messages_of_no_conversation_is_a_name_like_any_other() => Find("""{"messages":{"count":3}}""", "messages.count").ShouldBe("3");

    [Fact]
    public void A_text_that_holds_a_list_is_gone_into() => Find("""{"a":" [{\"k\":\"v\"},{\"k\":\"w\"}]"}""", "a[k=w][0].k").ShouldBe("\"w\"");

    [Fact]
    public void Null_is_nothing() => Find("""{"a":null,"b":{"c":null}}""", "b.c").ShouldBeNull();

    [Fact]
    public void A_name_on_the_way_that_stands_twice_is_an_error() =>
        Should.Throw<RecordException>(() => Find("""{"a":{"b":1,"b":2}}""", "a.b")).Message.ShouldBe("field `b` stands there twice");

    [Fact]
    public void Hostile_nesting_inside_a_text_finds_nothing() => Find($$"""{"a":"{{new string('[', 10_000)}}"}""", "a[0]").ShouldBeNull();

    [Fact]
    public void The_origin_has_a_file_and_a_line()
    {
        Find("{}", "$file", new RecordOrigin("a/b.json", 3)).ShouldBe("\"a/b.json\"");
        Find("{}", "$line", new RecordOrigin("a/b.json", 3)).ShouldBe("3");
        Find("{}", "$line").ShouldBeNull();
    }

    [Theory]
    [InlineData("$file[**/chat_*_(*).json]", "a/chat_1_gpt-4.json", "gpt-4")]
    [InlineData("$file[**/chat_*_(*).json]", "chat_1_gpt-4.json", "gpt-4")]
    [InlineData("$file[**/chat_*_(*).json]", "a/b/chat_1_x_y.json", "x_y")]
    [InlineData("$file[**/chat_(*)_*.json]", "a/chat_1_x_y.json", "1")]
    [InlineData("$file[(*)/**]", "a/b/c.json", "a")]
    [InlineData("$file[*_(with)_*]", "1_with_it", "with")]
    [InlineData("$file[*_(with)_*]", "1_without_it", null)]
    [InlineData("$file[(??)_*]", "ab_c", "ab")]
    [InlineData("$file[(**).json]", "a/b.json", "a/b")]
    [InlineData("$file[(*).json]", "a/b.json", null)]
    [InlineData("$file[x.(*)]", "xyjson", null)]
    [InlineData("$file[hội_(*).json]", "hội_thoại 🙂.json", "thoại 🙂")]
    [InlineData("$file[a+b\\d(*)$]", "a+b\\dx$", "x")]
    public void A_part_of_the_file_s_path_can_be_taken(string path, string file, string? part) =>
        Find("{}", path, new RecordOrigin(file, 1)).ShouldBe(part is null ? null : '"' + part.Replace("\\", "\\\\", StringComparison.Ordinal) + '"');

    [Fact]
    public void Stars_without_end_take_no_time_without_end() =>
        Find("{}", "$file[" + string.Concat(Enumerable.Repeat("*a", 200)) + "(*)b]", new RecordOrigin(new string('a', 5000), 1)).ShouldBeNull();

    [Theory]
    [InlineData("", 0)]
    [InlineData(".a", 0)]
    [InlineData("a.", 2)]
    [InlineData("a..b", 2)]
    [InlineData("a b", 1)]
    [InlineData("a[", 2)]
    [InlineData("a[]", 2)]
    [InlineData("a[1", 2)]
    [InlineData("a[x]", 2)]
    [InlineData("a[x=", 4)]
    [InlineData("a[x=]", 4)]
    [InlineData("a[x=\"y]", 4)]
    [InlineData("a[99999999999]", 2)]
    [InlineData("a]", 1)]
    [InlineData("\"a", 0)]
    [InlineData("\"a\\n\"", 2)]
    [InlineData("$other", 0)]
    [InlineData("a.$file", 2)]
    [InlineData("$file.a", 0)]
    [InlineData("$file[a_(*)", 11)]
    [InlineData("$file[a.json]", 6)]
    [InlineData("$file[()]", 6)]
    [InlineData("$file[(a)(b)]", 6)]
    [InlineData("$file[a)(b]", 8)]
    [InlineData("a\"b\"", 1)]
    public void What_is_no_path_is_told_with_its_place(string text, int position)
    {
        DataPath.TryParse(text, out var path, out var error).ShouldBeFalse();

        path.ShouldBeNull();
        error.ShouldNotBeNull().Position.ShouldBe(position, error.Message);
        Should.Throw<FormatException>(() => DataPath.Parse(text));
    }

    [Fact]
    public void A_path_shows_as_it_was_written() => DataPath.Parse("a[ b = c ].d").ToString().ShouldBe("a[ b = c ].d");
}
