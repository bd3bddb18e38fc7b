using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Tests.Preferences;

public sealed class PreferenceReaderTests
{
    [Fact]
    public void Texts_are_a_prompt_and_two_answers()
    {
        var record = PreferenceData.Read("""{"prompt": "Why?\r\n👍", "chosen": "So.", "rejected": ""}""");

        record.IsPair.ShouldBeTrue();
        record.Prompt.IsConversational.ShouldBeFalse();
        record.Prompt.Messages.ToJson().ShouldBe("""[{"role":"user","content":"Why?\r\n👍"}]""");
        record.Answers.Select(a => a.Text).ShouldBe(["So.", ""]);
    }

    [Theory]
    [InlineData("""{"chosen": "\n\nHuman: Hi\n\nAssistant: Hello\n\nHuman: Why?\n\nAssistant: So.", "rejected": "\n\nHuman: Hi\n\nAssistant: Hello\n\nHuman: Why?\n\nAssistant: No."}""")]
    [InlineData("""{"prompt": "Why?", "chosen": "\n\nHuman: Hi\n\nAssistant: Hello\n\nHuman: Why?\n\nAssistant: So.", "rejected": "\n\nHuman: Hi\n\nAssistant: Hello\n\nHuman: Why?\n\nAssistant: No."}""")]
    [InlineData("""{"chosen": "\r\n\r\nHuman: Hi\r\n\r\nAssistant: Hello\r\n\r\nHuman: Why?\r\n\r\nAssistant: So.", "rejected": "\r\n\r\nHuman: Hi\r\n\r\nAssistant: Hello\r\n\r\nHuman: Why?\r\n\r\nAssistant: No."}""")]
    [InlineData("""{"chosen": [{"role":"user","content":"Hi"},{"role":"assistant","content":"Hello"},{"role":"user","content":"Why?"},{"role":"assistant","content":"So."}], "rejected": [{"role":"user","content":"Hi"},{"role":"assistant","content":"Hello"},{"role":"user","content":"Why?"},{"role":"assistant","content":"No."}]}""")]
    [InlineData("""{"prompt": "Why?", "chosen": [{"role":"user","content":"Hi"},{"role":"assistant","content":"Hello"},{"role":"user","content":"Why?"},{"role":"assistant","content":"So."}], "rejected": [{"role":"user","content":"Hi"},{"role":"assistant","content":"Hello"},{"role":"user","content":"Why?"},{"role":"assistant","content":"No."}]}""")]
    [InlineData("""{"prompt": [{"role":"user","content":"Hi"},{"role":"assistant","content":"Hello"},{"role":"user","content":"Why?"}], "chosen": [{"role":"assistant","content":"So."}], "rejected": "No."}""")]
    [InlineData("""{"prompt": [{"from":"human","value":"Hi"},{"from":"gpt","value":"Hello"},{"from":"human","value":"Why?"}], "chosen": {"from":"gpt","role":"assistant","value":"So."}, "rejected": [{"from":"gpt","value":"No."}]}""")]
    public void Conversations_of_every_form_share_their_prompt(string json)
    {
        var record = PreferenceData.Read(json);

        record.Prompt.Messages.ToJson().ShouldBe("""[{"role":"user","content":"Hi"},{"role":"assistant","content":"Hello"},{"role":"user","content":"Why?"}]""");
        record.Prompt.IsConversational.ShouldBeTrue();
        record.Answers.Select(a => a.Messages.ToJson()).ShouldBe(["""[{"role":"assistant","content":"So."}]""", """[{"role":"assistant","content":"No."}]"""]);
    }

    [Fact]
    public void A_prompt_that_is_a_dialogue_stays_a_text_and_is_read_as_messages()
    {
        var record = PreferenceData.Read("""{"prompt": "\n\nHuman: Hi\n\nAssistant: Hello\n\nHuman: Why?\n\nAssistant:", "chosen": " So.", "rejected": " No."}""");

        record.Prompt.IsConversational.ShouldBeFalse();
        record.Prompt.Messages.Elements.Length.ShouldBe(3);
        record.Prompt.Messages.Elements[^1].Find("content")?.Text.ShouldBe("Why?");
    }

    [Fact]
    public void An_answer_that_is_a_dialogue_is_an_answer_all_the_same()
    {
        var record = PreferenceData.Read("""{"prompt": "Write a dialogue.", "chosen": "User: Hi\n\nAssistant: Hello", "rejected": "Human: Hi"}""");

        record.Answers.Select(a => a.Text).ShouldBe(["User: Hi\n\nAssistant: Hello", "Human: Hi"]);
    }

    [Fact]
    public void Messages_of_the_assistant_that_follow_one_another_are_one_answer()
    {
        var record = PreferenceData.Read("""{"chosen": "\n\nHuman: Hi\n\nAssistant: One.\n\nAssistant: Two.", "rejected": "\n\nHuman: Hi\n\nAssistant: One."}""");

        record.Prompt.Messages.Elements.Length.ShouldBe(1);
        record.Answers.Select(a => a.Text).ShouldBe(["One.\n\nTwo.", "One."]);
    }

    [Fact]
    public void What_tools_say_belongs_to_the_answer()
    {
        const string Call = """{"role":"assistant","content":"","tool_calls":[{"type":"function","id":"1","function":{"name":"f","arguments":"{}"}}]},{"role":"tool","tool_call_id":"1","content":"4"}""";
        var record = PreferenceData.Read($$"""{"prompt": [{"role":"user","content":"2+2?"}], "chosen": [{{Call}},{"role":"assistant","content":"Four."}], "rejected": [{"role":"assistant","content":"Five."}]}""");

        record.Answers[0].Messages.Elements.Length.ShouldBe(3);
        record.Answers[0].Text.ShouldBe("Four.");
    }

    [Fact]
    public void Answers_to_rank_may_stand_in_objects()
    {
        var record = PreferenceData.Read("""{"prompt": "Why?", "responses": ["a", {"response": "b", "model": "m"}, {"role": "assistant", "content": "c"}, [{"role": "assistant", "content": "d"}]]}""");

        record.IsPair.ShouldBeFalse();
        record.Answers.Select(a => a.Text).ShouldBe(["a", "b", "c", "d"]);
    }

    [Theory]
    [InlineData("[1]", null, "the record is no JSON object")]
    [InlineData("{}", null, "the record has neither `chosen` and `rejected` nor `responses`; it has nothing")]
    [InlineData("""{"question": "x", "answer": "y"}""", null, "the record has neither `chosen` and `rejected` nor `responses`; it has `question`, `answer`")]
    [InlineData("""{"prompt": "x", "chosen": "y"}""", "rejected", "field `rejected` is missing")]
    [InlineData("""{"prompt": "x", "chosen": null, "rejected": "y"}""", "chosen", "field `chosen` is missing")]
    [InlineData("""{"prompt": "x", "chosen": 5, "rejected": "y"}""", "chosen", "field `chosen` is a number, and should be a text or a list of messages")]
    [InlineData("""{"prompt": 5, "chosen": "x", "rejected": "y"}""", "prompt", "field `prompt` is a number, and should be a text or a list of messages")]
    [InlineData("""{"prompt": "x", "chosen": ["a"], "rejected": "y"}""", "chosen", "field `chosen` is no list of messages; a message is an object with a role and a content")]
    [InlineData("""{"prompt": "x", "chosen": [], "rejected": "y"}""", "chosen", "field `chosen` is no list of messages; a message is an object with a role and a content")]
    [InlineData("""{"prompt": "x", "chosen": [{"role":"assistant","content":"a"},{"role":"boss","content":"b"}], "rejected": "y"}""", "chosen[1].role", "in `chosen`, field `[1].role` is `boss`, but a role is one of `system`, `developer`, `user`, `assistant`, `tool`")]
    [InlineData("""{"chosen": "Good.", "rejected": "Bad."}""", "chosen", "field `chosen` is no conversation: without a `prompt` it should begin with `Human:`, and it begins with `Good.`")]
    [InlineData("""{"chosen": "\n\nHuman: a\n\nAssistant: b", "rejected": "\n\nHuman: c\n\nAssistant: d"}""", "rejected", "`chosen` and `rejected` have no first message in common, so there is no prompt; they begin with `a` and `c`")]
    [InlineData("""{"chosen": "\n\nHuman: a\n\nAssistant: b\n\nHuman: c", "rejected": "\n\nHuman: a\n\nAssistant: d"}""", "chosen", "the last message of `chosen` is by `user`, and should be the assistant's answer; it is `c`")]
    [InlineData("""{"chosen": "\n\nHuman: a\n\nAssistant: b\n\nHuman: c\n\nAssistant: d", "rejected": "\n\nHuman: a\n\nAssistant: b\n\nHuman: x\n\nAssistant: d"}""", "chosen", "`chosen` and `rejected` part before the last question, so they answer different prompts: message 3 of `chosen` is by `user` and is `c`")]
    [InlineData("""{"chosen": [{"role":"assistant","content":"b"}], "rejected": [{"role":"assistant","content":"b"}]}""", "chosen", "`chosen` and `rejected` begin with the assistant, so there is no prompt")]
    [InlineData("""{"prompt": "x", "chosen": [{"role":"assistant","content":"a"},{"role":"user","content":"b"},{"role":"assistant","content":"c"}], "rejected": "y"}""", "chosen", "an answer is the assistant's alone: message 2 of `chosen` is by `user` and is `b`")]
    [InlineData("""{"responses": ["a", "b"]}""", "prompt", "field `prompt` is missing")]
    [InlineData("""{"prompt": "x", "responses": "a"}""", "responses", "field `responses` is a text, and should be a list of answers")]
    [InlineData("""{"prompt": "x", "responses": ["a"]}""", "responses", "field `responses` has fewer than two answers, so there is nothing to rank")]
    [InlineData("""{"prompt": "x", "responses": ["a", {"score": 1}]}""", "responses[1]", "field `responses[1]` is no list of messages; a message is an object with a role and a content")]
    public void What_is_not_understood_first_is_said(string json, string? field, string message)
    {
        var error = Should.Throw<RecordException>(() => PreferenceData.Read(json));

        error.Message.ShouldBe(message);
        error.Field.ShouldBe(field);
    }

    [Fact]
    public void Two_prompts_in_one_record_are_a_mistake() =>
        Should.Throw<RecordException>(() => PreferenceData.Read("""{"prompt": "a", "prompt": "b", "chosen": "c", "rejected": "d"}""")).Message.ShouldBe("field `prompt` stands there twice");
}
