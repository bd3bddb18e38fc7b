using SpecLang.Runtime;

namespace SpecLang.Engine.Tests.Semantics;

/// <summary>A classifier that fails, in every clause, for every <c>on error</c> and on both sides of <c>block at</c>.</summary>
public sealed class FailureTests
{
    private static readonly string[] OnErrors = ["", "on error violates", "on error complies", "on error undetermined"];
    private static readonly string[] Severities = ["minor", "major", "critical"];

    /// <summary>The clauses of a principle whose classifier reads <c>t</c>, and what the principle is where the score is 0.9, 0.1, and unknown.</summary>
    private static readonly (string Name, string Clauses, Outcome High, Outcome Low)[] Places =
    [
        ("When", """when S(t) > 0.5 require w contains "ok" """, Outcome.Violates, Outcome.NotApplicable),
        ("Unless", """unless S(t) > 0.5 require w contains "ok" """, Outcome.NotApplicable, Outcome.Violates),
        ("Require", "require S(t) > 0.5", Outcome.Complies, Outcome.Violates),
        ("Forbid", "forbid S(t) > 0.5", Outcome.Violates, Outcome.Complies),
    ];

    private static readonly Lazy<LoadedSpec> Loaded = new(() => LoadedSpec.Of(Spec()));

    public static TheoryData<string, int, string> Combinations
    {
        get
        {
            var data = new TheoryData<string, int, string>();
            foreach (var (name, _, _, _) in Places)
            {
                for (var i = 0; i < OnErrors.Length; i++)
                {
                    foreach (var severity in Severities)
                    {
                        data.Add(name, i, severity);
                    }
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void An_outcome_is_as_on_error_says_only_where_the_classifier_fails(string place, int onError, string severity)
    {
        var (_, _, high, low) = Places.Single(p => p.Name == place);
        var constitution = place + onError + severity;
        var isHeavy = severity != "minor";

        Check("0.9", high);
        Check("0.1", low);
        var failed = onError switch { 1 => Outcome.Violates, 2 => Outcome.Complies, _ => Outcome.Undetermined };
        Check("fails", failed);

        void Check(string score, Outcome expected)
        {
            var verdict = Loaded.Value.Judge($$"""{"t":"{{score}}","w":"no"}""", constitution);
            verdict.Principles[0].Outcome.ShouldBe(expected, score);
            verdict.Principles[0].Escalates.ShouldBeFalse();
            verdict.Decision.ShouldBe(isHeavy && expected == Outcome.Violates ? Decision.Block : isHeavy && expected == Outcome.Undetermined ? Decision.Escalate : Decision.Allow, score);
            verdict.Leading?.Name.ShouldBe(expected == Outcome.Violates ? "P" : null);
        }
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void No_failure_allows_unless_the_author_said_so(string place, int onError, string severity)
    {
        var verdict = Loaded.Value.Judge("""{"t":"fails","w":"no"}""", place + onError + severity);

        (verdict.Decision == Decision.Allow).ShouldBe(onError == 2 || severity == "minor");
    }

    [Theory]
    [InlineData("When", "fails", Outcome.Complies)]
    [InlineData("Unless", "fails", Outcome.Complies)]
    public void A_body_that_holds_complies_even_where_it_is_not_known_to_apply(string place, string score, Outcome expected)
    {
        foreach (var severity in Severities)
        {
            for (var onError = 0; onError < OnErrors.Length; onError++)
            {
                var verdict = Loaded.Value.Judge($$"""{"t":"{{score}}","w":"ok"}""", place + onError + severity);
                verdict.Principles[0].Outcome.ShouldBe(expected);
                verdict.Decision.ShouldBe(Decision.Allow);
            }
        }
    }

    [Fact]
    public void A_failure_that_decides_nothing_changes_nothing()
    {
        Loaded.Value.Judge("""{"t":"fails","w":"no"}""", "Settled").Principles.Select(p => p.Outcome).ShouldBe([Outcome.NotApplicable, Outcome.Violates, Outcome.Complies]);
    }

    [Theory]
    [InlineData("0.9", true, Decision.Escalate)]
    [InlineData("0.1", false, Decision.Allow)]
    [InlineData("fails", true, Decision.Escalate)]
    public void Escalate_stands_apart_from_when_and_unless_and_an_unknown_one_escalates(string score, bool escalates, Decision decision)
    {
        for (var onError = 0; onError < OnErrors.Length; onError++)
        {
            foreach (var severity in Severities)
            {
                var verdict = Loaded.Value.Judge($$"""{"t":"{{score}}","w":"no"}""", "Escalates" + onError + severity);
                verdict.Principles[0].Outcome.ShouldBe(Outcome.NotApplicable);
                verdict.Principles[0].Escalates.ShouldBe(escalates);
                verdict.Decision.ShouldBe(decision);
            }
        }
    }

    [Theory]
    [InlineData("0.9", Severity.Critical, Decision.Block)]
    [InlineData("0.1", Severity.Minor, Decision.Allow)]
    [InlineData("fails", Severity.Critical, Decision.Block)]
    public void The_highest_severity_that_holds_counts_and_an_unknown_one_holds(string score, Severity severity, Decision decision)
    {
        var verdict = Loaded.Value.Judge($$"""{"t":"{{score}}","w":"no"}""", "Weighs");

        verdict.Principles.ShouldAllBe(p => p.Outcome == Outcome.Violates && p.Severity == severity);
        verdict.Decision.ShouldBe(decision);
    }

    [Theory]
    [InlineData("no", "0.9", Outcome.Violates)]
    [InlineData("no", "fails", Outcome.Undetermined)]
    [InlineData("no", "0.1", Outcome.NotApplicable)]
    [InlineData("ok", "fails", Outcome.Complies)]
    public void On_error_does_not_reach_principles_that_ask_for_another(string w, string score, Outcome expected)
    {
        var verdict = Loaded.Value.Judge($$"""{"t":"{{score}}","w":"{{w}}"}""", "Asks");

        verdict.Principles[1].Outcome.ShouldBe(expected);
    }

    private static string Spec()
    {
        var text = """
            record R { t: text  w: text }
            classifier S(t: text) -> score { model "s.onnx" }
            constitution Settled over R {
              principle A { when w contains "yes" when S(t) > 0.5 require w contains "yes" }
              principle B { require S(t) > 0.5 require w contains "yes" }
              principle C { forbid S(t) > 0.5 and w contains "yes" }
            }
            constitution Weighs over R {
              principle A { severity minor severity critical if S(t) > 0.5 severity major if S(t) > 0.5 require w contains "ok" }
              principle B { severity critical if S(t) > 0.5 severity minor require w contains "ok" }
            }
            constitution Asks over R {
              principle P { severity minor on error complies require S(t) < 0.5 }
              principle Q { severity minor when violates(P) require w contains "ok" }
            }

            """;
        foreach (var severity in Severities)
        {
            for (var i = 0; i < OnErrors.Length; i++)
            {
                foreach (var (name, clauses, _, _) in Places)
                {
                    text += Constitution(name + i + severity, severity, clauses + " " + OnErrors[i]);
                }

                text += Constitution("Escalates" + i + severity, severity, """when w contains "yes" require w contains "ok" escalate when S(t) > 0.5 """ + OnErrors[i]);
            }
        }

        return text;
    }

    private static string Constitution(string name, string severity, string clauses) =>
        $"constitution {name} over R {{ principle P {{ severity {severity} {clauses} }} block at major }}\n";
}
