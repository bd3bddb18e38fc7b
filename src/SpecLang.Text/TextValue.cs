namespace SpecLang.Text;

/// <summary>
/// A text under judgement, as the spec sees it, and where each of its units stands in the record's own value.
/// Views that matchers need (normal form, folded case) are computed once and kept.
/// </summary>
public sealed partial class TextValue
{
    private readonly int[]? starts;
    private readonly int offset;

    /// <summary>A field's own value.</summary>
    /// <param name="value">Well-formed UTF-16: a lone surrogate has been replaced by U+FFFD on reading.</param>
    /// <param name="field">Where it stands in the record: <c>response</c>, <c>trace[2].input</c>.</param>
    public TextValue(string value, string field)
    {
        Value = value;
        Field = field;
        Original = value;
    }

    private TextValue(string value, string field, string original, int offset, int[]? starts)
    {
        Value = value;
        Field = field;
        Original = original;
        this.offset = offset;
        this.starts = starts;
    }

    /// <summary>The text as the spec sees it: after <c>fold</c>, <c>lower</c>, <c>trim</c>, <c>between</c>.</summary>
    public string Value { get; }

    /// <summary>The field the text came from.</summary>
    public string Field { get; }

    /// <summary>The field's own value.</summary>
    public string Original { get; }

    /// <summary>A part of this text that keeps its place in the field's own value.</summary>
    public TextValue Slice(int start, int length) => new(
        Value.Substring(start, length),
        Field,
        Original,
        starts is null ? offset + start : 0,
        starts is null ? null : CopyRange(starts, start, length + 1));

    /// <summary>A text made from this one.</summary>
    /// <param name="value">The new text.</param>
    /// <param name="sources">For each unit of the new text, and one beyond its end, the unit of this text it came from.</param>
    public TextValue Derive(string value, int[] sources)
    {
        var mapped = new int[sources.Length];
        for (var i = 0; i < sources.Length; i++)
        {
            mapped[i] = ToOriginal(sources[i]);
        }

        return new TextValue(value, Field, Original, 0, mapped);
    }

    /// <summary>Where a unit of this text stands in the field's own value (UTF-16 units; the end of the text is allowed).</summary>
    public int ToOriginal(int index) => starts is null ? offset + index : starts[index];

    public override string ToString() => Value;

    private static int[] CopyRange(int[] source, int start, int length)
    {
        var copy = new int[length];
        Array.Copy(source, start, copy, 0, length);
        return copy;
    }
}
