namespace SpecLang.Compiler.Tests.Linting;

/// <summary>What ships with the project, and the samples of the parser, get no warning that is not meant.</summary>
public class NoFalseAlarmTests
{
    /// <summary>Samples of the parser that show a construct and make no sense, with what is rightly said of them.</summary>
    private static readonly Dictionary<string, string> Rightly = new(StringComparer.Ordinal)
    {
        ["classifiers.align"] = "ALN4014",
        ["earlier-v2.align"] = "ALN4012",
        ["escalate-escalates.align"] = "ALN4014",
        ["nested-quantifiers.align"] = "ALN4012",
        ["none-true.align"] = "ALN4003",
        ["one-name-in-every-place.align"] = "ALN4014",
        ["yields-extends-override.align"] = "ALN4014",
    };

    public static TheoryData<string> Valid => Samples.Valid;

    [Theory]
    [MemberData(nameof(Valid))]
    public void A_good_spec_gets_no_warning(string path)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Samples.Root, path)) ?? "";
        var compilation = Compilation.Create(Path.GetFileName(path), Samples.Read(path), new DiskFiles(folder));

        var rightly = Rightly.GetValueOrDefault(Path.GetFileName(path), "none");
        compilation.Warnings.Where(d => d.Code != rightly).Select(d => d.ToString()).ShouldBeEmpty();
    }

    private sealed class DiskFiles(string folder) : ISpecFiles
    {
        public SpecFileContent Read(string path) => Path.Combine(folder, path) is var file && File.Exists(file) ? SpecFileContent.Found(File.ReadAllText(file)) : SpecFileContent.Missing("there is no such file");
    }
}
