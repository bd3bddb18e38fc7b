using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;

namespace SpecLang.Compiler.Tests.Binding;

public class FlowTests
{
    [Theory]
    [InlineData("require age is present and age > 1")]
    [InlineData("require age is present implies age > 1")]
    [InlineData("require if age is present then age > 1 else true")]
    [InlineData("require if age is absent then true else age > 1")]
    [InlineData("when age is present require age > 1")]
    [InlineData("require age > 1 when age is present")]
    [InlineData("when age is present unless age < 3 forbid age > 1")]
    [InlineData("require not (age is absent) and age > 1")]
    [InlineData("require not (age is absent or rank > 1) and age > 1")]
    [InlineData("require (age is present and rank > 1) and age > 1")]
    [InlineData("require steps[0] is present and steps[0].tool == \"x\"")]
    [InlineData("require all s in steps where s.note is present : s.note contains \"x\"")]
    [InlineData("require (age ?? 3) > 1")]
    [InlineData("require (age ?? limit ?? 3) > 1")]
    [InlineData("require age is not absent and age > 1")]
    [InlineData("require age is present and limit is present and age < limit")]
    public void An_optional_is_settled(string clauses) => Specs.MessagesOf(Specs.WithClauses(clauses)).ShouldBeEmpty();

    [Theory]
    [InlineData("require age is present or age > 1")]
    [InlineData("require age > 1 and age is present")]
    [InlineData("require age is absent and age > 1")]
    [InlineData("require not (age is present) and age > 1")]
    [InlineData("require if age is present then true else age > 1")]
    [InlineData("require (age is present or rank > 1) and age > 1")]
    [InlineData("require limit is present and age > 1")]
    [InlineData("when age is present or rank > 1 require age > 1")]
    [InlineData("unless age is present require age > 1")]
    [InlineData("when age is present require rank > 1 escalate when age > 1")]
    [InlineData("when age is present require rank > 1 severity critical if age > 1")]
    [InlineData("require steps[0] is present and steps[1].tool == \"x\"")]
    [InlineData("require steps[0].tool == \"x\"")]
    [InlineData("require (age ?? limit) > 1")]
    [InlineData("require (any s in steps : s.note is present) and (all s in steps : s.note contains \"x\")")]
    [InlineData("require note contains \"x\"")]
    [InlineData("require prompt contains note")]
    [InlineData("require between(prompt, \"a\", \"b\") contains \"x\"")]
    [InlineData("require age in 1 .. 3")]
    [InlineData("require age in [1, 3]")]
    public void An_optional_is_not_settled(string clauses) => Specs.CodesOf(Specs.WithClauses(clauses)).ShouldBe(["ALN3002"]);

    [Theory]
    [InlineData("require rank + 1 > 2", "int")]
    [InlineData("require rank / 2 > 2", "number")]
    [InlineData("require share * rank > 2", "number")]
    [InlineData("require rank - 1.5 > 2", "number")]
    [InlineData("require Risk(prompt) + 1 > 2", "number")]
    [InlineData("require min(rank, 2) > 2", "int")]
    [InlineData("require min(rank, share) > 2", "number")]
    [InlineData("require (if rank > 1 then rank else share) > 2", "number")]
    [InlineData("require count(s in steps : s.ok) > 2", "int")]
    [InlineData("require sum(s in steps : 0.5) > 2", "number")]
    public void Numbers_widen_and_nothing_else(string clauses, string type) =>
        Specs.ConditionOf(clauses).ShouldBeOfType<BoundComparison>().Left.Type.Name.ShouldBe(type);

    [Theory]
    [InlineData("require length(share) > 1", "ALN3001")]
    [InlineData("require steps[share] is present", "ALN3001")]
    [InlineData("require overlap(prompt, response, 1.5) > 0.1", "ALN3001")]
    [InlineData("require if rank > 1 then prompt else rank", "ALN3001")]
    [InlineData("require Risk(rank) > 0.5", "ALN3001")]
    [InlineData("require kind == other", "ALN3003")]
    [InlineData("require kind < chat", "ALN1020")]
    [InlineData("require steps == later", "ALN3003")]
    [InlineData("require true == 1", "ALN1020")]
    [InlineData("require 0.1 + 0.2 == \"0.3\"", "ALN1020")]
    [InlineData("require 1.5 < Risk(prompt)", "ALN3004")]
    [InlineData("require Risk(prompt) == -1", "ALN3004")]
    [InlineData("require Risk(prompt) in [0.5, 7]", "ALN3004")]
    [InlineData("require Topic(prompt) == chat", "ALN2007")]
    [InlineData("require Topic(prompt) in [medical, chat]", "ALN2007")]
    [InlineData("require any s in steps : (any t in later before s : t.ok)", "ALN3009")]
    [InlineData("require any s in steps : (any t in steps before nobody : t.ok)", "ALN3009")]
    [InlineData("require any s in rank : s", "ALN3001")]
    [InlineData("require violates(Nobody)", "ALN2006")]
    [InlineData("require violates(prompt)", "ALN2006")]
    [InlineData("require margin(Nobody) > 0", "ALN2006")]
    [InlineData("require margin(prompt) > 0", "ALN2006")]
    [InlineData("require margin(Q)", "ALN1020")]
    public void What_does_not_fit_is_said_once(string clauses, string code) => Specs.CodesOf(Specs.WithClauses(clauses)).ShouldBe([code]);

    [Theory]
    [InlineData("require kind == mail")]
    [InlineData("require mail == kind")]
    [InlineData("require kind == \"mail\"")]
    [InlineData("require kind in [chat, mail]")]
    [InlineData("require Topic(prompt) == medical")]
    [InlineData("require Topic(prompt).medical >= 0.5")]
    [InlineData("require (if rank > 1 then kind else mail) == chat")]
    [InlineData("require Risk(prompt) in 0 .. 1")]
    [InlineData("require Risk(prompt) in [0, 0.5]")]
    [InlineData("require any s in steps : (any t in steps before s : t.ok)")]
    [InlineData("require prompt contains any [\"a\", Words, Id, r\"x\", tags]")]
    [InlineData("require violates(Q) or complies(Q) or applies(Q)")]
    [InlineData("require margin(Q) > -0.5 and 1 - margin(Q) in 0 .. 2")]
    [InlineData("escalate when margin(P) in -0.1 .. 0.1 require true")]
    public void A_label_takes_its_meaning_from_the_other_side(string clauses) => Specs.MessagesOf(Specs.WithClauses(clauses)).ShouldBeEmpty();

    [Fact]
    public void Definitions_stand_in_any_order_and_take_the_type_of_their_bodies()
    {
        var compilation = Specs.Compile("define a(t: text) = b(t)\ndefine b(t: text) = c(t) + 0.5\ndefine c(t: text) = length(t)");
        compilation.Diagnostics.ShouldBeEmpty();
        compilation.Root.Declarations.OfType<DefineSymbol>().Select(d => d.Type.Name).ShouldBe(["number", "number", "int"]);
    }

    [Fact]
    public void A_circle_of_definitions_is_said_once_and_printed() =>
        Specs.Compile("define a(t: text) -> bool = b(t)\ndefine b(t: text) -> bool = c(t)\ndefine c(t: text) -> bool = a(t)").Diagnostics
            .ShouldHaveSingleItem().Message.ShouldBe("a definition can't call itself: a -> b -> c -> a");

    [Fact]
    public void An_imported_name_is_found_as_it_is_or_behind_its_alias()
    {
        const string Other = "lexicon Bad { \"bad\" }\ndefine rude(t: text) -> bool = t contains Bad\nrecord S { a: text }";
        Specs.MessagesOf("import \"other.align\"\ndefine f(t: text) -> bool = rude(t) or t contains Bad", ("other.align", Other)).ShouldBeEmpty();
        Specs.MessagesOf("import \"other.align\" as o\nrecord R { s: o.S }\ndefine f(t: text) -> bool = o.rude(t) or t contains o.Bad", ("other.align", Other)).ShouldBeEmpty();
        Specs.CodesOf("import \"other.align\" as o\ndefine f(t: text) -> bool = t contains Bad", ("other.align", Other)).ShouldBe(["ALN2001"]);
        Specs.CodesOf("import \"other.align\" as o\ndefine f(t: text) -> bool = t contains o.Bat", ("other.align", Other)).ShouldBe(["ALN2001"]);
    }

    [Fact]
    public void A_files_own_name_goes_before_an_imported_one() =>
        Specs.MessagesOf("import \"a.align\"\nimport \"b.align\"\nlexicon Same { \"x\" }\ndefine f(t: text) -> bool = t contains Same", ("a.align", "lexicon Same { \"a\" }"), ("b.align", "lexicon Same { \"b\" }")).ShouldBeEmpty();

    [Fact]
    public void A_file_imported_twice_is_one_file() =>
        Specs.MessagesOf(
            "import \"a.align\"\nimport \"b.align\"\ndefine f(t: text) -> bool = t contains X",
            ("a.align", "import \"b.align\"\nlexicon Y { \"y\" }"),
            ("b.align", "lexicon X { \"x\" }")).ShouldBeEmpty();

    [Fact]
    public void Paths_are_relative_to_the_file_in_which_they_stand() =>
        Specs.MessagesOf("import \"sub/a.align\"", ("sub/a.align", "import \"../b.align\"\nlexicon L { from \"words.txt\" }"), ("b.align", "lexicon X { \"x\" }"), ("sub/words.txt", "word")).ShouldBeEmpty();
}
