using System.Text;

namespace SpecLang.Compiler.Binding;

/// <summary>The anchors of a Markdown file's headings, made as the common hosts make them: lower case, spaces to hyphens, other signs dropped.</summary>
internal static class MarkdownAnchors
{
    public static ISet<string> Of(string markdown)
    {
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        var isCode = false;
        foreach (var line in markdown.Split('\n').Select(l => l.Trim()))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                isCode = !isCode;
            }
            else if (!isCode && line.StartsWith("#", StringComparison.Ordinal))
            {
                anchors.Add(AnchorOf(line.TrimStart('#').Trim()));
            }
        }

        return anchors;
    }

    private static string AnchorOf(string heading)
    {
        var anchor = new StringBuilder(heading.Length);
        foreach (var c in heading.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c) || c is '_' or '-')
            {
                anchor.Append(c);
            }
            else if (c == ' ')
            {
                anchor.Append('-');
            }
        }

        return anchor.ToString();
    }
}
