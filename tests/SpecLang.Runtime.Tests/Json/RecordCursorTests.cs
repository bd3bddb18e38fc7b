using System.Text;
using SpecLang.Runtime.Conversations;
using SpecLang.Runtime.Json;

namespace SpecLang.Runtime.Tests.Json;

public sealed class RecordCursorTests
{
    private static RecordCursor Cursor(string json, RecordOrigin? origin = null) => new(JsonValueReader.Read(Encoding.UTF8.GetBytes(json)), "", origin);

    private static JsonField Field(string json) => Cursor($$"""{"x":{{json}}}""").Field("x");

    private static string Fault(Action read)
    {
        var exception = Should.Throw<RecordException>(read);
        exception.Field.ShouldBe("x");
        return exception.Message;
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("1.0", 1)]
    [InlineData("1e3", 1000)]
    [InlineData("12.50e1", 125)]
    [InlineData("1200e-2", 12)]
    [InlineData("0e999999999999", 0)]
    [InlineData("0.000", 0)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    public void A_whole_number_is_an_int_however_it_is_written(string json, long value) => Field(json).AsInt().ShouldBe(value);

    [Theory]
    [InlineData("1.5")]
    [InlineData("1e-1")]
    [InlineData("1e-999999999999")]
    [InlineData("1.00000000000000000000000000000000000001")]
    public void A_fraction_is_no_int(string json) => Fault(() => Field(json).AsInt()).ShouldBe($"field `x` is `{json}`, but the spec says `int`, a whole number");

    [Theory]
    [InlineData("9223372036854775808")]
    [InlineData("1e19")]
    [InlineData("1e999999999999")]
    public void A_number_beyond_64_bits_is_no_int(string json) =>
        Fault(() => Field(json).AsInt()).ShouldBe($"field `x` is `{json}`, which is beyond what an `int` holds (64 bits)");

    [Fact]
    public void A_number_is_finite()
    {
        Field("-2.5e2").AsNumber().ShouldBe(-250);
        Field("1e-999").AsNumber().ShouldBe(0);
        Fault(() => Field("1e999").AsNumber()).ShouldBe("field `x` is `1e999`, which is beyond what a `number` holds");
        Fault(() => Field("-1e999").AsScore()).ShouldBe("field `x` is `-1e999`, which is beyond what a `number` holds");
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("1", 1)]
    [InlineData("0.1234564", 0.123456)]
    [InlineData("0.0000005", 0)]
    [InlineData("0.0000015", 0.000002)]
    [InlineData("0.9999999", 1)]
    public void A_score_is_rounded_to_six_decimals_half_to_even(string json, double score) => Field(json).AsScore().ShouldBe(score);

    [Theory]
    [InlineData("1.0000001")]
    [InlineData("-0.1")]
    public void A_score_outside_0_to_1_is_an_error(string json) =>
        Fault(() => Field(json).AsScore()).ShouldBe($"field `x` is `{json}`, but the spec says `score`, a number from 0 to 1");

    [Fact]
    public void Another_kind_of_value_is_an_error_that_says_what_the_spec_says()
    {
        Fault(() => Field("\"17\"").AsInt()).ShouldBe("field `x` is a text, but the spec says `int`");
        Fault(() => Field("17").AsText()).ShouldBe("field `x` is a number, but the spec says `text`");
        Fault(() => Field("\"true\"").AsBool()).ShouldBe("field `x` is a text, but the spec says `bool`");
        Fault(() => Field("{}").AsNumber()).ShouldBe("field `x` is an object, but the spec says `number`");
        Fault(() => Field("true").AsScore()).ShouldBe("field `x` is true or false, but the spec says `score`");
        Fault(() => Field("\"a\"").AsList()).ShouldBe("field `x` is a text, but the spec says `list`");
        Fault(() => Field("[]").AsRecord()).ShouldBe("field `x` is a list, but the spec says `record`");
    }

    [Fact]
    public void A_label_is_found_by_its_exact_text_and_the_error_lists_them()
    {
        Field("\"self-service\"").AsLabel(["chat", "self-service"]).ShouldBe(1);
        Fault(() => Field("\"Chat\"").AsLabel(["chat", "self-service"])).ShouldBe("field `x` is `Chat`, but must be one of `chat`, `self-service`");
    }

    [Fact]
    public void A_long_value_is_cut_in_a_message() =>
        Fault(() => Field($"\"{new string('a', 59)}😀😀\"").AsLabel(["b"])).ShouldBe($"field `x` is `{new string('a', 59)}…`, but must be one of `b`");

    [Fact]
    public void Null_and_absent_are_missing()
    {
        Field("null").IsMissing.ShouldBeTrue();
        Cursor("{}").Field("x").IsMissing.ShouldBeTrue();
        Field("0").IsMissing.ShouldBeFalse();
        Fault(() => throw Cursor("{}").Field("x").Missing()).ShouldBe("field `x` is missing");
        Fault(() => Cursor("{}").Field("x").AsText()).ShouldBe("field `x` is missing");
    }

    [Fact]
    public void A_member_that_stands_twice_is_an_error_only_where_it_is_read()
    {
        var cursor = Cursor("""{"x":1,"y":2,"y":2}""");

        cursor.Field("x").AsInt().ShouldBe(1);
        var exception = Should.Throw<RecordException>(() => cursor.Field("y"));
        exception.Field.ShouldBe("y");
        exception.Message.ShouldBe("field `y` stands there twice");
    }

    [Fact]
    public void A_nested_field_is_named_by_its_whole_path()
    {
        var steps = Cursor("""{"trace":[{"tool":"a"},null,{"tool":7,"args":1,"args":2}]}""").Field("trace").AsList();

        steps.Count.ShouldBe(3);
        steps[0].AsRecord().Field("tool").AsText().ShouldBe("a");
        steps[1].IsMissing.ShouldBeTrue();
        steps[1].Path.ShouldBe("trace[1]");
        Should.Throw<RecordException>(() => steps[2].AsRecord().Field("tool").AsText()).Field.ShouldBe("trace[2].tool");
        Should.Throw<RecordException>(() => steps[2].AsRecord().Field("args")).Message.ShouldBe("field `trace[2].args` stands there twice");
    }

    [Theory]
    [InlineData("42")]
    [InlineData("[1]")]
    [InlineData("\"x\"")]
    [InlineData("null")]
    public void A_record_that_is_no_object_has_no_members(string json)
    {
        var exception = Should.Throw<RecordException>(() => Cursor(json).Field("x"));

        exception.Field.ShouldBeNull();
        exception.Message.ShouldBe("the record is no JSON object");
    }

    [Fact]
    public void The_first_path_that_finds_something_gives_the_field_its_value_and_the_field_keeps_its_name()
    {
        var cursor = Cursor("""{"a":null,"b":{"c":5}}""");

        var field = cursor.Field("x", DataPath.Parse("missing"), DataPath.Parse("a"), DataPath.Parse("b.c"));

        field.AsInt().ShouldBe(5);
        field.Path.ShouldBe("x");
        cursor.Field("x", DataPath.Parse("a"), DataPath.Parse("b.d")).IsMissing.ShouldBeTrue();
    }

    [Fact]
    public void File_and_line_come_from_the_origin_also_in_a_nested_record()
    {
        var cursor = Cursor("""{"n":{}}""", new RecordOrigin("chats/a.jsonl", 7));

        cursor.Field("x", DataPath.Parse("$file")).AsText().ShouldBe("chats/a.jsonl");
        cursor.Field("n").AsRecord().Field("x", DataPath.Parse("$line")).AsInt().ShouldBe(7);
        Cursor("{}").Field("x", DataPath.Parse("$file")).IsMissing.ShouldBeTrue();
    }

    [Fact]
    public void A_nested_conversation_in_any_form_is_a_record_in_its_canonical_form()
    {
        var cursor = Cursor("""{"chosen":"Human: a\n\nAssistant: b","list":[{"role":"user","content":[{"type":"text","text":"c"}]}]}""");

        cursor.Field("chosen").AsRecord().Field("messages").AsList()[1].AsRecord().Field("content").AsText().ShouldBe("b");
        cursor.Field("list").AsRecord().Field("messages").AsList()[0].AsRecord().Field("content").AsText().ShouldBe("c");
    }
}
