using SpecLang.Text.Unicode;

namespace SpecLang.Text;

public sealed partial class TextValue
{
    private MappedText? normalView;
    private MappedText? foldedView;

    /// <summary>The text in NFC, and which unit of <see cref="Value"/> each of its units came from.</summary>
    internal MappedText Normal => Volatile.Read(ref normalView) ?? Publish(ref normalView, Normalizer.Normalize(Value, compatible: false));

    /// <summary>The text in NFC as words are compared in it, and which unit of <see cref="Value"/> each of its units came from.</summary>
    internal MappedText Folded => Volatile.Read(ref foldedView) ?? Publish(ref foldedView, Normal with { Text = WordFolding.Fold(Normal.Text) });

    /// <summary>A text of the same length whose units stand where this one's stand; this one where nothing changed.</summary>
    internal TextValue WithUnits(string value) =>
        ReferenceEquals(value, Value) ? this : new TextValue(value, Field, Original, offset, starts);

    // Two threads may compute the same view; the first one published stays.
    private static MappedText Publish(ref MappedText? view, MappedText computed) =>
        Interlocked.CompareExchange(ref view, computed, comparand: null) ?? computed;
}
