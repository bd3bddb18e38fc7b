namespace SpecLang.Text.Scanning;

/// <summary>The places of a <see cref="ByteProgram"/>, laid out for following many of them at a time.</summary>
internal sealed class PlaceTable
{
    private readonly IReadOnlyList<ByteNode> nodes;
    private readonly (int[] Classes, int Target)[][] edges;
    private readonly int[][] silent;
    private readonly int[] marks;
    private readonly List<int> pending = [];
    private int mark;

    public PlaceTable(IReadOnlyList<ByteNode> nodes, ByteClasses classes)
    {
        this.nodes = nodes;
        var classesOf = new Dictionary<ByteRange, int[]>();
        edges = new (int[], int)[nodes.Count][];
        silent = new int[nodes.Count][];
        marks = new int[nodes.Count];
        for (var i = 0; i < edges.Length; i++)
        {
            edges[i] = nodes[i].Edges.Count == 0 ? [] : new (int[], int)[nodes[i].Edges.Count];
            for (var j = 0; j < edges[i].Length; j++)
            {
                var (bytes, target) = nodes[i].Edges[j];
                if (!classesOf.TryGetValue(bytes, out var within))
                {
                    classesOf.Add(bytes, within = classes.Within(bytes));
                }

                edges[i][j] = (within, target);
            }

            silent[i] = nodes[i].Silent.Count == 0 ? [] : [.. nodes[i].Silent];
            Facts |= nodes[i].FactBit;
        }
    }

    /// <summary>All facts that the program may tell.</summary>
    public ulong Facts { get; }

    public bool AreAnyGuarded(int[] places)
    {
        foreach (var place in places)
        {
            if (nodes[place].Guarded >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Gives the steps of some places.</summary>
    public void Follow(ByteSteps steps, int[] places, ulong found, ulong unclear)
    {
        steps.Reset(places, found, unclear);
        foreach (var place in places)
        {
            foreach (var (classes, target) in edges[place])
            {
                steps.Add(classes, target);
            }
        }
    }

    /// <summary>These places and all that can be reached from them without a byte or a condition.</summary>
    public ByteState Reach(IReadOnlyList<int> from, ulong found, ulong unclear)
    {
        var reached = Reach(from, ref found, ref unclear, conditions: null);
        return new ByteState(reached, ByteBefore.Any, found, unclear, IsSettled: false);
    }

    /// <summary>The same places once the conditions are answered.</summary>
    public ByteState Settle(int[] from, ByteNeighbour before, ByteNeighbour behind)
    {
        var (found, unclear) = (0UL, 0UL);
        var reached = Reach(from, ref found, ref unclear, (before, behind));
        return new ByteState(Array.FindAll(reached, p => edges[p].Length > 0), ByteBefore.Any, found, unclear, IsSettled: true);
    }

    private int[] Reach(IReadOnlyList<int> from, ref ulong found, ref ulong unclear, (ByteNeighbour Before, ByteNeighbour Behind)? conditions)
    {
        mark++;
        pending.Clear();
        for (var i = 0; i < from.Count; i++)
        {
            Add(from[i]);
        }

        for (var i = 0; i < pending.Count; i++)
        {
            var node = nodes[pending[i]];
            found |= node.IsFound ? node.FactBit : 0;
            unclear |= node.MayBeFound ? node.FactBit : 0;
            foreach (var next in silent[pending[i]])
            {
                Add(next);
            }

            if (conditions is (var before, var behind) && node.Guarded >= 0 && ByteConditions.Holds(node.Condition, before, behind))
            {
                Add(node.Guarded);
            }
        }

        return Lasting(found | unclear);
    }

    /// <summary>What was reached, sorted. What is found, or will be looked for exactly, need not be followed any further.</summary>
    private int[] Lasting(ulong settled)
    {
        var kept = 0;
        for (var i = 0; i < pending.Count; i++)
        {
            var node = nodes[pending[i]];
            if (node.IsLasting && (node.FactBit & settled) == 0)
            {
                pending[kept++] = pending[i];
            }
        }

        var lasting = new int[kept];
        pending.CopyTo(0, lasting, 0, kept);
        Array.Sort(lasting);
        return lasting;
    }

    private void Add(int place)
    {
        if (marks[place] != mark)
        {
            marks[place] = mark;
            pending.Add(place);
        }
    }
}
