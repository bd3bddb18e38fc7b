using System.Collections.Immutable;

namespace SpecLang.Runtime.Scanning;

/// <summary>What shows in an element of a list. Immutable and thread-safe.</summary>
public abstract record ElementShow
{
    private ElementShow()
    {
    }

    /// <summary>The matches of a test of one text of the element.</summary>
    /// <param name="Facts">The facts of its parts, by their place among the element's: all of them hold.</param>
    public sealed record Matches(ImmutableArray<int> Facts) : ElementShow;

    /// <summary>All of several, in order.</summary>
    public sealed record All(ImmutableArray<ElementShow> Parts) : ElementShow;

    /// <summary>The first of those whose test came out as wanted.</summary>
    public sealed record First(ImmutableArray<Case> Cases) : ElementShow;

    /// <summary>Elements of a list of the element.</summary>
    public sealed record Within(ElementEvidence Elements) : ElementShow;

    /// <summary>One of several.</summary>
    /// <param name="Test">The test.</param>
    /// <param name="IsWanted">How it must come out.</param>
    /// <param name="Shown">What shows then.</param>
    public sealed record Case(ScanTest Test, bool IsWanted, ElementShow Shown);
}
