using SpecLang.Compiler.Formatting;

namespace SpecLang.Compiler.Tests.Formatting;

/// <summary>
/// What the project ships is laid out as it tells others to: examples, standard library, and the blocks of its documents. Set
/// <c>SPECLANG_REGENERATE=1</c> to lay them out.
/// </summary>
public class FormattedFilesTests
{
    private const string Opening = "```align";

    private const string Closing = "```";

    private static bool Regenerates => Environment.GetEnvironmentVariable("SPECLANG_REGENERATE") == "1";

    public static TheoryData<string> Files { get; } = [.. Samples.ValidPaths.Where(p => !p.StartsWith("tests/", StringComparison.Ordinal))];

    public static TheoryData<string> Documents { get; } =
    [
        .. new[] { "docs", "examples", "models" }
            .SelectMany(f => Directory.EnumerateFiles(Path.Combine(Samples.Root, f), "*.md", SearchOption.AllDirectories))
            .Append(Path.Combine(Samples.Root, "README.md"))
            .Select(f => Path.GetRelativePath(Samples.Root, f).Replace('\\', '/'))
            .Where(f => !f.Contains("node_modules", StringComparison.Ordinal) && Samples.Read(f).Contains(Opening, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_spec_that_is_shipped_is_laid_out(string path)
    {
        var text = Samples.Read(path);
        var formatted = Formatter.Format(Specs.Parse(text));
        if (Regenerates)
        {
            File.WriteAllText(Path.Combine(Samples.Root, path), formatted);
            text = formatted;
        }

        text.ShouldBe(formatted, "align fmt lays it out");
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_blocks_of_a_document_are_laid_out(string path)
    {
        var text = Samples.Read(path);
        var formatted = WithFormattedBlocks(text);
        if (Regenerates)
        {
            File.WriteAllText(Path.Combine(Samples.Root, path), formatted);
            text = formatted;
        }

        text.ShouldBe(formatted, "SPECLANG_REGENERATE=1 lays its blocks out");
    }

    /// <summary>A block that can't be read, since it shows a mistake or a part of a spec, stays as it is.</summary>
    private static string WithFormattedBlocks(string document)
    {
        var lines = document.Split('\n');
        var result = new List<string>();
        for (var i = 0; i < lines.Length; i++)
        {
            result.Add(lines[i]);
            if (lines[i] != Opening && !lines[i].StartsWith(Opening + " ", StringComparison.Ordinal))
            {
                continue;
            }

            var block = lines.Skip(i + 1).TakeWhile(l => l != Closing).ToList();
            var kind = lines[i][Opening.Length..].Trim();
            result.AddRange(Format(string.Join('\n', block) + "\n", FrameOf(kind)).TrimEnd('\n').Split('\n'));
            i += block.Count;
        }

        return string.Join('\n', result);
    }

    /// <summary>What stands around the parts of a spec that a page shows.</summary>
    private static string[] FrameOf(string kind) => kind switch
    {
        "principles" => ["constitution Sample over R {"],
        "clauses" => ["constitution Sample over R {", "  principle P {"],
        _ => [],
    };

    private static string Format(string block, string[] frame)
    {
        var opening = string.Concat(frame.Select(l => l + "\n"));
        var tree = Specs.Parse(opening + block + string.Concat(Enumerable.Repeat("}\n", frame.Length)));
        if (tree.Diagnostics.Any(d => d.IsError))
        {
            return block;
        }

        var lines = Formatter.Format(tree).TrimEnd('\n').Split('\n');
        var indentation = frame.Length * 2;
        return string.Join('\n', lines[frame.Length..^frame.Length].Select(l => l.Length > indentation ? l[indentation..] : l.TrimStart()));
    }
}
