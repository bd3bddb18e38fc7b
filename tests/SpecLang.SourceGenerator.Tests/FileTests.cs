namespace SpecLang.SourceGenerator.Tests;

/// <summary>Which files a build brings, and how they lie.</summary>
public class FileTests
{
    private const string Lexicon = "namespace Acme.N\nrecord R { response: text }\nlexicon Words { \"forbidden\" }\n";

    [Fact]
    public void Two_files_of_one_name_in_two_folders_become_two_evaluators()
    {
        var run = Generation.Of(Specs.File("a/policy.align", Specs.Policy), Specs.File("b/policy.align", Specs.Policy.Replace("namespace Acme", "namespace Other", StringComparison.Ordinal))).ShouldCompile();
        run.Sources.Count.ShouldBe(4);
    }

    [Fact]
    public void Paths_that_give_one_plain_name_have_outputs_of_different_names()
    {
        string[] paths = ["a_b.align", "a/b.align", "A/b.align", "a b.align"];
        var run = Generation.Of([.. paths.Select((p, i) => Specs.File(p, Specs.Policy.Replace("namespace Acme", FormattableString.Invariant($"namespace N{i}"), StringComparison.Ordinal)))]).ShouldCompile();
        run.Sources.Keys.ShouldBeUnique();
        run.Sources.Count.ShouldBe(8);
    }

    [Fact]
    public void A_file_outside_the_project_is_compiled_and_finds_what_lies_beside_it()
    {
        var shared = new ProjectFile("/work/shared/words.align", Lexicon);
        var policy = new ProjectFile("/work/shared/policy.align", "namespace Acme\nimport \"words.align\"\nconstitution C over R { principle P { forbid response contains Words } }");
        Generation.Of(shared, policy).ShouldCompile().Sources.Keys.ShouldContain(".._shared_policy.align.C.g.cs");
    }

    [Fact]
    public void A_file_outside_the_project_does_not_lead_back_into_it()
    {
        var policy = new ProjectFile("/work/shared/policy.align", "namespace Acme\nimport \"../../project/policy.align\"\n");
        Generation.Of(policy, Specs.PolicyFile).Messages.ShouldHaveSingleItem().ShouldStartWith("policy.align(2,8): error ALN5003");
    }

    [Fact]
    public void Line_ends_of_windows_change_neither_the_meaning_nor_the_hash()
    {
        var unix = Generation.Of(ProjectSettings.WithoutLines, [Specs.PolicyFile], CSharpProject.Of()).ShouldCompile();
        var windows = Generation.Of(ProjectSettings.WithoutLines, [Specs.File("policy.align", Specs.Policy.ReplaceLineEndings("\r\n"))], CSharpProject.Of()).ShouldCompile();
        windows.Sources.ShouldBe(unix.Sources);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("// nothing yet")]
    public void An_empty_file_becomes_nothing(string text)
    {
        var run = Generation.Of(Specs.File("empty.align", text), Specs.PolicyFile).ShouldCompile();
        run.Sources.Count.ShouldBe(2);
    }

    [Fact]
    public void A_deleted_import_is_said_where_it_is_imported()
    {
        var words = Specs.File("words.align", Lexicon);
        var policy = Specs.File("policy.align", "namespace Acme\nimport \"words.align\"\nconstitution C over R { principle P { forbid response contains Words } }");
        // The last one: Roslyn (4.8 and 5.12) forgets every file where the first of two is taken away.
        var run = Generation.Of(policy, words).ShouldCompile().Remove(words.Path);
        run.Messages.ShouldBe(["policy.align(2,8): error ALN5001: can't import `words.align`: it is not among the files of the build"]);
        run.Sources.ShouldBeEmpty();
        run.Add(words).ShouldCompile();
    }

    [Fact]
    public void A_record_of_an_imported_file_is_emitted_once_and_by_that_file()
    {
        var shared = Specs.File("shared.align", Specs.Policy);
        var importers = Enumerable.Range(1, 3).Select(i => Specs.File(
            FormattableString.Invariant($"importer{i}.align"),
            FormattableString.Invariant($"namespace Acme.I{i}\nimport \"shared.align\"\nconstitution D over Exchange {{ principle P {{ forbid response contains Doses }} }}")));
        var run = Generation.Of([shared, .. importers]).ShouldCompile();
        run.Sources.Where(s => s.Value.Contains("partial record Exchange", StringComparison.Ordinal)).ShouldHaveSingleItem().Key.ShouldBe("shared.align.Records.g.cs");
    }

    [Fact]
    public void A_record_of_the_standard_library_is_emitted_once()
    {
        var specs = Enumerable.Range(1, 3).Select(i => Specs.File(
            FormattableString.Invariant($"spec{i}.align"),
            FormattableString.Invariant($"namespace Acme.I{i}\nimport \"std/records.align\"\nconstitution D over Exchange {{ principle P {{ require not (response is empty) }} }}")));
        var run = Generation.Of([.. specs]).ShouldCompile();
        run.Sources.Keys.Count(k => k.StartsWith("SpecLang.Library.", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void A_spec_that_is_listed_twice_is_an_error_and_no_crash()
    {
        var run = Generation.Of(Specs.PolicyFile, Specs.File("policy.align", Specs.Policy), Specs.Numbered(1));
        run.Messages.ShouldBe(["policy.align(1,1): error ALN5022: `policy.align` is listed twice among the files of the build; list it once"]);
        run.Sources.Count.ShouldBe(2);
    }

    [Fact]
    public void Files_that_are_nothing_to_specs_are_not_read()
    {
        var run = Generation.Of(Specs.PolicyFile, new ProjectFile("/work/project/BannedSymbols.txt", text: null), Specs.File("readme.md", "# x", "readme")).ShouldCompile();
        run.Result.TrackedSteps[TrackingNames.Files].Length.ShouldBe(1);
    }

    [Fact]
    public void A_folder_of_the_project_that_is_called_like_the_library_s_is_the_project_s() =>
        Generation.Of(Specs.File("std/policy.align", Specs.Policy)).ShouldCompile().Sources.Count.ShouldBe(2);

    [Fact]
    public void A_project_without_specs_gets_nothing()
    {
        var run = Generation.Of().ShouldCompile();
        run.Sources.ShouldBeEmpty();
    }

    [Fact]
    public void A_cited_heading_is_looked_for_in_the_build_s_files()
    {
        var policy = Specs.File("docs/policy.align", Specs.Policy.Replace("severity critical", "severity critical  cites \"rules.md#doses\"", StringComparison.Ordinal));
        Generation.Of(policy, Specs.File("docs/rules.md", "# Rules\n\n## Doses\n", "citation")).ShouldCompile();
        Generation.Of(policy, Specs.File("docs/rules.md", "# Rules\n\n## Dosis\n", "citation")).Messages.ShouldHaveSingleItem().ShouldContain("ALN2023");
        Generation.Of(policy).Messages.ShouldHaveSingleItem().ShouldContain("ALN5007");
    }
}
