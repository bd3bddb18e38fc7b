namespace SpecLang.Runtime.Scanning;

/// <summary>The first elements of a list that satisfy a test show a violation: with what shows in each, or as elements. Immutable and thread-safe.</summary>
/// <param name="List">The list's place among the fields of its scope.</param>
/// <param name="Needed">So many elements.</param>
/// <param name="Test">The test of one, over facts of the scope and of the element.</param>
/// <param name="Shown">What shows in each.</param>
public sealed record ElementEvidence(int List, long Needed, ScanTest Test, ElementShow Shown);
