using System.Collections.Immutable;

namespace SpecLang.Compiler.Lowering;

/// <summary>What shows of a condition that came out as it did, by facts in place of matches.</summary>
public abstract record FactShow
{
    private FactShow()
    {
    }

    /// <summary>The matches of a test of one text.</summary>
    /// <param name="Facts">The facts of its parts, by their place: all of them hold.</param>
    public sealed record Matches(ImmutableArray<int> Facts) : FactShow;

    /// <summary>Something that facts do not tell: the record must be read.</summary>
    public sealed record OfRecord : FactShow;

    /// <summary>All of several, in order.</summary>
    public sealed record All(ImmutableArray<FactShow> Parts) : FactShow;

    /// <summary>The first of those whose test came out as wanted.</summary>
    public sealed record First(ImmutableArray<Case> Cases) : FactShow;

    /// <summary>One of several.</summary>
    /// <param name="Test">The test.</param>
    /// <param name="IsWanted">How it must come out.</param>
    /// <param name="Shown">What shows then.</param>
    public sealed record Case(FactTest Test, bool IsWanted, FactShow Shown);
}
