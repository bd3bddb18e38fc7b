using SpecLang.Compiler.Emit;

namespace SpecLang.Compiler.Tests.Diagnostics;

/// <summary>Each diagnostic has a page, whose samples do what the page says.</summary>
public class PageTests
{
    private static readonly string Folder = Path.Combine(Samples.Root, "docs", "diagnostics");

    /// <summary>Found beside the compiler, which opens no files.</summary>
    private static readonly string[] BesideTheCompiler = ["ALN2060", "ALN5008", "ALN5009", "ALN5020", "ALN5021", "ALN5022", "ALN5023", "ALN9001"];

    public static TheoryData<string> Codes => [.. DescriptorTests.All.Select(d => d.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_page_s_samples_do_what_it_says(string code)
    {
        var page = Page(code);
        var avoided = CodesOf(SamplesOf(page, "Avoid"));
        if (!BesideTheCompiler.Contains(code))
        {
            avoided.Distinct().ShouldBe([code], code);
        }

        CodesOf(SamplesOf(page, "Prefer")).ShouldBeEmpty(code);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_page_has_its_parts(string code)
    {
        var page = Page(code);
        page.ShouldStartWith("# " + code + ": ");
        Part(page, "Avoid").ShouldContain("```align\n");
        Part(page, "Prefer").ShouldContain("```align\n");
        Part(page, "Why").Trim().ShouldNotBeEmpty();
    }

    [Fact]
    public void The_index_lists_every_page_with_its_title()
    {
        var listed = Index().Split('\n').Where(l => l.StartsWith("- [ALN", StringComparison.Ordinal));
        listed.ShouldBe(DescriptorTests.All.OrderBy(d => d.Code, StringComparer.Ordinal).Select(d => $"- [{d.Code}]({d.Code}.md): {Page(d.Code).Split('\n')[0][("# " + d.Code + ": ").Length..]}"));
    }

    [Fact]
    public void There_is_no_page_without_its_diagnostic_and_no_retired_code_is_used()
    {
        var codes = DescriptorTests.All.Select(d => d.Code).ToList();
        Directory.EnumerateFiles(Folder, "ALN*.md").Select(f => Path.GetFileNameWithoutExtension(f) ?? "").Except(codes).ShouldBeEmpty();
        var retired = Index().Split("## Retired codes")[1];
        codes.ShouldAllBe(c => !retired.Contains(c));
    }

    private static string Index() => File.ReadAllText(Path.Combine(Folder, "README.md")).ReplaceLineEndings("\n");

    private static string Page(string code) => File.ReadAllText(Path.Combine(Folder, code + ".md")).ReplaceLineEndings("\n");

    private static string Part(string page, string title)
    {
        var start = page.IndexOf("\n## " + title + "\n", StringComparison.Ordinal);
        start.ShouldBeGreaterThan(0, title);
        var end = page.IndexOf("\n## ", start + 4, StringComparison.Ordinal);
        return page[(start + title.Length + 5)..(end < 0 ? page.Length : end)];
    }

    /// <summary>The blocks of a part: the spec first, then files by their names.</summary>
    private static List<(string Name, string Text)> SamplesOf(string page, string title)
    {
        var blocks = Part(page, title).Split("```").Where((_, i) => i % 2 == 1);
        return [.. blocks.Select(b => (Name: b[..b.IndexOf('\n', StringComparison.Ordinal)], Text: b[(b.IndexOf('\n', StringComparison.Ordinal) + 1)..])).Select(b => (b.Name.Contains(' ') ? b.Name.Split(' ')[1] : "", b.Text))];
    }

    private static List<string> CodesOf(List<(string Name, string Text)> files)
    {
        var prelude = ("prelude.align", File.ReadAllText(Path.Combine(Folder, "prelude.align")));
        var compilation = Specs.Compile(WithPrelude(files.First(f => f.Name.Length == 0).Text), [.. files.Where(f => f.Name.Length > 0), prelude]);
        var codes = compilation.Diagnostics.Concat(compilation.Warnings).Select(d => d.Code).ToList();
        return codes.Count > 0 ? codes : [.. CSharpEmitter.Emit(compilation).Diagnostics.Select(d => d.Code)];
    }

    /// <summary>What begins with a principle stands in a constitution; what speaks of the prelude's record imports it.</summary>
    private static string WithPrelude(string text) => text.StartsWith("principle", StringComparison.Ordinal)
        ? "import \"prelude.align\"\nconstitution Assistant over Exchange {\n" + text + "}\n"
        : text.Contains("over Exchange", StringComparison.Ordinal) && !text.Contains("record Exchange", StringComparison.Ordinal) ? "import \"prelude.align\"\n" + text : text;
}
