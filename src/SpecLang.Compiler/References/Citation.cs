namespace SpecLang.Compiler.References;

/// <summary>What a principle cites: a heading of a Markdown file of the project, or anything else, which is taken as it is.</summary>
internal static class Citation
{
    /// <summary>The cited Markdown file as written, without its anchor; null where something else is cited.</summary>
    public static string? FileOf(string citation)
    {
        var hash = citation.IndexOf('#');
        var file = hash < 0 ? citation : citation.Substring(0, hash);
        return file.EndsWith(".md", StringComparison.Ordinal) && file.IndexOf(' ') < 0 ? file : null;
    }

    /// <summary>What stands behind the <c>#</c>; null where there is none.</summary>
    public static string? AnchorOf(string citation)
    {
        var hash = citation.IndexOf('#');
        return hash < 0 ? null : citation.Substring(hash + 1);
    }
}
