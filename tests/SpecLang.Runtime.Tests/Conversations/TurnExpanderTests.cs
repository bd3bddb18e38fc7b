using System.Text;
using SpecLang.Runtime.Conversations;
using SpecLang.Runtime.Json;

namespace SpecLang.Runtime.Tests.Conversations;

public sealed class TurnExpanderTests
{
    private static JsonValue Json(string json) => JsonValueReader.Read(Encoding.UTF8.GetBytes(json));

    [Fact]
    public void Each_message_of_the_assistant_is_a_record()
    {
        var turns = TurnExpander.Expand(
            Json("""{"id":"c","lang":"en","turn":"own","system":"s","messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b"},{"role":"user","content":"c"},{"role":"developer","content":"d"},{"role":"assistant","content":"e"}]}"""),
            "c").ToList();

        turns.Select(turn => turn.Id).ShouldBe(["c/1", "c/2"]);
        turns[0].Value.ToJson().ShouldBe("""{"id":"c","lang":"en","prompt":"a","response":"b","system":"s","turn":1,"before":[{"role":"system","content":"s"},{"role":"user","content":"a"}],"messages":[{"role":"system","content":"s"},{"role":"user","content":"a"},{"role":"assistant","content":"b"}]}""");
        var cursor = new RecordCursor(turns[1].Value);
        cursor.Field("prompt").AsText().ShouldBe("c");
        cursor.Field("response").AsText().ShouldBe("e");
        cursor.Field("system").AsText().ShouldBe("s\nd");
        cursor.Field("turn").AsInt().ShouldBe(2);
        cursor.Field("before").AsList().Count.ShouldBe(5);
        cursor.Field("x", DataPath.Parse("messages[role=system]")).AsList().Count.ShouldBe(1);
    }

    [Fact]
    public void What_there_is_none_of_is_missing()
    {
        var turn = TurnExpander.Expand(Json("\"Assistant: hello\""), "#1").ShouldHaveSingleItem();

        var cursor = new RecordCursor(turn.Value);
        turn.Id.ShouldBe("#1/1");
        cursor.Field("prompt").IsMissing.ShouldBeTrue();
        cursor.Field("system").IsMissing.ShouldBeTrue();
        cursor.Field("tool_calls").IsMissing.ShouldBeTrue();
        cursor.Field("before").AsList().ShouldBeEmpty();
    }

    [Fact]
    public void A_turn_has_its_own_tool_calls()
    {
        var turn = TurnExpander.Expand(Json("""[{"role":"assistant","tool_calls":[{"name":"pay","arguments":{"amount":5}}]}]"""), "x").ShouldHaveSingleItem();

        new RecordCursor(turn.Value).Field("amount", DataPath.Parse("tool_calls[0].arguments.amount")).AsInt().ShouldBe(5);
    }

    [Fact]
    public void A_conversation_without_the_assistant_has_no_turns() => TurnExpander.Expand(Json("\"Human: hello?\""), "x").ShouldBeEmpty();

    [Theory]
    [InlineData("""{"prompt":"a"}""", null, "it has `prompt`, and none of `messages`, `contents` and `conversations`")]
    [InlineData("""{"chat":[{"who":"me","text":"hi"}]}""", "chat[0]", "`chat[0]` has `who`, `text`, and no `role`")]
    [InlineData("""{"messages":"Man: hi\nthere"}""", "messages", "`messages` begins with `Man: hi there`, and a dialogue begins with `Human:`")]
    [InlineData("""{"messages":7}""", "messages", "`messages` is a number, and no list of messages")]
    [InlineData("""{"chat":[]}""", "chat", "`chat` is an empty list")]
    [InlineData("""["a"]""", "[0]", "`[0]` is a text, and no message with a `role`")]
    [InlineData("5", null, "it is a number, and no list of messages")]
    [InlineData("""{"text":"😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀x😀y"}""", "text", "`text` begins with `😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀x…`, and a dialogue begins with `Human:`")]
    public void A_record_that_is_no_conversation_is_an_error_that_shows_the_first_thing_not_understood(string json, string? place, string problem)
    {
        var error = Should.Throw<RecordException>(() => TurnExpander.Expand(Json(json), "x"));
        error.Message.ShouldBe("the record is no conversation: " + problem);
        error.Field.ShouldBe(place);
    }
}
