namespace SpecLang.Compiler.Tests.Linting;

/// <summary>What ships with the project, and the samples of the parser, get no warning that is not meant.</summary>
public class NoFalseAlarmTests
{
    /// <summary>Samples of the corpus that show a construct and make no sense, with what is rightly said of them.</summary>
    private static readonly Dictionary<string, string[]> Rightly = new(StringComparer.Ordinal)
    {
        ["Chains"] = ["ALN4005", "ALN4012"],
        ["Citations"] = ["ALN4005"],
        ["Classifiers"] = ["ALN4006"],
        ["Comments"] = ["ALN4006", "ALN4007"],
        ["Conditionals"] = ["ALN4005"],
        ["DeepButFine"] = ["ALN4005"],
        ["Definitions"] = ["ALN4006"],
        ["Errors"] = ["ALN4005"],
        ["Labels"] = ["ALN4005"],
        ["Lexicons"] = ["ALN4006"],
        ["LongLines"] = ["ALN4006"],
        ["Measures"] = ["ALN4014"],
        ["Numbers"] = ["ALN4004", "ALN4005"],
        ["OtherPrinciples"] = ["ALN4005"],
        ["Priorities"] = ["ALN4005"],
        ["Records"] = ["ALN4006"],
        ["Reference"] = ["ALN4006"],
        ["Severities"] = ["ALN4005"],
        ["States"] = ["ALN4003"],
        ["SyntaxFragments"] = ["ALN4003", "ALN4012", "ALN4014", "ALN4018"],
        ["Yielding"] = ["ALN4001"],
    };

    public static TheoryData<string> Valid => Samples.Valid;

    [Theory]
    [MemberData(nameof(Valid))]
    public void A_good_spec_gets_no_warning(string path)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Samples.Root, path)) ?? "";
        var compilation = Compilation.Create(Path.GetFileName(path), Samples.Read(path), new DiskFiles(folder));

        var rightly = path.StartsWith("tests/Samples/", StringComparison.Ordinal) ? Rightly.GetValueOrDefault(path.Split('/')[2], []) : [];
        compilation.Warnings.Where(d => !rightly.Contains(d.Code)).Select(d => d.ToString()).ShouldBeEmpty();
    }

    private sealed class DiskFiles(string folder) : ISpecFiles
    {
        public SpecFileContent Read(string path) => Path.Combine(folder, path) is var file && File.Exists(file) ? SpecFileContent.Found(File.ReadAllText(file)) : SpecFileContent.Missing("there is no such file");
    }

    [Theory]
    [InlineData("lexicon Rude { fool, idiot, \"moron\" } record A { body: text } constitution C over A { principle P { forbid body contains Rude } }")]
    [InlineData("record A { body: text } constitution C over A { principle P { when body contains \"x\" and } }")]
    public void What_cannot_be_read_to_its_end_gets_errors_and_no_warning(string spec)
    {
        var compilation = Compilation.Create("spec.align", spec, new MemoryFiles());
        compilation.HasErrors.ShouldBeTrue();
        compilation.Warnings.ShouldBeEmpty();
    }
}
