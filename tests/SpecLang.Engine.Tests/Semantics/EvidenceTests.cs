using SpecLang.Runtime.Evaluation;

namespace SpecLang.Engine.Tests.Semantics;

public class EvidenceTests
{
    private static readonly Lazy<LoadedSpec> Loaded = new(() => LoadedSpec.Of("""
        import "std/privacy.align"
        record Step { tool: text = ""  input: text = "" }
        record R { t: text = ""  u: text = ""  n: int = 0  age: int?  kind: one of { low, "very high" } = "very high"  trace: list<Step> = []  share: number = 0.5  active: bool = true  step: Step = { tool: "hammer" } }
        lexicon Rude { "stupid" "idiot*" }
        pattern Order = r"ORD-\d+"
        define rude(x: text) -> bool = x contains Rude
        constitution Matcher over R { principle P { forbid t contains Rude  message "Found {evidence}." } }
        constitution Several over R { principle P { forbid t contains any [Rude, Order, "fool"]  message "Found {evidence}." } }
        constitution AllOf over R { principle P { forbid t contains all ["a", "b"]  message "Found {evidence}." } }
        constitution And over R { principle P { forbid t contains "a" and u contains "b"  message "Found {evidence}." } }
        constitution Or over R { principle P { forbid t contains "a" or u contains "b"  message "Found {evidence}." } }
        constitution Not over R { principle P { require not (t contains "a" or not (u contains "b"))  message "Found {evidence}." } }
        constitution Implies over R { principle P { require t contains "a" implies not (u contains "b")  message "Found {evidence}." } }
        constitution Any over R { principle P { forbid any s in trace : s.tool == "shell" and s.input contains "rm"  message "Found {evidence}." } }
        constitution Element over R { principle P { forbid any s in trace : s.tool == "shell"  message "Found {evidence}." } }
        constitution All over R { principle P { require all s in trace where s.tool != "" : not rude(s.input)  message "Found {evidence}." } }
        constitution AllElement over R { principle P { require all s in trace where s.tool == "shell" : s.input is empty  message "Found {evidence}." } }
        constitution Some over R { principle P { forbid at least 2 s in trace : s.tool == "shell"  message "Found {evidence}." } }
        constitution Nested over R { principle P { forbid any s in trace : (any w in words(s.input) : w contains Rude)  message "Found {evidence}." } }
        constitution Folded over R { principle P { forbid fold(t) contains Rude  message "Found {evidence}." } }
        constitution Starts over R { principle P { forbid t starts with "hey" or t ends with "bye"  message "Found {evidence}." } }
        constitution Private over R { principle P { forbid t contains Email  message "Found {evidence}." } }
        constitution Redacted over R { principle P { redact evidence  forbid t contains Rude  message "Found {evidence}." } }
        constitution Template over R { principle P { require t is empty  message "{{t}} is {t}, {n}, {age}, {kind}, {share}, {active}, {step.tool}." } }
        constitution Clauses over R { principle P { require t contains "x"  forbid t contains "a"  require not (u contains "b")  message "Found {evidence}." } }
        """));

    [Theory]
    [InlineData("Matcher", """{"t":"You idiots, stupid!"}""", "t[4..10] Rude; t[12..18] Rude", "Found idiots, stupid.")]
    [InlineData("Matcher", """{"t":"stupid and Stupid and stupid"}""", "t[0..6] Rude; t[11..17] Rude; t[22..28] Rude", "Found stupid, Stupid.")]
    [InlineData("Several", """{"t":"fool ORD-12 stupid"}""", "t[0..4] fool; t[5..11] Order; t[12..18] Rude", "Found fool, ORD-12, stupid.")]
    [InlineData("AllOf", """{"t":"b a"}""", "t[0..1] b; t[2..3] a", "Found b, a.")]
    [InlineData("And", """{"t":"x a","u":"b"}""", "t[2..3] a; u[0..1] b", "Found a, b.")]
    [InlineData("Or", """{"t":"x a","u":"b"}""", "t[2..3] a", "Found a.")]
    [InlineData("Or", """{"t":"x","u":"b"}""", "u[0..1] b", "Found b.")]
    [InlineData("Not", """{"t":"a","u":"x"}""", "t[0..1] a", "Found a.")]
    [InlineData("Not", """{"t":"x","u":"x"}""", "", "Found .")]
    [InlineData("Implies", """{"t":"a","u":"b"}""", "t[0..1] a; u[0..1] b", "Found a, b.")]
    [InlineData("Any", """{"trace":[{"tool":"shell","input":"ls"},{"tool":"sql","input":"rm"},{"tool":"shell","input":"cd; rm"},{"tool":"shell","input":"rm"}]}""", "trace[2].input[4..6] rm", "Found rm.")]
    [InlineData("Element", """{"trace":[{"tool":"sql"},{"tool":"shell"},{"tool":"shell"}]}""", "trace[1]", "Found trace[1].")]
    [InlineData("All", """{"trace":[{"tool":"a","input":"x"},{"tool":"","input":"stupid"},{"tool":"b","input":"an idiot"},{"tool":"b","input":"idiots"}]}""", "trace[2].input[3..8] Rude", "Found idiot.")]
    [InlineData("AllElement", """{"trace":[{"tool":"sql","input":"x"},{"tool":"shell","input":"y"}]}""", "trace[1]", "Found trace[1].")]
    [InlineData("Some", """{"trace":[{"tool":"shell"},{"tool":"sql"},{"tool":"shell"},{"tool":"shell"}]}""", "trace[0]; trace[2]", "Found trace[0], trace[2].")]
    [InlineData("Nested", """{"trace":[{"input":"so nice"},{"input":"you stupid thing"}]}""", "trace[1].input[4..10] Rude", "Found stupid.")]
    [InlineData("Folded", """{"t":"so 5tup1d!"}""", "t[3..9] Rude", "Found 5tup1d.")]
    [InlineData("Folded", """{"t":"so stu\u200Bpid!"}""", "t[3..10] Rude", "Found stu\u200Bpid.")]
    [InlineData("Starts", """{"t":"  Hey you, bye "}""", "t[2..5] hey", "Found Hey.")]
    [InlineData("Starts", """{"t":"you, bye "}""", "t[5..8] bye", "Found bye.")]
    [InlineData("Private", """{"t":"to jo@example.com now"}""", "t[3..17] Email", "Found [Email].")]
    [InlineData("Redacted", """{"t":"stupid"}""", "t[0..6] Rude", "Found [Rude].")]
    [InlineData("Template", """{"t":"T"}""", "", "{t} is T, 0, , very high, 0.5, true, hammer.")]
    [InlineData("Clauses", """{"t":"a","u":"b"}""", "t[0..1] a; u[0..1] b", "Found a, b.")]
    public void A_violation_shows_what_made_it(string constitution, string json, string evidence, string message)
    {
        var principle = Loaded.Value.Principle(json, constitution, EvidenceMode.All);

        Show(principle).ShouldBe(evidence);
        principle.Message.ShouldBe(message);
    }

    [Theory]
    [InlineData(EvidenceMode.First, "t[4..10] Rude", "Found idiots, stupid.")]
    [InlineData(EvidenceMode.All, "t[4..10] Rude; t[12..18] Rude", "Found idiots, stupid.")]
    [InlineData(EvidenceMode.None, "", "Found idiots, stupid.")]
    [InlineData(EvidenceMode.Masked, "t[4..10] Rude", "Found [Rude].")]
    public void The_mode_says_how_much_is_shown(EvidenceMode mode, string evidence, string message)
    {
        var principle = Loaded.Value.Principle("""{"t":"You idiots, stupid!"}""", "Matcher", mode);

        Show(principle).ShouldBe(evidence);
        principle.Message.ShouldBe(message);
    }

    [Fact]
    public void Places_in_a_decomposed_text_are_those_of_the_text_itself()
    {
        using var spec = LoadedSpec.Of("""record R { t: text } constitution C over R { principle P { forbid t contains ["ti\u{1EBF}ng"] or t matches r"Vi\u1EC7t"  message "{evidence}" } }""");

        var first = spec.Principle("""{"t":"tie\u0302\u0301ng Vie\u0323\u0302t"}""").Evidence.Single();
        (first.Start, first.Length).ShouldBe((0, 7));
        var second = spec.Principle("""{"t":"Vie\u0323\u0302t"}""").Evidence.Single();
        (second.Start, second.Length).ShouldBe((0, 6));
    }

    [Fact]
    public void What_complies_shows_nothing()
    {
        var principle = Loaded.Value.Principle("""{"t":"fine"}""", "Matcher", EvidenceMode.All);

        principle.Evidence.ShouldBeEmpty();
        principle.Message.ShouldBeNull();
    }

    private static string Show(SpecLang.Runtime.PrincipleVerdict principle) =>
        string.Join("; ", principle.Evidence.Select(e => e.IsElement ? e.Field : $"{e.Field}[{e.Start}..{e.Start + e.Length}] {e.Matcher}"));
}
