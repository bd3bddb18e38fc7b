using System.Collections.Immutable;
using SpecLang.Runtime.Conversations;

namespace SpecLang.Engine.Published;

/// <summary>
/// How scores that others published lie in their files, so that they are read as they are; its form is <c>docs/published.schema.json</c>.
/// A file's rows are its records, or the members of the object that it holds (<see cref="RowsAreMembers"/>). Of each row, paths give the values that it is matched by, and the scores.
/// </summary>
public sealed record PublishedLayout
{
    /// <summary>In a member of <see cref="By"/>: the name of the row's member.</summary>
    public const string MemberName = "$name";

    /// <summary>Whose scores they are, in a few words; null where the layout does not say.</summary>
    public string? Title { get; init; }

    /// <summary>Whether the rows are the members of an object, rather than the records of a file.</summary>
    public bool RowsAreMembers { get; init; }

    /// <summary>For a field of <c>--by</c>, where its value stands; null for <see cref="MemberName"/>. Without an entry it is the row's member of that name.</summary>
    public ImmutableDictionary<string, DataPath?> By { get; init; } = ImmutableDictionary<string, DataPath?>.Empty;

    /// <summary>The scores and where they stand, in written order. Without any, each member with a number that is no field of <c>--by</c> is a score of its name.</summary>
    public ImmutableArray<(string Name, DataPath Path)> Scores { get; init; } = [];

    /// <summary>For a field of <c>--by</c>, what its published values are called in the records.</summary>
    public ImmutableDictionary<string, ImmutableDictionary<string, string>> Names { get; init; } = ImmutableDictionary<string, ImmutableDictionary<string, string>>.Empty;

    /// <summary>Rows whose members have the names of the fields and of the scores.</summary>
    public static PublishedLayout Plain { get; } = new();
}
