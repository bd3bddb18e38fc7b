using SpecLang.Compiler.Binding;

namespace SpecLang.Compiler.Queries;

/// <summary>The headings of a Markdown file that a principle can cite.</summary>
public static class MarkdownHeadings
{
    /// <summary>The anchors, in the order of the file.</summary>
    public static IEnumerable<string> AnchorsOf(string text) => MarkdownAnchors.Of(text);
}
