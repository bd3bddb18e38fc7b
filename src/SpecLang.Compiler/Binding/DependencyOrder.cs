namespace SpecLang.Compiler.Binding;

/// <summary>Puts nodes of a graph behind all they depend on, without recursion, so that a long chain can't overflow the stack.</summary>
internal static class DependencyOrder
{
    /// <param name="nodes">The nodes to order.</param>
    /// <param name="edges">What a node depends on.</param>
    /// <param name="done">Nodes that are left out; takes all that are put in order. Every cycle must have a node in it.</param>
    public static IReadOnlyList<T> Of<T>(IEnumerable<T> nodes, Func<T, IEnumerable<T>> edges, ISet<T> done)
        where T : notnull
    {
        var ordered = new List<T>();
        var pending = new Stack<(T Node, IEnumerator<T> Edges)>();
        foreach (var node in nodes)
        {
            Enter(node);
            while (pending.Count > 0)
            {
                var (current, rest) = pending.Peek();
                if (rest.MoveNext())
                {
                    Enter(rest.Current);
                }
                else
                {
                    rest.Dispose();
                    pending.Pop();
                    ordered.Add(current);
                }
            }
        }

        return ordered;

        void Enter(T node)
        {
            if (done.Add(node))
            {
                pending.Push((node, edges(node).GetEnumerator()));
            }
        }
    }
}
