using System.Globalization;
using System.Text;

namespace SpecLang.Cli.Tests.Docs;

/// <summary>
/// Every sample of the language page compiles. Behind <c>align</c> in the fence stands what a sample is: a file's name, <c>samples</c> (what the
/// others stand on), <c>principles</c>, <c>clauses</c>, <c>conditions</c> or <c>values</c> (one a line); without a word it is declarations.
/// </summary>
public sealed class LanguagePageTests
{
    private static readonly IReadOnlyList<FencedBlock> Blocks = [.. FencedBlock.Of(Repository.At("docs/language.md")).Where(b => b.Language == "align")];

    private static readonly string Samples = Blocks.Single(b => b.File == "samples").Text;

    public static TheoryData<int, string> Fragments()
    {
        var data = new TheoryData<int, string>();
        for (var i = 0; i < Blocks.Count; i++)
        {
            data.Add(i, Blocks[i].Lines[0]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Fragments))]
    public async Task A_sample_compiles(int block, string firstLine)
    {
        firstLine.ShouldNotBeEmpty();
        using var folder = new TemporaryFolder();
        (await Align.RunAsync("check", folder.Write("sample.align", WholeFile(Blocks[block])))).ShouldExitWith(ExitCode.Fine);
    }

    [NodeFact]
    public async Task The_commands_print_what_the_page_shows() => await DocumentTests.CheckConsole("docs/language.md");

    private static string WholeFile(FencedBlock block) => block.File switch
    {
        null => Imports(block.Text) + Without(Samples, block.Text) + Declarations(block.Text),
        "samples" => Samples,
        "principles" => Samples + Constitution(block.Text),
        "clauses" => Samples + Constitution("principle Sample {\n" + block.Text + "}\n"),
        "conditions" => Samples + Constitution(OneEach(block, line => "require " + line)),
        "values" => Samples + Constitution(OneEach(block, line => $"require ({line}) == ({line})")),
        _ => block.Text,
    };

    private static string Constitution(string principles) => "constitution Sample over Exchange {\n" + principles + "}\n";

    private static string OneEach(FencedBlock block, Func<string, string> clause)
    {
        var principles = new StringBuilder();
        foreach (var line in block.Lines)
        {
            var written = line.Split("//")[0].Trim();
            principles.Append(CultureInfo.InvariantCulture, $"principle P{principles.Length} {{ {clause(written)} }}\n");
        }

        return principles.ToString();
    }

    /// <summary>Imports stand first; those of a sample replace the same ones that all stand on.</summary>
    private static string Imports(string text) => Lines(text, isImport: true);

    private static string Declarations(string text) => Lines(text, isImport: false);

    private static string Without(string samples, string text)
    {
        var imports = Imports(text);
        return string.Concat(samples.Split('\n').Where(l => l.Length == 0 || !imports.Contains(l, StringComparison.Ordinal)).Select(l => l + "\n"));
    }

    private static string Lines(string text, bool isImport) =>
        string.Concat(text.Split('\n').Where(l => l.StartsWith("import ", StringComparison.Ordinal) == isImport).Select(l => l + "\n"));
}
