namespace SpecLang.Text.Patterns;

/// <summary>A part of a pattern.</summary>
internal abstract record PatternNode
{
    /// <summary>Sizes are cut off here: far beyond what is allowed, far below where sums overflow.</summary>
    protected const long MaximumSize = 1L << 40;

    /// <summary>Whether it can match without taking a character.</summary>
    public abstract bool CanBeEmpty { get; }

    /// <summary>How many instructions it takes with its repetitions written out, at most.</summary>
    public abstract long Size { get; }
}
