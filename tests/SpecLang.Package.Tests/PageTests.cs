using SpecLang.Cli.Tests.Docs;

namespace SpecLang.Package.Tests;

/// <summary>
/// The pages about C# do what they say, in a folder of their own, with the packed packages. Blocks with a file's name are saved in written order, and the
/// commands of <c>console</c> blocks print what is shown behind them; a line of <c>…</c> stands for lines left out, one that begins or ends so for a part of a line.
/// </summary>
[Collection(PackedFeedCollection.Name)]
public sealed class PageTests(PackedFeed feed)
{
    private const string LeftOut = "…";

    [NodeTheory]
    [InlineData("docs/csharp.md", "Shop")]
    [InlineData("docs/build-pipeline.md", "Policies")]
    [InlineData("docs/snapshot-tests.md", "Shop.Tests")]
    public void What_a_page_about_CSharp_shows_is_what_comes_out(string page, string name)
    {
        var project = feed.NewProject(name);
        var commands = 0;
        foreach (var block in FencedBlock.Of(Repository.At(page)))
        {
            if (block.File is { } file)
            {
                project.Write(file, block.Text);
            }

            if (block.Language == "console")
            {
                commands += Check(block, project);
            }
        }

        commands.ShouldBeGreaterThan(3);
    }

    private static int Check(FencedBlock block, UserProject project)
    {
        var commands = 0;
        for (var i = 0; i < block.Lines.Count;)
        {
            block.Lines[i].ShouldStartWith("$ ");
            var command = block.Lines[i][2..];
            var shown = block.Lines.Skip(i + 1).TakeWhile(l => !l.StartsWith("$ ", StringComparison.Ordinal)).ToList();
            i += 1 + shown.Count;
            commands++;
            ShouldShow(command, shown, project.Shell(command + " 2>&1").Output);
        }

        return commands;
    }

    private static void ShouldShow(string command, List<string> shown, string output)
    {
        var lines = output.Split('\n').Select(l => l.Trim()).ToList();
        var at = 0;
        foreach (var line in shown.Where(l => l != LeftOut).Select(l => l.Trim()))
        {
            var part = line.Trim('…');
            var found = lines.FindIndex(at, l => line switch
            {
                ['…', .., '…'] => l.Contains(part, StringComparison.Ordinal),
                ['…', ..] => l.EndsWith(part, StringComparison.Ordinal),
                [.., '…'] => l.StartsWith(part, StringComparison.Ordinal),
                _ => l == line,
            });
            found.ShouldBeGreaterThanOrEqualTo(0, $"`{command}` does not print `{line}` behind what is shown before it, but:\n{output}");
            at = found + 1;
        }
    }
}
