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

    /// <summary>
    /// The first elements of a list that satisfy a test, as many as are needed: what shows in each, or the element itself where nothing does. Facts that are parts
    /// of what shows are those of the element; tests are asked with the element as that of the only quantifier.
    /// </summary>
    /// <param name="List">The list's place among the fields of the scope: of the record, or of the element that shows this.</param>
    /// <param name="Needed">So many.</param>
    /// <param name="Element">The test of one.</param>
    /// <param name="Shown">What shows in each.</param>
    public sealed record Witnesses(int List, long Needed, FactTest Element, FactShow Shown) : FactShow;

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
