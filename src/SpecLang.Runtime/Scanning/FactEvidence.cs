namespace SpecLang.Runtime.Scanning;

/// <summary>Where a violation shows, by facts: the tests whose matches are its evidence, in order.</summary>
public sealed class FactEvidence
{
    private readonly List<int[]> tests = [];
    private readonly List<object> parts = [];

    /// <summary>The tests of texts of the record itself, each as the facts of its parts, all of which hold.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Tests => tests;

    /// <summary>All that shows, in order: a test as its facts, or an <see cref="ElementEvidence"/>.</summary>
    internal IReadOnlyList<object> Parts => parts;

    /// <summary>Whether something shows that is no match in a text: the record must be read.</summary>
    public bool NeedsRecord { get; private set; }

    /// <summary>Adds a test whose parts are looked for in one text.</summary>
    /// <param name="facts">The facts, by their place in the plan.</param>
    public void Add(params int[] facts)
    {
        tests.Add(facts);
        parts.Add(facts);
    }

    /// <summary>Adds elements of a list.</summary>
    public void Add(ElementEvidence elements) => parts.Add(elements);

    /// <summary>Adds what only the record shows.</summary>
    public void AddRecord() => NeedsRecord = true;
}
