namespace SpecLang.Testing;

/// <summary>Verdicts are not those that were kept. The message names the records that flipped, by principle, and the rules that did it.</summary>
/// <param name="message">What a person reads.</param>
/// <param name="diff">What has changed; null where nothing was kept yet.</param>
public sealed class SnapshotMismatchException(string message, SnapshotDiff? diff) : Exception(message)
{
    /// <summary>What has changed; null where nothing was kept yet.</summary>
    public SnapshotDiff? Diff { get; } = diff;
}
