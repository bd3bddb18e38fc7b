namespace SpecLang.Compiler.Tests.Binding;

/// <summary>One mistake gets one diagnostic: what it hides from the rest of the file is not said to be missing.</summary>
public class ConsequenceTests
{
    private const string Policy = """

        constitution C over R {
          principle P { require prompt contains "a" and response contains any ["b"] and kind == mail message "{response}" }
          example "e" complies { prompt: "x"  response: "y"  kind: mail }
        }
        objective O over R { maximize word_count(response) }
        measure M over R = word_count(prompt)
        """;

    [Theory]
    [InlineData("record R { prompt: text  response text  kind: one of { chat, mail } = chat }")]
    [InlineData("record R { prompt: text  response: text  kind: one of { chat mail } = chat }")]
    [InlineData("record R { prompt: text  response: list<text  kind: one of { chat, mail } = chat }")]
    [InlineData("record R { prompt: text  response: text =  kind: one of { chat, mail } = chat }")]
    [InlineData("record R { prompt; text  response: text  kind: one of { chat, mail } = chat }")]
    [InlineData("record R { prompt: \"text\"  response: text  kind: one of { chat, mail } = chat }")]
    [InlineData("record R { prompt: text = \"a\\q\"  response: text  kind: one of { chat, mail } = chat }")]
    [InlineData("recrod R { prompt: text  response: text  kind: one of { chat, mail } = chat }")]
    [InlineData("record { prompt: text  response: text  kind: one of { chat, mail } = chat }")]
    [InlineData("record R prompt: text  response: text  kind: one of { chat, mail } = chat }")]
    public void A_mistake_in_a_record_has_no_consequences(string record) => Said(record + Policy).Count.ShouldBe(1, string.Join('\n', Said(record + Policy)));

    [Theory]
    [InlineData("import \"", "no closing quote")]
    [InlineData("import \"std/", "no closing quote")]
    [InlineData("import \"nowhere.align\nrecord R { t: text }", "no closing quote")]
    [InlineData("import \"\"", "there is no name between the quotes")]
    public void An_import_that_is_not_finished_is_one_mistake(string text, string said)
    {
        Specs.CodesOf(text).Count.ShouldBe(1);
        Specs.MessagesOf(text).ShouldContain(said);
    }

    [Theory]
    [InlineData("import \"nowhere.align\"", "require t contains Lost")]
    [InlineData("import \"nowhere.align\"", "require lost(t)")]
    [InlineData("import \"nowhere.align\" as gone", "require t contains gone.Lost")]
    [InlineData("import \"nowhere.align\" as gone", "require gone.lost(t)")]
    [InlineData("import \"torn.align\" as gone", "require gone.lost(t)")]
    [InlineData("import \"torn.align\"", "require lost(t)")]
    public void What_may_stand_in_a_file_that_could_not_be_read_is_not_missed(string import, string clause) =>
        Specs.CodesOf(import + "\nrecord R { t: text }\nconstitution C over R { principle P { " + clause + " } }", ("torn.align", "defin lost(t: text) -> bool = t contains \"x\"")).Count.ShouldBe(1);

    [Theory]
    [InlineData("import \"nowhere.align\" as gone", "require t contains Lost", "ALN5001 ALN2001")]
    [InlineData("import \"nowhere.align\"", "require txt contains \"a\"", "ALN5001")]
    public void Another_mistake_is_still_said(string import, string clause, string codes) =>
        string.Join(' ', Specs.CodesOf(import + "\nrecord R { t: text }\nconstitution C over R { principle P { " + clause + " } }")).ShouldBe(codes);

    [Theory]
    [InlineData("constitution Base over R { principle { require t is empty } }")]
    [InlineData("constitution Base over R { principel A { require t is empty } }")]
    [InlineData("constitution Base over R extends Gone { principle B { require t is empty } }")]
    [InlineData("constitution Base over Rr { principle A { require t is empty } }")]
    public void What_a_broken_base_may_have_is_not_missed(string constitution) =>
        Said("record R { t: text }\n" + constitution + "\nconstitution Derived over R extends Base { override principle A { require t is empty yields to X } priority A > X }").Count.ShouldBe(1);

    private static IReadOnlyList<string> Said(string text) => [.. Specs.Compile(text).Diagnostics.Select(d => d.ToString())];
}
