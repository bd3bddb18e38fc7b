namespace SpecLang.Compiler.Linting.Logic;

/// <summary>A value of the record that a condition asks for: the same expression is the same term. Compared by identity.</summary>
internal sealed class Term(string key, ValueRegion domain)
{
    private readonly List<Term> notBelow = [];
    private readonly List<Term> notAbove = [];

    public string Key { get; } = key;

    /// <summary>The values that it can have at all.</summary>
    public ValueRegion Domain { get; } = domain;

    /// <summary>Terms that are at least as large in every record.</summary>
    public IReadOnlyList<Term> NotBelow => notBelow;

    /// <summary>Terms that are at most as large in every record.</summary>
    public IReadOnlyList<Term> NotAbove => notAbove;

    /// <summary>Says that another term is at least as large as this one in every record.</summary>
    public void IsAtMost(Term other)
    {
        notBelow.Add(other);
        other.notAbove.Add(this);
    }
}
