namespace SpecLang.Runtime;

/// <summary>One place that made a clause decide.</summary>
/// <param name="Field">The place in the record: <c>response</c>, <c>trace[2].input</c>.</param>
/// <param name="Start">Where the match begins in the field's own value, in UTF-16 units from 0; -1 where the element as a whole is the evidence.</param>
/// <param name="Length">The match's length in UTF-16 units of the field's own value; -1 with <paramref name="Start"/>.</param>
/// <param name="Matcher">The lexicon's or pattern's name, or the entry or pattern as written; empty where the element as a whole is the evidence.</param>
public sealed record Evidence(string Field, int Start, int Length, string Matcher)
{
    /// <summary>Whether this is an element of a list rather than a place in a text.</summary>
    public bool IsElement => Start < 0;
}
