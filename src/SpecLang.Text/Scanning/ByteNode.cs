namespace SpecLang.Text.Scanning;

/// <summary>A place in a <see cref="ByteProgram"/>.</summary>
/// <param name="fact">The number of what is looked for.</param>
internal sealed class ByteNode(int fact)
{
    private static readonly List<ByteEdge> NoEdges = [];
    private static readonly List<int> NoSilent = [];
    private List<ByteEdge>? edges;
    private List<int>? silent;

    public ulong FactBit { get; } = 1UL << fact;

    public IReadOnlyList<ByteEdge> Edges => edges ?? NoEdges;

    /// <summary>Where one gets without a byte.</summary>
    public IReadOnlyList<int> Silent => silent ?? NoSilent;

    /// <summary>Where one gets without a byte if <see cref="Condition"/> holds; −1 where there is no condition.</summary>
    public int Guarded { get; private set; } = -1;

    public ByteCondition Condition { get; private set; }

    /// <summary>Whether what is looked for is found here.</summary>
    public bool IsFound { get; set; }

    /// <summary>Whether what is looked for may be found here, and must be looked for exactly.</summary>
    public bool MayBeFound { get; set; }

    /// <summary>Whether it has to be kept in a state: all others are passed through without a byte.</summary>
    public bool IsLasting => edges is not null || Guarded >= 0;

    public void AddEdge(ByteRange bytes, int target) => (edges ??= []).Add(new ByteEdge(bytes, target));

    public void AddSilent(int target) => (silent ??= []).Add(target);

    public void Guard(ByteCondition condition, int target)
    {
        Condition = condition;
        Guarded = target;
    }
}
