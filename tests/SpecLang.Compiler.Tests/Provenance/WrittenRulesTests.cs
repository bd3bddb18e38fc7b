using SpecLang.Compiler.Provenance;
using SpecLang.Compiler.Symbols;

namespace SpecLang.Compiler.Tests.Provenance;

public class WrittenRulesTests
{
    private const string Spec =
        """
        record R { a: text  b: int = 0 }
        lexicon Words { "one" }
        pattern Digits = r"\d+"
        classifier Mood(t: text) -> score { model "std:jailbreak" }
        define says(t: text) -> bool = t contains Words
        define talks(t: text) -> bool = says(t) or Mood(t) > 0.5
        constitution Base over R {
          priority Q > P
          principle P {
            severity critical   // for all
            when     talks(a)
            require  a contains any ["x  y",
                       Digits]
            message  "no rule"
            on error violates
          }
          principle Q { yields to P  severity major if b > 1  forbid says(a)  cites "ISO/IEC 42001:2023 A.7.4" }
        }
        constitution Mine over R extends Base {
          block at minor
          override principle Q { forbid a matches r"z" }
        }
        """;

    [Fact]
    public void The_clauses_that_take_part_in_a_verdict_stand_on_a_line_each_with_their_place()
    {
        Rules(Spec, "Base", "P").ShouldBe(["10: severity critical", "11: when talks(a)", "12: require a contains any [\"x  y\", Digits]", "15: on error violates"]);
        Rules(Spec, "Base", "Q").ShouldBe(["17: yields to P", "17: severity major if b > 1", "17: forbid says(a)"]);
    }

    [Fact]
    public void A_constitution_has_the_rules_of_its_base_and_its_own()
    {
        var mine = Constitution(Spec, "Mine");
        new WrittenRules().Of(mine).Select(r => $"{r.Line}: {r.Text}").ShouldBe(["8: priority Q > P", "20: block at minor"]);
        Rules(Spec, "Mine", "P").Count.ShouldBe(4);
        Rules(Spec, "Mine", "Q").ShouldBe(["21: forbid a matches r\"z\""]);
    }

    [Fact]
    public void A_rule_reads_what_it_names_itself()
    {
        var rules = new WrittenRules().Of(Principle(Spec, "Base", "P"));
        rules[1].Reads.Select(r => $"{r.Kind} {r.Name} {r.File}({r.Line})").ShouldBe(["definition talks spec.align(6)"]);
        rules[2].Reads.Select(r => r.Name).ShouldBe(["Digits"]);
        new WrittenRules().Of(Principle(Spec, "Base", "Q"))[0].Reads.Select(r => $"{r.Kind} {r.Name}").ShouldBe(["principle P"]);
    }

    [Theory]
    [InlineData("\"one\"", "\"two\"", true)]
    [InlineData("Mood(t) > 0.5", "Mood(t) > 0.6", true)]
    [InlineData("std:jailbreak", "std:prompt-injection", true)]
    [InlineData("t contains Words", "t  contains  Words // said", false)]
    [InlineData("r\"\\d+\"", "r\"\\d\"", false)]
    [InlineData("constitution Base", "\n\n/// Of all.\nconstitution Base", false)]
    public void A_fingerprint_changes_with_all_that_is_read_and_with_nothing_else(string old, string now, bool changes)
    {
        Spec.ShouldContain(old);
        (FingerprintOfTalks(Spec) != FingerprintOfTalks(Spec.Replace(old, now, StringComparison.Ordinal))).ShouldBe(changes);
    }

    private static string FingerprintOfTalks(string spec) => new WrittenRules().Of(Principle(spec, "Base", "P"))[1].Reads.Single().Fingerprint;

    private static List<string> Rules(string spec, string constitution, string principle) =>
        [.. new WrittenRules().Of(Principle(spec, constitution, principle)).Select(r => FormattableString.Invariant($"{r.Line}: {r.Text}"))];

    private static PrincipleSymbol Principle(string spec, string constitution, string name) => Constitution(spec, constitution).Principles.Single(p => p.Name == name);

    private static ConstitutionSymbol Constitution(string spec, string name)
    {
        var compilation = Specs.Compile(spec);
        compilation.Diagnostics.ShouldBeEmpty();
        return compilation.Constitutions.Single(c => c.Name == name);
    }
}
