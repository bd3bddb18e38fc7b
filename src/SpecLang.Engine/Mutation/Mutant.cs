namespace SpecLang.Engine.Mutation;

/// <summary>A small change of a spec that its tests should notice, and whether they did.</summary>
/// <param name="Kind">What it changes.</param>
/// <param name="Owner">The principle it is about; in a definition or a lexicon, the name of that; else the constitution's.</param>
/// <param name="File">The file, relative to the project's root with forward slashes.</param>
/// <param name="Line">The line of what changes, from 1.</param>
/// <param name="Before">The clause, definition or entry as written, on one line.</param>
/// <param name="After">As it would be; null where it would be gone.</param>
public sealed record Mutant(MutantKind Kind, string Owner, string File, int Line, string Before, string? After)
{
    public MutantState State { get; init; }

    /// <summary>The first test that notices it, as <c>SUITE: NAME</c>; null where none does.</summary>
    public string? NoticedBy { get; init; }
}
