namespace SpecLang.Compiler.Binding;

/// <summary>Finds a way round in a graph.</summary>
internal static class Cycle
{
    /// <summary>The nodes of one cycle, the first again at the end; null where there is none.</summary>
    public static IReadOnlyList<T>? Find<T>(IEnumerable<T> nodes, Func<T, IEnumerable<T>> edges)
        where T : notnull
    {
        var done = new HashSet<T>();
        foreach (var start in nodes)
        {
            if (FindFrom(start, edges, done) is { } cycle)
            {
                return cycle;
            }
        }

        return null;
    }

    private static IReadOnlyList<T>? FindFrom<T>(T start, Func<T, IEnumerable<T>> edges, HashSet<T> done)
        where T : notnull
    {
        if (done.Contains(start))
        {
            return null;
        }

        var path = new List<T> { start };
        var onPath = new HashSet<T> { start };
        var pending = new Stack<IEnumerator<T>>();
        pending.Push(edges(start).GetEnumerator());
        while (pending.Count > 0)
        {
            if (!pending.Peek().MoveNext())
            {
                pending.Pop().Dispose();
                var finished = path[path.Count - 1];
                path.RemoveAt(path.Count - 1);
                onPath.Remove(finished);
                done.Add(finished);
                continue;
            }

            var next = pending.Peek().Current;
            if (onPath.Contains(next))
            {
                return [.. path.Skip(path.IndexOf(next)), next];
            }

            if (!done.Contains(next))
            {
                path.Add(next);
                onPath.Add(next);
                pending.Push(edges(next).GetEnumerator());
            }
        }

        return null;
    }
}
