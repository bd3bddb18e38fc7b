using SpecLang.Runtime;

namespace SpecLang.Engine.Tests.Semantics;

/// <summary>From outcomes to decisions: what principles say of one another, severities, the leading principle.</summary>
public class VerdictTests
{
    private static readonly Lazy<LoadedSpec> Loaded = new(() => LoadedSpec.Of("""
        record R { t: text = ""  s: text = "0" }
        classifier S(t: text) -> score { model "s.onnx" }
        constitution Yields over R {
          principle A { severity minor when t contains "a" require t contains "x" }
          principle B { severity minor yields to A when t contains "b" require t contains "x" }
          principle C { severity minor yields to B when t contains "c" require t contains "x" }
        }
        constitution YieldsUnsure over R {
          principle A { severity minor when S(s) > 0.5 require t contains "x" }
          principle B { severity minor yields to A require t contains "x" }
        }
        constitution Asks over R {
          principle A { severity minor when t contains "a" require t contains "x" }
          principle V { severity minor when violates(A) require false }
          principle K { severity minor when complies(A) require false }
          principle Y { severity minor when applies(A) require false }
        }
        constitution Leads over R {
          principle Low { severity minor forbid t contains "l" }
          principle High { severity critical forbid t contains "h" }
          principle AlsoHigh { severity critical forbid t contains "g" }
          principle First { severity info forbid t contains "f" }
          priority First > High > Low
        }
        constitution Default over R { principle P { forbid t contains "p" } }
        constitution BlockAtMinor over R { principle P { severity info severity minor if t contains "m" forbid t contains "p" } block at minor }
        constitution Highest over R { principle P { severity minor severity critical if t contains "c" severity major if t contains "m" forbid t contains "p" } }
        constitution Both over R { principle P { severity critical forbid t contains "p" escalate when t contains "e" } }
        """));

    [Theory]
    [InlineData("a b c", "Violates NotApplicable Violates")]
    [InlineData("b c", "NotApplicable Violates NotApplicable")]
    [InlineData("c", "NotApplicable NotApplicable Violates")]
    [InlineData("a c", "Violates NotApplicable Violates")]
    public void A_principle_steps_back_where_one_it_yields_to_applies(string t, string expected) => Outcomes("Yields", t).ShouldBe(expected);

    [Theory]
    [InlineData("", "0.9", "Violates NotApplicable")]
    [InlineData("", "0.1", "NotApplicable Violates")]
    [InlineData("", "fails", "Undetermined Undetermined")]
    [InlineData("x", "fails", "Complies Complies")]
    public void Yielding_to_what_may_apply_is_undetermined(string t, string score, string expected) => Outcomes("YieldsUnsure", t, score).ShouldBe(expected);

    [Theory]
    [InlineData("a", "Violates Violates NotApplicable Violates")]
    [InlineData("a x", "Complies NotApplicable Violates Violates")]
    [InlineData("x", "NotApplicable NotApplicable NotApplicable NotApplicable")]
    public void A_principle_can_ask_for_another(string t, string expected) => Outcomes("Asks", t).ShouldBe(expected);

    [Theory]
    [InlineData("l h g f", "AlsoHigh")]
    [InlineData("l h f", "First")]
    [InlineData("l h", "High")]
    [InlineData("l g", "AlsoHigh")]
    [InlineData("l f", "First")]
    [InlineData("g f", "AlsoHigh")]
    [InlineData("l", "Low")]
    [InlineData("none", null)]
    public void The_leading_violation_is_the_first_by_priority_then_severity_then_place(string t, string? leading) =>
        Judge("Leads", t).Leading?.Name.ShouldBe(leading);

    [Theory]
    [InlineData("Default", "p", Severity.Major, Decision.Allow)]
    [InlineData("BlockAtMinor", "p", Severity.Info, Decision.Allow)]
    [InlineData("BlockAtMinor", "p m", Severity.Minor, Decision.Block)]
    [InlineData("Highest", "p", Severity.Minor, Decision.Allow)]
    [InlineData("Highest", "p m", Severity.Major, Decision.Allow)]
    [InlineData("Highest", "p m c", Severity.Critical, Decision.Block)]
    [InlineData("Both", "p e", Severity.Critical, Decision.Block)]
    [InlineData("Both", "e", Severity.Critical, Decision.Escalate)]
    public void What_weighs_as_much_as_block_at_blocks(string constitution, string t, Severity severity, Decision decision)
    {
        var verdict = Judge(constitution, t);

        verdict.Principles[0].Severity.ShouldBe(severity);
        verdict.Decision.ShouldBe(decision);
    }

    [Fact]
    public void Scores_are_rounded_to_six_decimals_half_to_even()
    {
        using var spec = LoadedSpec.Of("""
            record R { s: text  x: score = 0.1 }
            classifier S(t: text) -> score { model "s.onnx" }
            classifier N(t: text) -> number { model "n.onnx" }
            constitution C over R { principle P { require S(s) >= 0.5 and N(s) > 0 and x == 0.123456 } }
            """);

        spec.Scores("""{"s":"0.4999995","x":0.1234565}""").ShouldBe(["S(s)=0.5", "N(s)=0.4999995"]);
        spec.Scores("""{"s":"0.5000005","x":0.1234565}""").First().ShouldBe("S(s)=0.5");
        spec.Scores("""{"s":"0.49999949","x":0.1234565}""").ShouldBe(["S(s)=0.499999"]);
        spec.Principle("""{"s":"0.4999995","x":0.1234565}""").Outcome.ShouldBe(Outcome.Complies);
    }

    private static Verdict Judge(string constitution, string t, string s = "0") => Loaded.Value.Judge($$"""{"t":"{{t}}","s":"{{s}}"}""", constitution);

    private static string Outcomes(string constitution, string t, string s = "0") => string.Join(' ', Judge(constitution, t, s).Principles.Select(p => p.Outcome));
}
