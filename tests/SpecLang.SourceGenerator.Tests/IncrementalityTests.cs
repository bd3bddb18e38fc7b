namespace SpecLang.SourceGenerator.Tests;

/// <summary>An edit takes no further steps than those it changes something for.</summary>
public class IncrementalityTests
{
    private const string Words = "specs/words.txt";

    private static readonly string PolicyPath = ProjectSettings.Root + "/policy.align";

    [Fact]
    public void A_keystroke_in_unrelated_csharp_takes_no_step_again()
    {
        var first = Generation.Of(ProjectSettings.Default, [Specs.PolicyFile, Specs.Numbered(1)], CSharpProject.Of("class A { public int B => 1; }")).ShouldCompile();
        var second = first.EditCSharp("class A { public int C => 1; }");
        Steps.RedoneIn(second.Result).ShouldBeEmpty();
        Steps.OutputsRedoneIn(second.Result).ShouldBe(0);
    }

    [Fact]
    public void The_first_run_takes_every_step_that_there_is_something_for()
    {
        var steps = Generation.Of(Specs.File("main.align", "namespace Acme\nimport \"std/records.align\"\nconstitution C over Exchange { principle P { require not (response is empty) } }")).Result.TrackedSteps.Keys;
        TrackingNames.All.Except(steps).ShouldBeEmpty();
    }

    [Fact]
    public void A_comment_behind_a_clause_changes_no_output()
    {
        var first = Generation.Of(Specs.PolicyFile, Specs.Numbered(1));
        var second = first.Edit(PolicyPath, t => t.Replace("severity critical", "severity critical // as the law has it", StringComparison.Ordinal));
        Steps.RedoneIn(second.Result).Except([TrackingNames.Files, TrackingNames.Parse, TrackingNames.Specs, TrackingNames.Units]).ShouldBeEmpty();
        Steps.OutputsRedoneIn(second.Result).ShouldBe(0);
    }

    [Fact]
    public void A_comment_in_the_place_of_an_empty_line_changes_no_output()
    {
        var first = Generation.Of(Specs.PolicyFile);
        var second = first.Edit(PolicyPath, t => t.Replace("\n\n  principle SaySomething", "\n  // Be polite.\n  principle SaySomething", StringComparison.Ordinal));
        second.Sources.ShouldBe(first.Sources);
        Steps.OutputsRedoneIn(second.Result).ShouldBe(0);
    }

    [Fact]
    public void A_comment_that_moves_lines_moves_them_in_the_output_too()
    {
        var first = Generation.Of(Specs.PolicyFile);
        var second = first.Edit(PolicyPath, t => "// A policy.\n" + t);
        Steps.OutputsRedoneIn(second.Result).ShouldBe(1);
    }

    [Fact]
    public void An_edit_in_one_of_a_hundred_specs_emits_one()
    {
        var first = Generation.Of([.. Enumerable.Range(0, 100).Select(Specs.Numbered)]);
        first.Messages.ShouldBeEmpty();
        var second = first.Edit(Specs.Numbered(42).Path, t => t.Replace("forbidden", "not allowed", StringComparison.Ordinal));
        Steps.RedoneIn(second.Result).Count(s => s == TrackingNames.Sources).ShouldBe(1);
        Steps.RedoneIn(second.Result).Count(s => s == TrackingNames.Compile).ShouldBe(1);
        Steps.OutputsRedoneIn(second.Result).ShouldBe(1);
        second.Sources.Values.Count(s => s.Contains("not allowed", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void An_edit_in_a_word_list_emits_those_that_use_it()
    {
        var user = Specs.File("specs/user.align", Specs.Numbered(1).Text?.Replace("{ \"forbidden\" }", "{ from \"words.txt\" }", StringComparison.Ordinal) ?? "");
        var importer = Specs.File("importer.align", "namespace Acme.I\nimport \"specs/user.align\"\n"
            + "constitution D over R { principle P { forbid response contains Words } }");
        var first = Generation.Of(user, importer, Specs.Numbered(2), Specs.File(Words, "forbidden\n", "lexicon"));
        first.Messages.ShouldBeEmpty();
        var second = first.Edit(ProjectSettings.Root + "/" + Words, t => t + "not allowed\n");
        Steps.RedoneIn(second.Result).Count(s => s == TrackingNames.Sources).ShouldBe(2);
        second.Sources.Values.Count(s => s.Contains("not allowed", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public void An_edit_inside_a_principle_compiles_its_own_file_only()
    {
        var shared = Specs.File("shared.align", Specs.Policy);
        var importer = Specs.File("importer.align", "namespace Acme.I\nimport \"shared.align\"\nconstitution D over Exchange { principle P { forbid response contains Doses } }");
        var first = Generation.Of(shared, importer).ShouldCompile();
        var second = first.Edit(shared.Path, t => t.Replace("not (response is empty)", "length(response) > 3", StringComparison.Ordinal)).ShouldCompile();
        Steps.RedoneIn(second.Result).Count(s => s == TrackingNames.Compile).ShouldBe(1);
        var third = second.Edit(shared.Path, t => t.Replace("two tablets", "three tablets", StringComparison.Ordinal)).ShouldCompile();
        Steps.RedoneIn(third.Result).Count(s => s == TrackingNames.Compile).ShouldBe(2);
    }

    [Fact]
    public void An_edit_inside_a_principle_compiles_those_that_inherit_it()
    {
        var shared = Specs.File("shared.align", Specs.Policy);
        var heir = Specs.File("heir.align", "namespace Acme.I\nimport \"shared.align\"\nconstitution D over Exchange extends Policy { principle P { forbid response contains \"x\" } }");
        var first = Generation.Of(shared, heir).ShouldCompile();
        var second = first.Edit(shared.Path, t => t.Replace("not (response is empty)", "length(response) > 3", StringComparison.Ordinal)).ShouldCompile();
        Steps.RedoneIn(second.Result).Count(s => s == TrackingNames.Sources).ShouldBe(2);
    }

    [Fact]
    public void The_state_after_edits_is_the_state_of_a_first_run()
    {
        var shared = Specs.File("shared.align", Specs.Policy);
        var importer = Specs.File("importer.align", "namespace Acme.I\nimport \"shared.align\"\nconstitution D over Exchange { principle P { forbid response contains Doses } }");
        var broken = Generation.Of(shared, importer).Edit(shared.Path, t => t.Replace("not (response is empty)", "respons is empty", StringComparison.Ordinal));
        var fresh = Generation.Of(shared.WithText(shared.Text?.Replace("not (response is empty)", "respons is empty", StringComparison.Ordinal) ?? ""), importer);
        broken.Messages.ShouldBe(fresh.Messages);
        broken.Sources.ShouldBe(fresh.Sources);
        broken.Messages.ShouldHaveSingleItem().ShouldStartWith("shared.align(");
    }
}
