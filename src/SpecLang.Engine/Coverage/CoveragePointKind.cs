namespace SpecLang.Engine.Coverage;

/// <summary>What tests can exercise of a spec.</summary>
public enum CoveragePointKind
{
    /// <summary>The condition of a clause, or of a severity: it can hold, and not hold.</summary>
    Clause,

    /// <summary><c>yields to P</c>: P can apply, and not apply.</summary>
    Yields,

    /// <summary><c>on error …</c>: a failed classifier can leave it to decide.</summary>
    OnError,

    /// <summary>An operand of <c>and</c> or <c>or</c>, the condition of an <c>if</c>, the sides of <c>implies</c>: it can be true, and false.</summary>
    Branch,

    /// <summary>An entry of a lexicon, or of a list of words in place: it can be found.</summary>
    Entry,
}
