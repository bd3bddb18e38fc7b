using SpecLang.Engine.Examples;
using SpecLang.Runtime;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Tests.Semantics;

/// <summary>Sentences of the language reference, sections 2 to 5, that no other test of this folder runs.</summary>
public class CoreLanguageTests
{
    [Fact]
    public void Any_text_between_backticks_is_a_name()
    {
        using var spec = LoadedSpec.Of("""
            namespace `my company`.policies
            record `an answer` { `the text`: text = ""  `when`: int = 0  kind: one of { `very low`, "not", high } = high  `größe`: number? }
            lexicon `bad words` { "bad" }
            pattern `order id` = r"ORD-\d+"
            classifier `Risk Score`(`the text`: text) -> one of { `no risk`, "some risk" } { model "r.onnx" }
            define `is bad`(`a b`: text) -> bool = `a b` contains `bad words`
            measure `number of words` over `an answer` = word_count(`the text`)
            constitution `House rules` over `an answer` {
              principle `No bad words` { severity minor forbid `is bad`(`the text`) message "In {the text}: {evidence} ({kind}, {größe})." }
              principle `if` { severity minor when `when` > 0 require kind == `very low` or kind == "not" tags `a tag`, "b" }
              principle `likely` { severity minor yields to `if` require `Risk Score`(`the text`).`no risk` >= 0.5 and `Risk Score`(`the text`) != "some risk" }
              priority `if` > `No bad words`
              example "named" violates `if` { `the text`: "0.9 0.1"  `when`: 1  kind: high  given `Risk Score` = "no risk" }
            }
            """);

        var verdict = spec.Judge("""{"the text":"bad 0.9 0.1","kind":"very low","größe":1.5}""");

        verdict.Principles.Select(p => p.Outcome).ShouldBe([Outcome.Violates, Outcome.NotApplicable, Outcome.Complies]);
        verdict.Principles[0].Message.ShouldBe("In bad 0.9 0.1: bad (very low, 1.5).");
        verdict.Measures.ShouldBe([new MeasureReading("number of words", 5)]);
        spec.Judge("""{"when":1}""").Leading.ShouldNotBeNull().Name.ShouldBe("if");
        spec.RunExamples().ShouldHaveSingleItem().Status.ShouldBe(ExampleStatus.Passed);
    }

    [Theory]
    [InlineData("\uFEFF", "\n")]
    [InlineData("", "\r\n")]
    [InlineData("\uFEFF", "\r\n")]
    public void A_byte_order_mark_and_either_line_end_change_nothing(string start, string lineEnd)
    {
        var text = start + """"
            align 1
            record R { t: text }
            /* a comment
               over lines */
            constitution C over R {
              /// Read aloud.
              /// Twice.
              principle P { forbid t contains "bad"  message """
                  First.
                    Second.
                  """
              }
            }
            """";
        using var spec = LoadedSpec.Of(text.ReplaceLineEndings(lineEnd));

        spec.Principle("""{"t":"bad"}""").Message.ShouldNotBeNull().ReplaceLineEndings("\n").Trim('\n').ShouldBe("First.\n  Second.");
        spec.Evaluators.Single().Constitution.Principles[0].Documentation.ShouldNotBeNull().ReplaceLineEndings("\n").ShouldBe("Read aloud.\nTwice.");
    }

    [Fact]
    public void Two_braces_write_one_and_placeholders_reach_into_records()
    {
        using var spec = LoadedSpec.Of("""
            record Who { name: text = "Bob"  age: int? }
            record R { t: text  who: Who = {}  kind: one of { a, "b c" } = "b c"  ok: bool = true  share: number = 0.5 }
            constitution C over R {
              principle P {
                forbid   t contains "bad"
                message  "{{{t}}} {{who.name}} {who.name}{who.age} { kind } {ok} {share}"
                critique "Say why {evidence} is bad, {who.name}."
                revise   "Write \"{t}\" anew."
              }
            }
            """);

        var verdict = spec.Principle("""{"t":"bad"}""");

        verdict.Message.ShouldBe("{bad} {who.name} Bob b c true 0.5");
        verdict.Critique.ShouldBe("Say why bad is bad, Bob.");
        verdict.Revise.ShouldBe("Write \"bad\" anew.");
        spec.Principle("""{"t":"good"}""").Revise.ShouldBeNull();
        spec.Evaluators.Single().Constitution.Principles[0].Critique.ShouldBe("Say why {evidence} is bad, {who.name}.");
    }

    [Fact]
    public void Redacted_evidence_stays_out_of_every_template()
    {
        using var spec = LoadedSpec.Of("""
            record R { t: text }
            pattern Number = r"\d{4}"
            constitution C over R { principle P { redact evidence forbid t contains ["secret", Number] message "{evidence}" critique "{evidence}" revise "{evidence}" } }
            """);

        var verdict = spec.Principle("""{"t":"number 4711"}""");

        new[] { verdict.Message, verdict.Critique, verdict.Revise }.ShouldAllBe(t => t == "[Number]");
    }

    [Fact]
    public void Lists_of_optionals_and_of_lists_and_optional_lists_are_gone_through() => ExpressionTable.ShouldHold(
        "record S { n: int? } record R { xs: list<int?>  deep: list<list<text>>  maybe: list<int>?  none_there: list<int>?  kinds: list<one of { a, b }?>  ss: list<S> = []  one: S? }\n"
            + "define kind_of(n: int) -> one of { a, b } = if n > 1 then a else b\ndefine firsts(xs: list<list<text>>) -> list<text> = xs[0] ?? []",
        "R",
        """{"xs":[1,null,3],"deep":[["a","b"],["c"]],"maybe":[1,2],"kinds":["a",null],"ss":[{"n":1},{}],"one":{"n":4}}""",
        ("any x in xs : x is present and x > 2", 'T'),
        ("all x in xs : x is absent or (x ?? 0) > 0", 'T'),
        ("count(x in xs : x is present) == 2 and sum(x in xs : x ?? 10) == 14", 'T'),
        ("any d in deep : (any t in d : t == \"c\")", 'T'),
        ("all d in deep : d is not empty and length(d) <= 2", 'T'),
        ("any d in deep : (any e in deep after d : length(e) < length(d))", 'T'),
        ("deep[0] is present and (deep[0][1] ?? \"\") == \"b\"", 'T'),
        ("maybe is present and (any m in maybe : m == 2)", 'T'),
        ("any m in (maybe ?? []) : m == 2", 'T'),
        ("no m in (none_there ?? []) : m > 0", 'T'),
        ("none_there is absent and (none_there ?? [5]) is not empty", 'T'),
        ("2 in (maybe ?? [])", 'T'),
        ("any k in kinds : k is present and k == a", 'T'),
        ("all s in ss where s.n is present : s.n == 1", 'T'),
        ("one is present and one.n is present and one.n == 4", 'T'),
        ("(if one is present then one.n else none) is present", 'T'),
        ("kind_of(2) == a and kind_of(1) == b", 'T'),
        ("length(firsts(deep)) == 2", 'T'));

    [Fact]
    public void Operators_bind_as_the_grammar_says() => ExpressionTable.ShouldHold(
        "record R { xs: list<int> = [1, 2]  t: bool = true  f: bool = false  n: int?  i: int = 5 }",
        "R",
        "{}",
        ("t or t and f", 'T'),
        ("not f and t", 'T'),
        ("not not t", 'T'),
        ("f implies f implies f", 'T'),
        ("t implies (t implies f)", 'F'),
        ("f and f implies t", 'T'),
        ("if f then f else t or f", 'T'),
        ("1 + 2 * 3 - 4 / 2 == 5", 'T'),
        ("-2 * -3 == 6 and 2 - -2 == 4", 'T'),
        ("n ?? i + 1 == 6", 'T'),
        ("(n ?? 1) + 1 == 2", 'T'),
        ("f and any x in xs : x == 1 or t", 'F'),
        ("t and all x in xs : x == 1 or x == 2", 'T'),
        ("t or t and any x in xs : x > 9", 'T'),
        ("i in -6 .. 5 and i not in -6 ..< 5", 'T'),
        ("i in [-5, 5,]", 'T'),
        ("t == (not f)", 'T'),
        ("any x in xs where x > 1 : x == 2", 'T'),
        ("not any x in xs : x > 2 and t", 'T'));

    [Fact]
    public void Constants_stand_in_fields_with_or_without_commas()
    {
        using var spec = LoadedSpec.Of("""
            record P { x: int, y: number = -1_000.5 }
            record R {
              a: score = 50%,
              b: list<P> = [{ x: 1 y: 2 }, { x: -2, },],
              c: P? = none
              d: list<one of { u, "v w" }> = [u, "v w"],
              e: text = "a\t\u{1F600}\\"
            }
            lexicon L { "a", "b" "c", }
            constitution C over R { principle Q {
              require a == 0.5 and length(b) == 2 and (b[0] ?? { }).y == 2 and c is absent
            } }
            """.Replace("(b[0] ?? { }).y == 2", "b[0] is present and b[0].y == 2 and b[1] is present and b[1].y == -1000.5 and length(d) == 2 and length(e) == 5 and e contains \"a\"", StringComparison.Ordinal));

        spec.Principle("{}").Outcome.ShouldBe(Outcome.Complies);
        Should.Throw<RecordException>(() => spec.Judge("""{"a":1.01}"""));
    }

    [Fact]
    public void Lexicons_are_read_from_files_with_any_line_end()
    {
        using var spec = LoadedSpec.Of(
            """
            record R { t: text }
            lexicon L { from "words/a.txt", "inline" from "words/b.txt" }
            constitution C over R { principle P { forbid t contains L } }
            """,
            ("words/a.txt", "\uFEFF# a comment\r\n  calm down  \r\n\r\nrude*\r\n"),
            ("words/b.txt", "last"));

        foreach (var text in new[] { "Calm  down!", "rudest", "inline", "at last" })
        {
            spec.Principle($$"""{"t":"{{text}}"}""").Outcome.ShouldBe(Outcome.Violates, text);
        }

        spec.Principle("""{"t":"a comment"}""").Outcome.ShouldBe(Outcome.Complies);
    }

    [Fact]
    public void Checksums_tell_numbers_from_look_alikes() => ExpressionTable.ShouldHold(
        "record R { t: text = \"4111 1111 1111 1111\"  u: text = \"4111 1111 1111 1112\"  v: text = \"DE89370400440532013000\"  w: text = \"DE89370400440532013001\" }\n"
            + "pattern Card = r\"\\b\\d(?: ?\\d){12,18}\\b\" where luhn\npattern Account = r\"\\b[A-Z]{2}\\d{2}[A-Z0-9]{11,30}\\b\" where iban",
        "R",
        "{}",
        ("t contains Card and not (u contains Card)", 'T'),
        ("v contains Account and not (w contains Account)", 'T'),
        ("count(t, Card) == 1 and count(u, Card) == 0", 'T'));

    [Fact]
    public void Examples_say_what_is_expected_in_every_form()
    {
        using var spec = LoadedSpec.Of("""
            record R { t: text = ""  s: text = "0" }
            classifier S(t: text) -> score { model "s.onnx" }
            classifier Topic(t: text) -> one of { medical, "other things" } { model "t.onnx" }
            constitution C over R {
              principle A { severity minor when t contains "a" forbid t contains "bad" }
              principle B { severity minor when t contains "b" forbid t contains "bad" escalate when S(s) > 0.5 }
              principle T { severity minor when Topic(t) == medical require t contains "doctor" }
              example "all is well" complies { t: "a" given S = 0.1 given Topic = "other things" }
              example "one complies" complies A { t: "a b bad-tempered" given S = 0.1 given Topic = "other things" } 
              example "two violated" violates A, B { t: "a b bad" given S = 0.1 given Topic = "other things" }
              example "only one named" violates A { t: "a b bad" given S = 0.1 given Topic = "other things" }
              example "escalates" escalates { given S = 0.9 given Topic = "other things" }
              example "that one escalates" escalates B { given S fails given Topic = "other things" }
              example "none applies" not_applicable A, B { t: "c" given S = 0.1 given Topic = "other things" }
              example "a label means score 1" violates T { t: "x" given S = 0.1 given Topic = medical }
              example "scores by label" violates T { t: "x" given S = 0.1 given Topic = { medical: 0.6, "other things": 0.4 } }
              example "known miss" complies todo "not yet" { t: "a bad" given S = 0.1 given Topic = "other things" }
            }
            """.Replace("{ medical: 0.6, \"other things\": 0.4 }", "{ medical: 0.6, `other things`: 0.4 }", StringComparison.Ordinal).Replace("a b bad-tempered", "a b", StringComparison.Ordinal));

        spec.RunExamples().Where(r => r.Status != ExampleStatus.Passed).Select(r => (r.Example.Name, r.IsKnownMiss)).ShouldBe([("only one named", false), ("known miss", true)]);
    }

    [Fact]
    public void Several_clauses_of_a_kind_add_up()
    {
        using var spec = LoadedSpec.Of("""
            record R { t: text }
            constitution C over R {
              principle P {
                when t contains "a" when t contains "b" unless t contains "c" unless t contains "d"
                require t contains "e" forbid t contains "f" require t contains "g"
                cites "One" cites "Two", "Three" tags x tags y, "z z" yields to Q yields to S
              }
              principle Q { severity info when t contains "q" require true }
              principle S { severity info when t contains "s" require true }
            }
            """);

        string.Join(' ', new[] { "a b e g", "a b e", "a b e f g", "a e g", "a b c e g", "a b d e", "a b q", "a b s" }
            .Select(t => spec.Judge($$"""{"t":"{{t}}"}""").Principles[0].Outcome)).ShouldBe(
            "Complies Violates Violates NotApplicable NotApplicable NotApplicable NotApplicable NotApplicable");
        var info = spec.Evaluators.Single().Constitution.Principles[0];
        info.Citations.ShouldBe(["One", "Two", "Three"]);
        info.Tags.ShouldBe(["x", "y", "z z"]);
    }
}
