namespace SpecLang.Compiler.Text;

/// <summary>A stretch of a source text, in UTF-16 units from 0.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;

    public static TextSpan FromBounds(int start, int end) => new(start, Math.Max(0, end - start));

    /// <summary>The same stretch where it stands after something before it changed.</summary>
    public TextSpan MovedBy(int by) => new(Start + by, Length);

    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    public override string ToString() => FormattableString.Invariant($"[{Start}..{End})");
}
