using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace SpecLang.Build;

/// <summary>Makes items of what <see cref="SpecLangReadSpecs"/> listed: for the compiler, for the output, and for the next build's look at what changed.</summary>
public sealed class SpecLangListedFiles : Microsoft.Build.Utilities.Task
{
    /// <summary>The list; where it is not there, nothing is listed.</summary>
    [Required]
    public string List { get; set; } = "";

    /// <summary>What the compiler is to be given, with the metadata <c>SpecLangFile</c> where it is no spec.</summary>
    [Output]
    public ITaskItem[] ForCompiler { get; private set; } = [];

    /// <summary>What is copied to the output, with its path there as <c>Link</c>.</summary>
    [Output]
    public ITaskItem[] ForOutput { get; private set; } = [];

    /// <summary>The listed files that were there, for the build to see which changed.</summary>
    [Output]
    public ITaskItem[] Known { get; private set; } = [];

    /// <summary>Whether a file has come or gone since the list was made.</summary>
    [Output]
    public bool IsStale { get; private set; }

    public override bool Execute()
    {
        ListedFile[] files = File.Exists(List) ? [.. File.ReadAllLines(List).Select(ListedFile.Parse).OfType<ListedFile>()] : [];
        ForCompiler = [.. files.Select(CompilerItem).OfType<ITaskItem>()];
        ForOutput = [.. files.Where(f => f.Role == ListedFileRole.Model && !f.Path.StartsWith("../", StringComparison.Ordinal)).Select(OutputItem)];
        Known = [.. files.Where(f => f.Role != ListedFileRole.Missing).Select(f => f.FullPath).Distinct(StringComparer.Ordinal).Select(Item)];
        IsStale = files.Any(f => File.Exists(f.FullPath) == (f.Role == ListedFileRole.Missing));
        return true;
    }

    private static TaskItem? CompilerItem(ListedFile file)
    {
        var kind = file.Role switch
        {
            ListedFileRole.Spec => "",
            ListedFileRole.Lexicon => "lexicon",
            ListedFileRole.Citation => "citation",
            _ => null,
        };
        if (kind is null)
        {
            return null;
        }

        var item = Item(file.FullPath);
        item.SetMetadata("SpecLangFile", kind);
        return item;
    }

    private static TaskItem OutputItem(ListedFile file)
    {
        var item = Item(file.FullPath);
        item.SetMetadata("Link", MSBuildText.Escape(file.Path));
        return item;
    }

    // What stands in a path is no MSBuild syntax.
    private static TaskItem Item(string path) => new(MSBuildText.Escape(path));

}
