using SpecLang.Runtime;

namespace SpecLang.Engine.Tests.Semantics;

public class MarginTests
{
    private const string Declarations = """
        record R {
          a: text = "0.9"  b: text = "0.3"  u: text = "fails"  w: text = "yes"  flag: bool?  limit: number = 0.5  share: score = 0.25  part: score?
          age: int = 40  xs: list<text> = ["0.9", "0.3", "0.6"]  none_of: list<text> = []  shares: list<score> = [0.2, 0.7]
        }
        classifier S(t: text) -> score { model "s.onnx" }
        classifier L(t: text) -> one of { x, y } { model "l.onnx" }
        classifier N(t: text) -> number { model "n.onnx" }
        define high(t: text) -> bool = S(t) >= 0.8
        define risk(t: text) -> number = 1 - S(t)
        """;

    private static readonly Lazy<LoadedSpec> Loaded = new(() => LoadedSpec.Of("""
        record R { a: text = "0"  b: text = "0"  c: text = "0"  w: text = "" }
        classifier S(t: text) -> score { model "s.onnx" }
        constitution Simple over R { principle P { forbid S(a) >= 0.8 } }
        constitution Applies over R { principle P { when S(a) >= 0.8 unless S(b) >= 0.5 require S(c) >= 0.4 } }
        constitution Yields over R { principle P { yields to Q require S(a) >= 0.4 } principle Q { when S(b) >= 0.5 require w contains "yes" } }
        constitution Bodies over R { principle P { require S(a) >= 0.8 forbid S(b) >= 0.5 require w contains "yes" } }
        constitution Asks over R {
          principle Violated { require violates(Q) }
          principle Complied { require complies(Q) }
          principle Applied  { require applies(Q) }
          principle Distant  { require margin(Q) >= 0.1 }
          principle Q { when S(a) >= 0.5 require S(b) >= 0.8 }
        }
        constitution Near over R { principle P { forbid S(a) >= 0.8 escalate when margin(P) in -0.1 .. 0.1 } }
        constitution Doubt over R { principle Q { severity minor require margin(P) >= 0 } principle P { severity minor when w contains "yes" require S(a) < 0.5 on error complies } }
        constitution Later over R {
          principle Q { severity minor require margin(P) >= -2 }
          principle P { severity minor when S(a) >= 0.5 require S(b) >= 0.5 and w contains "yes" }
          principle R { severity minor require S(c) >= 0.5 require S(b) >= 0.5 }
        }
        """));

    [Fact]
    public void A_comparison_with_a_score_is_as_far_from_flipping_as_its_sides_are_apart() => MarginTable.ShouldHold(
        Declarations,
        "{}",
        ("S(a) >= 0.8", 0.1),
        ("S(a) > 0.8", 0.1),
        ("S(b) >= 0.8", -0.5),
        ("S(b) < 0.8", 0.5),
        ("S(b) <= 0.8", 0.5),
        ("S(a) < 0.8", -0.1),
        ("0.8 <= S(a)", 0.1),
        ("S(a) > S(b)", 0.6),
        ("S(a) == 0.7", -0.2),
        ("S(a) == 0.9", 0),
        ("S(a) != 0.7", 0.2),
        ("S(a) != 0.9", 0),
        ("S(a) >= 0.9", 0),
        ("S(a) > 0.9", 0),
        ("S(b) in 0.2 .. 0.6", 0.1),
        ("S(b) in 0.3 ..< 0.6", 0),
        ("S(b) in 0.1 ..< 0.3", 0),
        ("S(b) in 0.5 .. 0.6", -0.2),
        ("S(b) not in 0.5 .. 0.6", 0.2),
        ("S(b) in 0.6 .. 0.5", -0.3),
        ("L(a).x >= 0.5", 0.4),
        ("S(a) >= limit", 0.4),
        ("share < limit", 0.25),
        ("overlap(w, a, 1) < 0.5", 0.5),
        ("any s in shares : s >= 0.6", 0.1),
        ("(shares[0] ?? 1) >= 0.5", -0.3),
        ("(part ?? 0.3) >= 0.5", -0.2));

    [Fact]
    public void What_arithmetic_makes_of_scores_and_constants_is_measured_too() => MarginTable.ShouldHold(
        Declarations,
        "{}",
        ("1 - S(b) >= 0.5", 0.2),
        ("0.5 * S(a) + 0.5 * S(b) >= 0.5", 0.1),
        ("max(S(a), S(b)) >= 0.8", 0.1),
        ("min(S(a), S(b), 0.2) >= 0.8", -0.6),
        ("abs(S(a) - S(b)) <= 0.5", -0.1),
        ("(if w contains \"yes\" then S(a) else 0) > 0.5", 0.4),
        ("risk(a) < 0.5", 0.4),
        ("-S(a) < -0.5", 0.4),
        ("100 * S(a) >= 80", 1),
        ("100 * S(b) >= 80", -1));

    [Fact]
    public void Every_other_truth_is_one_or_minus_one() => MarginTable.ShouldHold(
        Declarations,
        "{}",
        ("w contains \"yes\"", 1),
        ("w contains \"no\"", -1),
        ("age >= 18", 1),
        ("limit > 0.6", -1),
        ("N(a) >= 0.8", 1),
        ("S(a) * age > 30", 1),
        ("S(a) + limit > 3", -1),
        ("sum(x in xs : S(x)) > 1.7", 1),
        ("count(x in xs : S(x) > 0.5) >= 3", -1),
        ("L(a) == x", 1),
        ("S(a) in [0.9, 0.1]", 1),
        ("S(a) in [0.8]", -1),
        ("(S(a) > 0.5) == (S(b) > 0.5)", -1),
        ("flag is present", -1),
        ("true", 1),
        ("false", -1));

    [Fact]
    public void Connectives_turn_the_sign_and_take_the_least_and_the_greatest() => MarginTable.ShouldHold(
        Declarations,
        "{}",
        ("not S(a) >= 0.8", -0.1),
        ("not not S(a) >= 0.8", 0.1),
        ("S(a) >= 0.8 and S(b) < 0.8", 0.1),
        ("S(a) >= 0.8 and S(b) >= 0.5", -0.2),
        ("S(a) >= 0.8 or S(b) >= 0.5", 0.1),
        ("S(a) >= 0.95 or S(b) >= 0.5", -0.05),
        ("S(a) >= 0.8 and w contains \"yes\"", 0.1),
        ("S(a) >= 0.8 and w contains \"no\"", -1),
        ("S(a) >= 0.8 or w contains \"no\"", 0.1),
        ("S(a) >= 0.8 or w contains \"yes\"", 1),
        ("S(a) >= 0.8 implies S(b) >= 0.5", -0.1),
        ("S(b) >= 0.5 implies S(a) >= 0.95", 0.2),
        ("if S(a) >= 0.8 then S(b) >= 0.5 else S(b) < 0.5", -0.1),
        ("if S(a) >= 0.8 then S(b) < 0.5 else S(b) >= 0.5", 0.1),
        ("if w contains \"yes\" then S(b) < 0.5 else S(b) >= 0.5", 0.2),
        ("if S(b) >= 0.5 then w contains \"yes\" else w contains \"no\"", -0.2),
        ("if S(b) >= 0.5 then w contains \"no\" else w contains \"yes\"", 0.2),
        ("high(a)", 0.1),
        ("not high(b)", 0.5),
        ("flag ?? (S(a) >= 0.8)", 0.1),
        ("flag ?? high(a)", 0.1));

    [Fact]
    public void A_value_that_is_there_is_one_or_minus_one() => MarginTable.ShouldHold(
        Declarations,
        """{"flag":false,"part":0.75}""",
        ("flag ?? high(a)", -1),
        ("part is present and part >= 0.5", 0.25),
        ("part is present implies part >= 0.8", -0.05));

    [Fact]
    public void A_quantifier_takes_the_element_that_decides() => MarginTable.ShouldHold(
        Declarations,
        "{}",
        ("any x in xs : S(x) >= 0.8", 0.1),
        ("all x in xs : S(x) >= 0.2", 0.1),
        ("all x in xs : S(x) >= 0.5", -0.2),
        ("no x in xs : S(x) >= 0.8", -0.1),
        ("no x in xs : S(x) >= 0.95", 0.05),
        ("at least 2 x in xs : S(x) >= 0.5", 0.1),
        ("at least 3 x in xs : S(x) >= 0.5", -0.2),
        ("at least 4 x in xs : S(x) >= 0.5", -1),
        ("at least 0 x in xs : S(x) >= 0.5", 1),
        ("at most 0 x in xs : S(x) >= 0.5", -0.4),
        ("at most 1 x in xs : S(x) >= 0.5", -0.1),
        ("at most 2 x in xs : S(x) >= 0.5", 0.2),
        ("at most 3 x in xs : S(x) >= 0.5", 1),
        ("any x in xs where x != \"0.9\" : S(x) >= 0.8", -0.2),
        ("any x in xs where S(x) < 0.7 : S(x) >= 0.5", 0.1),
        ("all x in xs where S(x) >= 0.5 : x != w", 1),
        ("all x in xs where S(x) >= 0.5 : S(x) >= 0.7", -0.1),
        ("any x in xs : (any y in xs after x : S(x) - S(y) >= 0.5)", 0.1));

    [Fact]
    public void Over_an_empty_list_any_is_minus_one_and_all_and_no_are_one() => MarginTable.ShouldHold(
        Declarations,
        "{}",
        ("any x in none_of : S(x) >= 0.5", -1),
        ("all x in none_of : S(x) >= 0.5", 1),
        ("no x in none_of : S(x) >= 0.5", 1),
        ("at least 1 x in none_of : S(x) >= 0.5", -1),
        ("at most 0 x in none_of : S(x) >= 0.5", 1));

    [Fact]
    public void An_unknown_operand_counts_towards_flipping_and_an_unknown_whole_has_no_margin() => MarginTable.ShouldHold(
        Declarations,
        """{"xs":["0.9","fails","0.6"]}""",
        ("S(u) >= 0.5", null),
        ("not S(u) >= 0.5", null),
        ("S(u) in 0 .. 1", null),
        ("1 / 0 > S(a)", null),
        ("S(a) >= 0.8 or S(u) >= 0.5", 0.1),
        ("S(a) >= 0.8 and S(u) >= 0.5", null),
        ("S(b) >= 0.5 and S(u) >= 0.5", -0.2),
        ("S(b) >= 0.5 and not S(u) >= 0.5", -0.2),
        ("S(b) >= 0.5 or S(u) >= 0.5", null),
        ("S(u) >= 0.5 implies S(a) >= 0.8", 0.1),
        ("S(b) >= 0.5 implies S(u) >= 0.5", 0.2),
        ("S(a) in 0.95 .. S(u)", -0.05),
        ("S(u) in 0.95 .. S(a)", null),
        ("any x in xs : S(x) >= 0.8", 0.1),
        ("any x in xs : S(x) >= 0.95", null),
        ("all x in xs : S(x) >= 0.8", -0.2),
        ("all x in xs : S(x) >= 0.5", null),
        ("at least 2 x in xs : S(x) >= 0.5", 0.1),
        ("at least 3 x in xs : S(x) >= 0.8", -0.2),
        ("at least 1 x in xs : S(x) >= 0.95", null),
        ("at least 2 x in xs : S(x) >= 0.95", -0.05),
        ("at least 3 x in xs : S(x) >= 0.95", -0.35),
        ("if S(u) >= 0.5 then S(a) >= 0.8 else S(b) < 0.5", 0.1),
        ("if S(u) >= 0.5 then S(a) >= 0.95 else S(b) >= 0.5", -0.05),
        ("if S(u) >= 0.5 then S(a) >= 0.8 else S(b) >= 0.5", null),
        ("if S(a) >= 0.8 then S(b) < 0.5 else S(u) >= 0.5", 0.1),
        ("if S(a) >= 0.8 then S(b) >= 0.5 else S(u) >= 0.5", -0.1));

    [Theory]
    [InlineData("Simple", """{"a":"0.7"}""", "P 0.1")]
    [InlineData("Simple", """{"a":"0.85"}""", "P -0.05")]
    [InlineData("Simple", """{"a":"fails"}""", "P none")]
    [InlineData("Applies", """{"a":"0.9","b":"0.1","c":"0.5"}""", "P 0.1")]
    [InlineData("Applies", """{"a":"0.9","b":"0.1","c":"0.2"}""", "P -0.1")]
    [InlineData("Applies", """{"a":"0.7","b":"0.1","c":"0.2"}""", "P 0.1")]
    [InlineData("Applies", """{"a":"0.7","b":"0.55","c":"0.2"}""", "P 0.1")]
    [InlineData("Applies", """{"a":"0.7","b":"0.55","c":"fails"}""", "P 0.1")]
    [InlineData("Applies", """{"a":"0.9","b":"0.1","c":"fails"}""", "P none")]
    [InlineData("Applies", """{"a":"fails","b":"0.1","c":"0.5"}""", "P 0.1")]
    [InlineData("Yields", """{"a":"0.2","b":"0.6"}""", "P 0.1, Q -0.1")]
    [InlineData("Yields", """{"a":"0.2","b":"0.4"}""", "P -0.1, Q 0.1")]
    [InlineData("Bodies", """{"a":"0.9","b":"0.3","w":"yes"}""", "P 0.1")]
    [InlineData("Bodies", """{"a":"0.9","b":"0.7","w":"yes"}""", "P -0.2")]
    [InlineData("Bodies", """{"a":"0.9","b":"0.3","w":"no"}""", "P -1")]
    [InlineData("Asks", """{"a":"0.7","b":"0.5"}""", "Violated 0.2, Complied -0.3, Applied 0.2, Distant -0.3, Q -0.2")]
    [InlineData("Asks", """{"a":"0.7","b":"0.9"}""", "Violated -0.1, Complied 0.1, Applied 0.2, Distant 0, Q 0.1")]
    [InlineData("Asks", """{"a":"0.4","b":"0.9"}""", "Violated -0.1, Complied -0.1, Applied -0.1, Distant 0, Q 0.1")]
    [InlineData("Asks", """{"a":"fails","b":"0.9"}""", "Violated -0.1, Complied 0.1, Applied none, Distant 0, Q 0.1")]
    [InlineData("Asks", """{"a":"fails","b":"0.7"}""", "Violated none, Complied -0.1, Applied none, Distant none, Q none")]
    public void A_principle_s_margin_is_that_of_applies_implies_body(string constitution, string json, string expected) =>
        string.Join(", ", Loaded.Value.Judge(json, constitution, margins: true).Principles.Select(p => FormattableString.Invariant($"{p.Name} {(object?)p.Margin ?? "none"}")))
            .ShouldBe(expected);

    [Theory]
    [InlineData("0.5", false, false)]
    [InlineData("0.72", true, false)]
    [InlineData("0.88", true, true)]
    [InlineData("0.95", false, true)]
    public void A_principle_can_escalate_where_it_is_close(string score, bool escalates, bool violates)
    {
        var principle = Loaded.Value.Principle($$"""{"a":"{{score}}"}""", "Near");

        principle.Escalates.ShouldBe(escalates);
        (principle.Outcome == Outcome.Violates).ShouldBe(violates);
        principle.Margin.ShouldBeNull();
    }

    [Theory]
    [InlineData("no", "fails", Outcome.Complies)]
    [InlineData("yes", "fails", Outcome.Undetermined)]
    [InlineData("yes", "0.4", Outcome.Complies)]
    [InlineData("yes", "0.6", Outcome.Violates)]
    public void A_margin_in_a_clause_is_read_before_on_error(string w, string score, Outcome expected) =>
        Loaded.Value.Judge($$"""{"w":"{{w}}","a":"{{score}}"}""", "Doubt").Principles[0].Outcome.ShouldBe(expected);

    [Theory]
    [InlineData("""{"a":"0.9","b":"0.8","c":"0.7","w":"yes"}""", "S(a)=0.9 S(b)=0.8 S(c)=0.7")]
    [InlineData("""{"a":"0.4","b":"0.8","c":"0.7","w":"yes"}""", "S(a)=0.4 S(c)=0.7 S(b)=0.8")]
    [InlineData("""{"a":"0.4","b":"fails","c":"0.7","w":"yes"}""", "S(a)=0.4 S(c)=0.7 S(b)=failed")]
    public void What_a_margin_alone_looked_at_is_listed_where_a_clause_reads_it(string json, string scores) =>
        string.Join(' ', Loaded.Value.Scores(json, "Later")).ShouldBe(scores);

    [Fact]
    public void A_margin_has_six_decimals_and_no_minus_zero()
    {
        var principles = MarginTable.Principles(
            Declarations, ["S(a) >= 0.7", "S(a) >= 0.8999996", "not S(a) >= 0.9", "S(b) == 0.3", "limit >= S(a) / 3"], """{"a":"0.8"}""");

        principles[0].Margin.ShouldBe(0.1);
        principles[1].Margin.ShouldBe(-0.1);
        double.IsNegative(principles[2].Margin.ShouldNotBeNull() + 0).ShouldBeFalse();
        double.IsNegative(principles[3].Margin.ShouldNotBeNull()).ShouldBeFalse();
        principles[4].Margin.ShouldBe(0.233333);
    }
}
