namespace SpecLang.Cli.Tests.Docs;

/// <summary>A fenced block of a Markdown file.</summary>
/// <param name="Language">The first word behind the fence.</param>
/// <param name="File">The second: the file that a reader is to save the block as.</param>
/// <param name="Lines">What stands between the fences.</param>
internal sealed record FencedBlock(string Language, string? File, IReadOnlyList<string> Lines)
{
    private const string Fence = "```";

    public string Text => string.Concat(Lines.Select(l => l + "\n"));

    public static IReadOnlyList<FencedBlock> Of(string path)
    {
        var blocks = new List<FencedBlock>();
        List<string>? open = null;
        string[] head = [];
        foreach (var line in System.IO.File.ReadLines(path))
        {
            if (open is null && line.StartsWith(Fence, StringComparison.Ordinal))
            {
                head = line[Fence.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
                open = [];
            }
            else if (open is not null && line == Fence)
            {
                blocks.Add(new FencedBlock(head.FirstOrDefault() ?? "", head.ElementAtOrDefault(1), open));
                open = null;
            }
            else
            {
                open?.Add(line);
            }
        }

        return blocks;
    }
}
