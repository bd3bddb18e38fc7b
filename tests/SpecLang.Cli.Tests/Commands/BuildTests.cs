using System.Runtime.Loader;
using SpecLang.Runtime;

namespace SpecLang.Cli.Tests.Commands;

public sealed class BuildTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task A_spec_becomes_C_sharp()
    {
        var result = await Align.RunAsync("build", folder.Write("x.align", Specs.Manners), "--out", folder["out"]);

        result.ShouldExitWith(ExitCode.Fine).Messages.ShouldContain("wrote " + folder["out"]);
        var files = Directory.GetFiles(folder["out"]);
        files.ShouldAllBe(f => f.EndsWith(".g.cs", StringComparison.Ordinal));
        files.Select(File.ReadAllText).ShouldContain(text => text.Contains("class Manners", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_spec_becomes_a_DLL_that_judges()
    {
        (await Align.RunAsync("build", folder.Write("x.align", Specs.Manners), "--assembly", "--out", folder["out"])).ShouldExitWith(ExitCode.Fine);

        Directory.GetFiles(folder["out"]).ShouldBe([folder["out/x.dll"]]);
        var context = new AssemblyLoadContext("built", isCollectible: true);
        using (var file = new MemoryStream(await File.ReadAllBytesAsync(folder["out/x.dll"])))
        {
            context.LoadFromStream(file).GetTypes().ShouldContain(t => t.IsAssignableTo(typeof(Evaluator)) && t.Name == "Manners");
        }

        context.Unload();
    }

    [Fact]
    public async Task A_spec_with_mistakes_becomes_nothing()
    {
        (await Align.RunAsync("build", folder.Write("x.align", Specs.ThreeMistakes), "--out", folder["out"])).ShouldExitWith(ExitCode.SpecError);

        Directory.Exists(folder["out"]).ShouldBeFalse();
    }

    [Fact]
    public async Task A_folder_that_can_not_be_made_is_an_error()
    {
        var result = await Align.RunAsync("build", folder.Write("x.align", Specs.Manners), "--out", folder["x.align"]);

        result.ShouldExitWith(ExitCode.DataError).Messages.ShouldStartWith("align: error: ");
    }

    public void Dispose() => folder.Dispose();
}
