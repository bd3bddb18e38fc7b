using SpecLang.Cli.Tests.Reports;

namespace SpecLang.Cli.Tests.Commands;

public sealed class CheckTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task A_spec_without_mistakes_is_said_to_have_none()
    {
        var result = await Align.RunAsync("check", folder.Write("x.align", Specs.Manners));

        result.ShouldExitWith(ExitCode.Fine).Output.ShouldBe("no errors\n");
    }

    [Fact]
    public async Task Every_mistake_is_shown_in_its_place_with_carets()
    {
        var result = await Align.RunAsync("check", folder.Write("x.align", Specs.ThreeMistakes));

        var lines = result.ShouldExitWith(ExitCode.SpecError).Output.Split('\n');
        lines[0].ShouldBe("x.align(5,24): error ALN2001: `promt` is not known here; did you mean `prompt`?");
        lines[1].ShouldBe("      principle P { forbid promt contains \"x\" }");
        lines[2].ShouldBe("                           ^^^^^");
        lines[3].ShouldStartWith("x.align(6,31): error ALN1020: to say this, write `contains`");
        lines[6].ShouldStartWith("x.align(7,25): error ALN3003: ");
        lines[9].ShouldBe("3 errors");
        result.Output.ShouldNotContain("\u001b");
    }

    [Fact]
    public async Task Mistakes_are_written_as_JSON()
    {
        var result = await Align.RunAsync("check", folder.Write("x.align", Specs.ThreeMistakes), "--format", "json");

        var diagnostics = result.ShouldExitWith(ExitCode.SpecError).Json.GetProperty("diagnostics");
        diagnostics.GetArrayLength().ShouldBe(3);
        diagnostics[0].GetProperty("code").GetString().ShouldBe("ALN2001");
        diagnostics[0].GetProperty("line").GetInt32().ShouldBe(5);
        result.Messages.ShouldBeEmpty();
    }

    [NodeFact]
    public async Task Mistakes_are_written_as_SARIF_that_fits_the_published_schema()
    {
        var result = await Align.RunAsync("check", folder.Write("x.align", Specs.ThreeMistakes), "--format", "sarif");

        var json = result.ShouldExitWith(ExitCode.SpecError).Json;
        await PublishedSchemas.ShouldFitSarifAsync(result.Output);
        json.GetProperty("runs")[0].GetProperty("results").GetArrayLength().ShouldBe(3);
    }

    [Fact]
    public async Task Several_specs_are_checked_together()
    {
        var result = await Align.RunAsync("check", folder.Write("good.align", Specs.Manners), folder.Write("bad.align", Specs.ThreeMistakes));

        result.ShouldExitWith(ExitCode.SpecError).Output.ShouldContain("3 errors");
    }

    [Fact]
    public async Task A_file_name_steers_no_terminal()
    {
        var result = await Align.RunAsync("check", folder.Write("x\u001b[31m.align", Specs.ThreeMistakes));

        result.Output.ShouldContain(@"x\u{1B}[31m.align(5,24)");
        result.Output.ShouldNotContain("\u001b");
    }

    [Fact]
    public async Task What_a_spec_names_and_is_not_there_is_a_mistake_in_the_spec()
    {
        var spec = folder.Write("x.align", "align 1\nnamespace Try\nimport \"../x.align\"\nrecord R { prompt: text }\nlexicon L { from \"nope.txt\" }\nconstitution A over R { principle P { require prompt contains L } }\n");

        var messages = (await Align.RunAsync("eval", spec, "-")).ShouldExitWith(ExitCode.SpecError).Messages;
        messages.ShouldContain("x.align(3,8): error ALN5003: `../x.align` leads out of the project's folder");
        messages.ShouldContain("x.align(5,18): error ALN5004: can't read lexicon file `nope.txt`: there is no such file");
        messages.ShouldContain("2 errors");
    }

    public void Dispose() => folder.Dispose();
}
