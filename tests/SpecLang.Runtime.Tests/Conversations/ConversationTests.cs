using System.Text;
using SpecLang.Runtime.Conversations;
using SpecLang.Runtime.Json;

namespace SpecLang.Runtime.Tests.Conversations;

public sealed class ConversationTests
{
    private static JsonValue? Read(string json) => Conversation.Read(JsonValueReader.Read(Encoding.UTF8.GetBytes(json)));

    private static void ShouldRead(string json, string canonical) => Read(json).ShouldNotBeNull().ToJson().ShouldBe(canonical);

    [Fact]
    public void OpenAI_with_texts_and_parts() => ShouldRead(
        """
        {"model":"m","messages":[
          {"role":"developer","content":"Be kind."},
          {"role":"user","name":"jo","content":[{"type":"text","text":"Look:"},{"type":"image_url","image_url":{"url":"x"}},{"type":"input_text","text":"nice?"}]},
          {"role":"assistant","content":[{"type":"refusal","refusal":"No."}]},
          {"role":"assistant","content":null,"refusal":"Never."}],"temperature":1.0}
        """,
        """
        {"model":"m","temperature":1.0,"messages":[{"role":"developer","content":"Be kind."},{"role":"user","content":"Look:\nnice?","name":"jo"},{"role":"assistant","content":"No."},{"role":"assistant","content":"Never."}]}
        """.Trim());

    [Fact]
    public void OpenAI_tool_calls_of_both_ages() => ShouldRead(
        """
        {"messages":[
          {"role":"assistant","content":null,"tool_calls":[{"id":"c1","type":"function","function":{"name":"pay","arguments":"{\"amount\": 5}"}}]},
          {"role":"tool","tool_call_id":"c1","content":"done"},
          {"role":"assistant","content":"ok","function_call":{"name":"log","arguments":"{}"}},
          {"role":"function","name":"log","content":"logged"}]}
        """,
        """
        {"messages":[{"role":"assistant","content":"","tool_calls":[{"name":"pay","arguments":"{\"amount\": 5}","id":"c1"}]},{"role":"tool","content":"done","tool_call_id":"c1"},{"role":"assistant","content":"ok","tool_calls":[{"name":"log","arguments":"{}"}]},{"role":"tool","content":"logged","name":"log"}]}
        """.Trim());

    [Fact]
    public void Anthropic_with_a_system_text_tool_blocks_and_thinking() => ShouldRead(
        """
        {"system":"Be brief.","messages":[
          {"role":"user","content":"Pay 5."},
          {"role":"assistant","content":[{"type":"thinking","thinking":"hm","signature":"s"},{"type":"text","text":"On it."},{"type":"tool_use","id":"t1","name":"pay","input":{"amount":5}}]},
          {"role":"user","content":[{"type":"tool_result","tool_use_id":"t1","content":[{"type":"text","text":"done"}]},{"type":"text","text":"Thanks."}]},
          {"role":"user","content":[{"type":"tool_result","tool_use_id":"t2","content":"only a result"}]},
          {"role":"assistant","content":[]}],"max_tokens":9}
        """,
        """
        {"max_tokens":9,"messages":[{"role":"system","content":"Be brief."},{"role":"user","content":"Pay 5."},{"role":"assistant","content":"On it.","tool_calls":[{"name":"pay","arguments":"{\"amount\":5}","id":"t1"}],"thinking":"hm"},{"role":"tool","content":"done","tool_call_id":"t1"},{"role":"user","content":"Thanks."},{"role":"tool","content":"only a result","tool_call_id":"t2"},{"role":"assistant","content":""}]}
        """.Trim());

    [Fact]
    public void Anthropic_with_system_blocks() => ShouldRead(
        """{"messages":[{"role":"user","content":"Hi"}],"system":[{"type":"text","text":"a"},{"type":"text","text":"b","cache_control":{"type":"ephemeral"}}]}""",
        """{"messages":[{"role":"system","content":"a\nb"},{"role":"user","content":"Hi"}]}""");

    [Theory]
    [InlineData("systemInstruction", "functionCall", "functionResponse")]
    [InlineData("system_instruction", "function_call", "function_response")]
    public void Gemini_in_both_spellings(string system, string call, string response) => ShouldRead(
        $$"""
        {"contents":[
          {"role":"user","parts":[{"text":"Pay "},{"inlineData":{"data":"AA=="} },{"text":"5."}]},
          {"role":"model","parts":[{"text":"let me see","thought":true},{"{{call}}":{"name":"pay","args":{"amount":5} } }]},
          {"role":"user","parts":[{"{{response}}":{"name":"pay","response":{"ok":true} } }]},
          {"role":"model","parts":[{"text":"Done."}]},
          {"parts":[{"text":"Fine."}]}],
         "{{system}}":{"role":"user","parts":[{"text":"Be kind."}]},"generationConfig":{"topK":1} }
        """,
        """
        {"generationConfig":{"topK":1},"messages":[{"role":"system","content":"Be kind."},{"role":"user","content":"Pay \n5."},{"role":"assistant","content":"","tool_calls":[{"name":"pay","arguments":"{\"amount\":5}"}],"thinking":"let me see"},{"role":"tool","content":"{\"ok\":true}","name":"pay"},{"role":"assistant","content":"Done."},{"role":"user","content":"Fine."}]}
        """.Trim());

    [Fact]
    public void ShareGPT() => ShouldRead(
        """{"id":"x1","conversations":[{"from":"system","value":"s"},{"from":"human","value":"a"},{"from":"gpt","value":"b"},{"from":"function_call","value":"{\"name\":\"f\",\"arguments\":{\"x\":1}}"},{"from":"observation","value":"c"}]}""",
        """{"id":"x1","messages":[{"role":"system","content":"s"},{"role":"user","content":"a"},{"role":"assistant","content":"b"},{"role":"assistant","content":"","tool_calls":[{"name":"f","arguments":"{\"x\":1}"}]},{"role":"tool","content":"c"}]}""");

    [Theory]
    [InlineData("""[{"role":"user","content":"a"}]""")]
    [InlineData("""{"messages":[{"role":"user","content":"a"}]}""")]
    [InlineData("""{"conversation":[{"content":"a","role":"user"}]}""")]
    [InlineData("\"Human: a\"")]
    [InlineData("""{"text":"\n\nHuman:  a\n"}""")]
    [InlineData("""{"dialogue":"User: a"}""")]
    [InlineData("\"[{\\\"role\\\":\\\"user\\\",\\\"content\\\":\\\"a\\\"}]\"")]
    public void The_same_conversation_in_many_wrappings(string json) => ShouldRead(json, """{"messages":[{"role":"user","content":"a"}]}""");

    [Theory]
    [InlineData("Human: a\\nAssistant: b\\nHuman: c", "user:a|assistant:b|user:c")]
    [InlineData("\\n\\nHuman: a\\n\\nAssistant: b\\nHuman: quoted\\n\\nHuman: c", "user:a|assistant:b\nHuman: quoted|user:c")]
    [InlineData("Human: a\\r\\n\\r\\nAssistant: b\\r\\n", "user:a|assistant:b")]
    [InlineData("System: s\\n\\nUser: a\\n\\nAssistant: the System: says\\n\\nHuman: is a quote", "system:s|user:a|assistant:the System: says\n\nHuman: is a quote")]
    [InlineData("Human: a\\n\\nAssistant: b\\n\\nAssistant:", "user:a|assistant:b|assistant:")]
    [InlineData("Assistant: hello", "assistant:hello")]
    [InlineData("Human:\\n\\nUser: x\\n\\nAssistant: y", "user:User: x|assistant:y")]
    public void Dialogue_text_is_cut_at_its_speakers(string text, string expected)
    {
        var messages = new List<string>();
        foreach (var message in Read($"\"{text}\"").ShouldNotBeNull().Find("messages").ShouldNotBeNull().Elements)
        {
            messages.Add($"{message.Find("role")?.Text}:{message.Find("content")?.Text}");
        }

        string.Join('|', messages).ShouldBe(expected);
    }

    [Theory]
    [InlineData("\"Just a text. Human: not at a start\"")]
    [InlineData("\"System: of a down\"")]
    [InlineData("\"\"")]
    [InlineData("42")]
    [InlineData("[]")]
    [InlineData("[1,2]")]
    [InlineData("""{"messages":["a","b"]}""")]
    [InlineData("""{"messages":7,"text":"no dialogue"}""")]
    [InlineData("""{"prompt":"a","response":"b"}""")]
    public void What_is_no_conversation_is_none(string json) => Read(json).ShouldBeNull();

    [Fact]
    public void An_empty_list_of_messages_is_an_empty_conversation() => ShouldRead("""{"messages":[]}""", """{"messages":[]}""");

    [Theory]
    [InlineData("""{"messages":[{"role":"user","content":"a"},{"role":"narrator","content":"b"}]}""", "messages[1].role",
        "field `messages[1].role` is `narrator`, but a role is one of `system`, `developer`, `user`, `assistant`, `tool`")]
    [InlineData("""{"messages":[{"role":"user"}]}""", "messages[0]", "the message `messages[0]` has no content")]
    [InlineData("""[{"role":"assistant","content":null}]""", "[0]", "the message `[0]` has no content")]
    [InlineData("""{"messages":[{"role":"user","content":"a"},{"content":"b"}]}""", "messages[1]", "the message `messages[1]` has no role")]
    [InlineData("""{"messages":[{"role":"user","content":"a"},7]}""", "messages[1]", "`messages[1]` is no message: a message is an object with a role and a content")]
    [InlineData("""{"messages":[{"role":"user","content":7}]}""", "messages[0].content", "field `messages[0].content` is no content of a message: it must be a text or a list of parts")]
    [InlineData("""{"contents":[{"role":"user","parts":[7]}]}""", "contents[0].parts[0]", "`contents[0].parts[0]` is no part of a message: it must be a text or an object")]
    [InlineData("""{"messages":[{"role":"assistant","tool_calls":[{"id":"x"}]}]}""", "messages[0].tool_calls[0]", "the tool call `messages[0].tool_calls[0]` has no name")]
    [InlineData("""{"messages":[{"role":"user","content":"a","content":"b"}]}""", "messages[0].content", "field `messages[0].content` stands there twice")]
    public void A_faulty_message_is_told_with_its_place(string json, string field, string message)
    {
        var exception = Should.Throw<RecordException>(() => Read(json));

        exception.Field.ShouldBe(field);
        exception.Message.ShouldBe(message);
    }

    [Fact]
    public void The_canonical_form_reads_as_itself()
    {
        var first = Read("""{"system":"s","contents":[{"role":"model","parts":[{"thought":true,"text":"t"},{"functionCall":{"name":"f","args":{}}}]}]}""").ShouldNotBeNull();

        Conversation.Read(first).ShouldBeSameAs(first);
        ShouldRead(first.ToJson(), first.ToJson());
    }
}
