namespace SpecLang.Text.Unicode;

/// <summary>A text made from another, and where its units came from.</summary>
/// <param name="Text">The new text.</param>
/// <param name="Sources">For each unit, and one beyond the end, the unit it came from, never falling; null where each came from its own place.</param>
internal sealed record MappedText(string Text, int[]? Sources)
{
    /// <summary>Where a unit came from; the end of the text is allowed.</summary>
    public int Source(int index) => Sources is null ? index : Sources[index];
}
