using System.Text;
using System.Text.RegularExpressions;

namespace SpecLang.Runtime.Conversations;

/// <summary>
/// A part of a file's path, as <c>$file[**/scenario_*_(*).json]</c> takes it: the whole path must be as written, where <c>*</c> stands for any characters of one name,
/// <c>?</c> for one, and <c>**</c> for any number of folders; what matches between the parentheses is taken. A star takes as little as it can, the first one first.
/// </summary>
internal sealed class FileNamePart
{
    private readonly Regex pattern;

    private FileNamePart(string text) => pattern = new Regex(ToPattern(text), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>The part that the text writes, or what is wrong with it, at a place in UTF-16 units from 0.</summary>
    public static FileNamePart? Parse(string text, out DataPathError? error)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var close = text.IndexOf(')', StringComparison.Ordinal);
        error = open < 0 || close < open + 2 || text.LastIndexOf('(') != open || text.LastIndexOf(')') != close
            ? new DataPathError("one part of the file's path stands between `(` and `)`, as in `$file[**/chat_(*).json]`", Math.Max(0, open))
            : null;
        return error is null ? new FileNamePart(text) : null;
    }

    /// <summary>The part of a path; null where the path is another.</summary>
    public string? Find(string path) => pattern.Match(path) is { Success: true } match ? match.Groups[1].Value : null;

    private static string ToPattern(string text)
    {
        var written = new StringBuilder(@"\A");
        for (var i = 0; i < text.Length; i++)
        {
            var rest = text.AsSpan(i);
            if (rest.StartsWith("**/", StringComparison.Ordinal))
            {
                written.Append("(?:[^/]+/)*?");
                i += 2;
            }
            else if (rest.StartsWith("**", StringComparison.Ordinal))
            {
                written.Append(@"[\s\S]*?");
                i++;
            }
            else
            {
                written.Append(text[i] switch
                {
                    '*' => "[^/]*?",
                    '?' => "[^/]",
                    '(' => "(",
                    ')' => ")",
                    var letter => Regex.Escape(letter.ToString()),
                });
            }
        }

        return written.Append(@"\z").ToString();
    }
}
