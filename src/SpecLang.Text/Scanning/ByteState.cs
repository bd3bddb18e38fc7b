namespace SpecLang.Text.Scanning;

/// <summary>A state of a deterministic automaton while it is built.</summary>
/// <param name="Nodes">The places one may be in, sorted.</param>
/// <param name="Before">What is known of the character before.</param>
/// <param name="Found">The facts found on the way into the state.</param>
/// <param name="Unclear">The facts to be looked for exactly.</param>
/// <param name="IsSettled">Whether conditions have been answered: none is asked then.</param>
internal sealed record ByteState(int[] Nodes, ByteBefore Before, ulong Found, ulong Unclear, bool IsSettled)
{
    /// <summary>Whether it asks for the neighbours of a place: no byte is read in it.</summary>
    public bool IsQuestion => Nodes.Length > 0 && Nodes[0] < 0;

    public bool Equals(ByteState? other) =>
        other is not null && Before == other.Before && Found == other.Found && Unclear == other.Unclear && IsSettled == other.IsSettled && Nodes.AsSpan().SequenceEqual(other.Nodes);

    // FNV-1a, a number at a time.
    public override int GetHashCode()
    {
        var hash = 14695981039346656037UL ^ ((ulong)Before << 1) ^ Found ^ (Unclear << 7) ^ (IsSettled ? 1UL : 0);
        foreach (var node in Nodes)
        {
            hash = (hash ^ (uint)node) * 1099511628211UL;
        }

        return (int)(hash ^ (hash >> 32));
    }
}
