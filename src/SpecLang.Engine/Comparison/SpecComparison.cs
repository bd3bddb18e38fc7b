using SpecLang.Runtime;

namespace SpecLang.Engine.Comparison;

/// <summary>What changed between two versions of a constitution.</summary>
/// <param name="Before">Its name and version before.</param>
/// <param name="Now">Its name and version now.</param>
/// <param name="General">What changed of the constitution as a whole and of its record, in a few words each.</param>
/// <param name="Changes">The principles that changed: removed ones first, then those of the new version in their order.</param>
/// <param name="Unchanged">How many principles did not.</param>
public sealed record SpecComparison(string Before, string Now, ValueList<string> General, ValueList<PrincipleChange> Changes, int Unchanged)
{
    /// <summary>Whether a verdict may come out otherwise.</summary>
    public bool ChangesMeaning { get; init; }
}
