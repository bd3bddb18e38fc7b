namespace SpecLang.Compiler.Binding;

/// <summary>The shape of a path into a record: <c>messages[role=user][-1].content</c>, <c>$file</c>, <c>$file[**/chat_(*).json]</c>, <c>$line</c>.</summary>
internal static class DataPathSyntax
{
    private const string FilePartStart = "$file[";

    /// <summary>Why a text is no path, as the end of a sentence; null where it is one.</summary>
    public static string? Check(string path)
    {
        if (path is "$file" or "$line")
        {
            return null;
        }

        if (path.Length == 0)
        {
            return "it is empty";
        }

        if (path.StartsWith(FilePartStart, StringComparison.Ordinal))
        {
            return CheckFilePart(path);
        }

        var i = 0;
        while (true)
        {
            if (ReadName(path, ref i) is { } problem)
            {
                return problem;
            }

            while (i < path.Length && path[i] == '[')
            {
                if (ReadBracket(path, ref i) is { } inBracket)
                {
                    return inBracket;
                }
            }

            if (i == path.Length)
            {
                return null;
            }

            if (path[i] != '.')
            {
                return "a `.` or a `[` is missing before `" + path.Substring(i) + "`";
            }

            i++;
        }
    }

    private static string? CheckFilePart(string path)
    {
        var open = path.IndexOf('(');
        var close = path.IndexOf(')');
        return path[path.Length - 1] != ']' ? "a `]` is missing"
            : open < 0 || close < open + 2 || path.LastIndexOf('(') != open || path.LastIndexOf(')') != close ? "one part of the file's path stands between `(` and `)`, as in `$file[**/chat_(*).json]`"
            : null;
    }

    private static string? ReadName(string path, ref int i)
    {
        var start = i;
        if (i < path.Length && path[i] == '"')
        {
            var close = path.IndexOf('"', i + 1);
            i = close < 0 ? path.Length : close + 1;
            return close < 0 ? "a quoted name has no end" : null;
        }

        while (i < path.Length && path[i] is not ('.' or '[' or ']' or '"'))
        {
            i++;
        }

        if (i == start)
        {
            return i == 0 && path[0] == '[' ? null : "a name is missing";
        }

        return path[start] == '$' ? "only `$file` and `$line` begin with `$`" : null;
    }

    private static string? ReadBracket(string path, ref int i)
    {
        var close = path.IndexOf(']', i);
        if (close < 0)
        {
            return "a `]` is missing";
        }

        var inside = path.Substring(i + 1, close - i - 1);
        i = close + 1;
        var equals = inside.IndexOf('=');
        if (equals > 0 && equals < inside.Length - 1)
        {
            return null;
        }

        var digits = inside.StartsWith("-", StringComparison.Ordinal) ? inside.Substring(1) : inside;
        return digits.Length is > 0 and < 10 && digits.All(c => c is >= '0' and <= '9') ? null : "between `[` and `]` stands a number or `member=value`";
    }
}
