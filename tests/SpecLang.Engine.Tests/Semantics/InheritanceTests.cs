using SpecLang.Compiler;
using SpecLang.Runtime;

namespace SpecLang.Engine.Tests.Semantics;

/// <summary><c>extends</c>, <c>override</c> and <c>locked</c>: one constitution built upon another.</summary>
public class InheritanceTests
{
    private const string Base = """
        record R { t: text = ""  s: text = "0" }
        lexicon Rude { "rude" }
        constitution Base over R {
          version "1"
          title "The base"
          /// Nobody is insulted.
          principle A { severity minor forbid t contains Rude message "Found {evidence}." cites "Base 1" tags tone, "first rule" }
          principle B { severity minor yields to A require not violates(C) }
          locked principle C { severity major forbid t contains "c" }
          priority C > A
          block at major
          example "base only" complies { t: "fine" }
        }
        """;

    private const string Derived = """
        constitution Derived over R extends Base {
          principle D { severity minor forbid t contains "d" }
          override principle A { severity critical when t contains "a" require t contains "x" }
          priority D > C
        }
        """;

    private static readonly Lazy<LoadedSpec> Loaded = new(() => LoadedSpec.Of(Base + "\n" + Derived));

    [Fact]
    public void Inherited_principles_come_first_and_overriding_ones_stand_in_their_place()
    {
        Names(Loaded.Value.Judge("{}", "Derived")).ShouldBe("A B C D");
        Names(Loaded.Value.Judge("{}", "Base")).ShouldBe("A B C");
    }

    [Theory]
    [InlineData("Base", "rude", "Violates Complies Complies")]
    [InlineData("Derived", "rude", "NotApplicable Complies Complies Complies")]
    [InlineData("Derived", "a", "Violates NotApplicable Complies Complies")]
    [InlineData("Derived", "c", "NotApplicable Violates Violates Complies")]
    [InlineData("Derived", "c d", "NotApplicable Violates Violates Violates")]
    public void Inherited_clauses_mean_the_overriding_principles(string constitution, string t, string expected)
    {
        var json = $$"""{"t":"{{t}}"}""";
        // B yields to A, whichever that is: in the base A always applies.
        var outcomes = constitution == "Base" ? expected.Replace("Violates Complies Complies", "Violates NotApplicable Complies", StringComparison.Ordinal) : expected;
        string.Join(' ', Loaded.Value.Judge(json, constitution).Principles.Select(p => p.Outcome)).ShouldBe(outcomes);
    }

    [Fact]
    public void Priorities_and_block_at_are_inherited_and_the_version_and_title_are_not()
    {
        var verdict = Loaded.Value.Judge("""{"t":"a c d"}""", "Derived");

        verdict.Decision.ShouldBe(Decision.Block);
        verdict.Leading?.Name.ShouldBe("D");
        verdict.Version.ShouldBeNull();
        Loaded.Value.Judge("""{"t":"a c"}""", "Derived").Leading?.Name.ShouldBe("C");
        Loaded.Value.Judge("""{"t":"c"}""", "Derived").Decision.ShouldBe(Decision.Block);
        Loaded.Value.Evaluators.Single(e => e.Constitution.Name == "Derived").Constitution.Title.ShouldBeNull();
    }

    [Fact]
    public void What_an_inherited_principle_says_of_itself_comes_with_it()
    {
        using var spec = LoadedSpec.Of(Base + "\nconstitution Same over R extends Base { }");

        spec.Judge("""{"t":"so rude"}""", "Same").Principles[0].Message.ShouldBe("Found rude.");
        var info = spec.Evaluators.Single(e => e.Constitution.Name == "Same").Constitution.Principles[0];
        info.Documentation.ShouldBe("Nobody is insulted.");
        info.Citations.ShouldBe(["Base 1"]);
        info.Tags.ShouldBe(["tone", "first rule"]);
        spec.RunExamples().ShouldHaveSingleItem().Example.Name.ShouldBe("base only");
    }

    [Fact]
    public void Own_block_at_replaces_the_inherited_one()
    {
        using var spec = LoadedSpec.Of(Base + "\nconstitution Strict over R extends Base { block at minor }");

        spec.Judge("""{"t":"rude"}""", "Strict").Decision.ShouldBe(Decision.Block);
        spec.Judge("""{"t":"rude"}""", "Base").Decision.ShouldBe(Decision.Allow);
    }

    [Fact]
    public void A_base_in_another_file_keeps_the_meaning_of_its_own_words()
    {
        using var spec = LoadedSpec.Of(
            """
            import "base.align" as base
            lexicon Rude { "something else" }
            constitution Derived over base.R extends base.Base { principle D { severity minor forbid t contains Rude } }
            """,
            ("base.align", Base));

        Outcomes(spec, "rude").ShouldBe("Violates NotApplicable Complies Complies");
        Outcomes(spec, "something else").ShouldBe("Complies NotApplicable Complies Violates");
    }

    [Fact]
    public void Three_levels_build_upon_one_another()
    {
        using var spec = LoadedSpec.Of("""
            record R { t: text = "" }
            constitution Third over R extends Second { override principle A { severity minor forbid t contains "third" } principle C { severity minor require not violates(B) } }
            constitution Second over R extends First { override principle A { severity minor forbid t contains "second" } principle B { severity minor require not violates(A) } }
            constitution First over R { principle A { severity minor forbid t contains "first" } }
            """);

        Outcomes(spec, "first", "First").ShouldBe("Violates");
        Outcomes(spec, "first", "Second").ShouldBe("Complies Complies");
        Outcomes(spec, "second", "Second").ShouldBe("Violates Violates");
        Outcomes(spec, "second", "Third").ShouldBe("Complies Complies Complies");
        Outcomes(spec, "third", "Third").ShouldBe("Violates Violates Violates");
    }

    [Fact]
    public void A_symbol_tells_who_declared_it_and_whom_it_overrides()
    {
        var compilation = Compilation.Create("policy.align", Base + "\n" + Derived + "\nconstitution Third over R extends Derived { }", new NoFiles());
        var third = compilation.Constitutions.Single(c => c.Name == "Third");
        var derived = compilation.Constitutions.Single(c => c.Name == "Derived");

        third.Base.ShouldBe(derived);
        third.Principles.Select(p => p.DeclaredIn.Name).ShouldBe(["Derived", "Base", "Base", "Derived"]);
        third.Principles.ShouldAllBe(p => third.Inherits(p));
        third.Principles[0].Overrides.ShouldNotBeNull().DeclaredIn.Name.ShouldBe("Base");
        third.Principles[1].Overrides.ShouldBeNull();
        third.Principles.Select(p => p.IsLocked).ShouldBe([false, false, true, false]);
        third.Principles[1].YieldsTo.ShouldHaveSingleItem().ShouldBeSameAs(third.Principles[0]);
        derived.Principles.Where(p => !derived.Inherits(p)).Select(p => p.Name).ShouldBe(["A", "D"]);
    }

    private static string Names(Verdict verdict) => string.Join(' ', verdict.Principles.Select(p => p.Name));

    private static string Outcomes(LoadedSpec spec, string t, string? constitution = null) =>
        string.Join(' ', spec.Judge($$"""{"t":"{{t}}"}""", constitution).Principles.Select(p => p.Outcome));

    private sealed class NoFiles : ISpecFiles
    {
        public SpecFileContent Read(string path) => SpecFileContent.Missing("there is no such file");
    }
}
