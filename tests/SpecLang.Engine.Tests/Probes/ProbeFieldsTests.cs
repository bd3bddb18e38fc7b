using System.Text;
using SpecLang.Compiler;
using SpecLang.Engine.Probes;
using SpecLang.Engine.Projects;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Tests.Probes;

public sealed class ProbeFieldsTests
{
    private const string Exchange = """prompt: text from "prompt" or "messages[role=user][-1].content"  response: text from "response" or "messages[role=assistant][-1].content" """;

    [Theory]
    [InlineData("""{"prompt": "a", "x": 1}""", """{"prompt":"A","x":1}""", """{"prompt":"A","x":1,"response":"R"}""", "user: A")]
    [InlineData("""{"messages": [{"role": "user", "content": "a"}]}""", """{"messages":[{"role":"user","content":"A"}]}""", """{"messages":[{"role":"user","content":"A"},{"role":"assistant","content":"R"}]}""", "user: A")]
    [InlineData(
        """{"system": "s", "messages": [{"role": "user", "content": "1"}, {"role": "assistant", "content": "2"}, {"role": "user", "content": "a"}, {"role": "assistant", "content": "old"}]}""",
        null,
        """{"messages":[{"role":"system","content":"s"},{"role":"user","content":"1"},{"role":"assistant","content":"2"},{"role":"user","content":"A"},{"role":"assistant","content":"R"}]}""",
        "system: s|user: 1|assistant: 2|user: A")]
    public void A_field_is_changed_where_it_is_read_from_and_the_answer_follows_the_question(string seed, string? changed, string answered, string asked)
    {
        var (fields, field) = Fields($"record R {{ {Exchange} }}", "prompt");
        var varied = fields.With(Read(seed), field, "A");
        if (changed is not null)
        {
            varied.ToJson().ShouldBe(changed);
        }

        fields.TextOf(varied, field).ShouldBe("A");
        string.Join('|', fields.QuestionOf(varied).Messages.Select(m => $"{m.Role}: {m.Content}")).ShouldBe(asked);
        fields.WithAnswer(varied, "R").ToJson().ShouldBe(answered);
    }

    [Fact]
    public void A_turn_s_prompt_is_the_last_user_message()
    {
        var (fields, field) = Fields("record R per assistant message { prompt: text  response: text  turn: int  before: list<M> }  record M { role: text  content: text }", "prompt");
        var seed = Read("""{"messages": [{"role": "user", "content": "1"}, {"role": "assistant", "content": "2"}, {"role": "user", "content": "a"}]}""");
        fields.TextOf(seed, field).ShouldBe("a");
        fields.With(seed, field, "A").ToJson().ShouldContain("""{"role":"assistant","content":"2"},{"role":"user","content":"A"}""");
    }

    [Theory]
    [InlineData("""{"messages": [{"role": "user", "content": "a"}]}""", "")]
    [InlineData("""{"system": "s", "messages": [{"role": "user", "content": "a"}]}""", "s")]
    [InlineData("""{"messages": [{"role": "system", "content": "s"}, {"role": "developer", "content": "t"}, {"role": "user", "content": "a"}]}""", "s\nt")]
    public void A_turn_s_instructions_are_changed_as_one_whether_there_are_some_or_not(string seed, string system)
    {
        var (fields, field) = Fields("record R per assistant message { prompt: text  response: text  system: text = \"\" }", "system");
        fields.TextOf(Read(seed), field).ShouldBe(system);
        var changed = fields.With(Read(seed), field, system + " X");
        string.Join('|', fields.QuestionOf(changed).Messages.Select(m => $"{m.Role}: {m.Content}")).ShouldBe($"system: {system} X|user: a");
        fields.TextOf(changed, field).ShouldBe(system + " X");
        fields.QuestionOf(fields.With(Read(seed), field, "")).Messages.ShouldHaveSingleItem().Content.ShouldBe("a");
    }

    [Fact]
    public void A_member_of_a_member_is_changed_in_its_place()
    {
        var (fields, field) = Fields("record R { prompt: text from \"input.text\"  response: text }", "prompt");
        fields.With(Read("""{"input": {"lang": "de", "text": "a", "x": null}}"""), field, "A").ToJson().ShouldBe("""{"input":{"lang":"de","text":"A","x":null}}""");
    }

    [Fact]
    public void A_place_that_no_text_can_be_put_into_says_so()
    {
        var (fields, field) = Fields("record R { prompt: text from \"turns[0].text\"  response: text }", "prompt");
        Should.Throw<RecordException>(() => fields.With(Read("""{"turns": [{"text": "a"}]}"""), field, "A")).Message.ShouldBe("no text can be put where field `prompt` is read from (`turns[0].text`)");
    }

    [Fact]
    public void What_can_t_be_asked_says_why()
    {
        var (fields, _) = Fields($"record R {{ {Exchange} }}", "prompt");
        Should.Throw<RecordException>(() => fields.QuestionOf(Read("""{"messages": [{"role": "assistant", "content": "hello"}]}"""))).Message.ShouldContain("no message that an answer could follow");
        Should.Throw<RecordException>(() => fields.QuestionOf(Read("""{"messages": [{"role": "user", "content": "a"}, {"role": "tool", "content": "4"}]}"""))).Message.ShouldContain("results of tools");
        Should.Throw<RecordException>(() => fields.QuestionOf(Read("""{"x": 1}"""))).Message.ShouldContain("which the target is to be asked, is missing");
    }

    [Theory]
    [InlineData("system: text = \"Be brief.\"  prompt: text  response: text", """{"prompt": "a"}""", "system: Be brief.|user: a")]
    [InlineData("system: text = \"Be brief.\"  prompt: text  response: text", """{"system": "Be kind.", "prompt": "a"}""", "system: Be kind.|user: a")]
    [InlineData("system: text?  prompt: text  response: text", """{"prompt": "a"}""", "user: a")]
    public void The_system_s_message_is_the_record_s(string record, string seed, string asked)
    {
        var (fields, _) = Fields($"record R {{ {record} }}", "prompt");
        string.Join('|', fields.QuestionOf(Read(seed)).Messages.Select(m => $"{m.Role}: {m.Content}")).ShouldBe(asked);
    }

    private static JsonValue Read(string json) => JsonValueReader.Read(Encoding.UTF8.GetBytes(json));

    private static (ProbeFields Fields, SpecLang.Compiler.Symbols.FieldSymbol Field) Fields(string records, string field)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("x.align", $$"""{{records}} constitution P over R { principle A { require true } } probe X for P { seeds from "s.jsonl"  vary prompt by { "{prompt}" } }""");
        var project = SpecProject.Open(path);
        var compilation = Compilation.Create(project.SpecPath, project.SpecText, project.Files);
        compilation.Diagnostics.Where(d => d.IsError).ShouldBeEmpty();
        var plan = ProbePlan.Of(compilation.Probes.Single());
        var symbol = compilation.Constitutions.Single().Record?.FindField(field);
        return (ProbeFieldChoice.Of(plan, asked: null, answered: null), symbol.ShouldNotBeNull());
    }
}
