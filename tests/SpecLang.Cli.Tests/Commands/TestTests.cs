namespace SpecLang.Cli.Tests.Commands;

public sealed class TestTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Examples_that_come_out_as_they_say_pass()
    {
        var result = await Align.RunAsync("test", Spec("example \"good\" complies { a: \"hello\" } example \"bad\" violates P { a: \"whatever\" }"));
        result.ShouldExitWith(ExitCode.Fine).Output.ShouldBe("2 passed, 0 failed, 0 skipped\n");
    }

    [Fact]
    public async Task One_that_does_not_is_named_with_its_line_and_what_came_out()
    {
        var result = await Align.RunAsync("test", Spec("example \"bad\" complies { a: \"whatever\" }"));
        result.ShouldExitWith(ExitCode.Findings).Output.ShouldBe(
            "FAILED x.align(5): C: \"bad\"\n  Expected that nothing is violated or undetermined, but `P` is violated.\n0 passed, 1 failed, 0 skipped\n");
    }

    [Fact]
    public async Task A_known_miss_is_counted_apart()
    {
        var result = await Align.RunAsync("test", Spec("example \"bad\" complies todo \"not yet\" { a: \"whatever\" }"));
        result.ShouldExitWith(ExitCode.Fine).Output.ShouldBe("0 passed, 0 failed, 0 skipped, 1 known to fail (todo)\n");
    }

    [Fact]
    public async Task A_known_miss_that_holds_is_a_failure_that_says_so()
    {
        var result = await Align.RunAsync("test", Spec("example \"good\" complies todo \"not yet\" { a: \"hello\" }"));
        result.ShouldExitWith(ExitCode.Findings).Output.ShouldContain("holds now");
    }

    [Fact]
    public async Task An_example_that_needs_a_model_is_skipped()
    {
        var spec = folder.Write("x.align", "record R { a: text }\nclassifier D(t: text) -> score { model \"std:jailbreak\" }\nconstitution C over R {\n  principle P { forbid D(a) > 0.5 }\n  example \"e\" complies { a: \"\" }\n}\n");
        var result = await Align.RunAsync("test", spec);
        result.ShouldExitWith(ExitCode.Fine).Output.ShouldContain("0 passed, 0 failed, 1 skipped");
        result.Output.ShouldContain("`D`");
    }

    [Fact]
    public async Task A_spec_without_examples_is_told_how_to_write_one()
    {
        var result = await Align.RunAsync("test", Spec(""));
        result.ShouldExitWith(ExitCode.Usage).Messages.ShouldContain("example \"name\" complies");
    }

    public void Dispose() => folder.Dispose();

    private string Spec(string examples) =>
        folder.Write("x.align", "record R { a: text }\nconstitution C over R {\n  principle P { forbid a contains \"whatever\" }\n\n" + examples + "\n}\n");
}
