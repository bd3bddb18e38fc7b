namespace SpecLang.Engine.Projects;

/// <summary>
/// A path with wildcards: <c>*</c> any characters of one name, <c>?</c> one character, <c>**</c> any number of folders. Names that begin with a dot
/// match only where the pattern has the dot, and linked folders are not entered. The tree is walked once, whatever the pattern.
/// </summary>
internal sealed class Glob
{
    private readonly string[] segments;

    /// <param name="pattern">Segments separated by <c>/</c>, without <c>..</c>.</param>
    public Glob(string pattern) => segments = pattern.Split('/', StringSplitOptions.RemoveEmptyEntries);

    public static bool HasWildcard(string text) => text.AsSpan().ContainsAny('*', '?');

    /// <summary>The files below a folder that match: paths relative to it with forward slashes, in ordinal order.</summary>
    /// <exception cref="IOException">A folder can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder may not be read.</exception>
    public IReadOnlyList<string> Find(string folder)
    {
        var found = new List<string>();
        var open = new Stack<(DirectoryInfo Folder, string Prefix, SortedSet<int> States)>();
        open.Push((new DirectoryInfo(folder), "", Closure([0])));
        while (open.TryPop(out var current))
        {
            foreach (var entry in current.Folder.EnumerateFileSystemInfos())
            {
                var states = Step(current.States, entry.Name);
                if (states.Count == 0)
                {
                    continue;
                }

                if (entry is not DirectoryInfo below)
                {
                    if (states.Contains(segments.Length))
                    {
                        found.Add(current.Prefix + entry.Name);
                    }
                }
                else if (below.LinkTarget is null)
                {
                    open.Push((below, current.Prefix + entry.Name + '/', states));
                }
            }
        }

        found.Sort(StringComparer.Ordinal);
        return found;
    }

    /// <summary>A state is the number of segments that are used up.</summary>
    private SortedSet<int> Step(SortedSet<int> states, string name)
    {
        var next = new List<int>();
        foreach (var state in states.Where(s => s < segments.Length))
        {
            if (segments[state] == "**")
            {
                if (name[0] != '.')
                {
                    next.Add(state);
                }
            }
            else if (Matches(segments[state], name))
            {
                next.Add(state + 1);
            }
        }

        return Closure(next);
    }

    private SortedSet<int> Closure(IEnumerable<int> states)
    {
        var closed = new SortedSet<int>();
        foreach (var start in states)
        {
            var state = start;
            closed.Add(state);
            while (state < segments.Length && segments[state] == "**")
            {
                closed.Add(++state);
            }
        }

        return closed;
    }

    /// <summary>Only the last star is ever tried again, so that time is at most the product of both lengths.</summary>
    private static bool Matches(string pattern, string name)
    {
        if (name[0] == '.' && pattern[0] != '.')
        {
            return false;
        }

        var (p, n, star, retry) = (0, 0, -1, 0);
        while (n < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                (star, retry) = (p++, n);
            }
            else if (p < pattern.Length && (pattern[p] == '?' || pattern[p] == name[n]))
            {
                n += pattern[p] == '?' && char.IsHighSurrogate(name[n]) && n + 1 < name.Length ? 2 : 1;
                p++;
            }
            else if (star >= 0)
            {
                (p, n) = (star + 1, ++retry);
            }
            else
            {
                return false;
            }
        }

        return pattern.AsSpan(p).TrimStart('*').IsEmpty;
    }
}
