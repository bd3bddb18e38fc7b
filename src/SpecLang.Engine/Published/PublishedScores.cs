using SpecLang.Runtime;

namespace SpecLang.Engine.Published;

/// <summary>Scores that others published of the groups that a run has, such as the marks of a judge.</summary>
/// <param name="Title">Whose they are; null where nothing says so.</param>
/// <param name="By">The fields that they are matched by.</param>
/// <param name="Names">The names of the scores, in the order they were first found or written.</param>
/// <param name="Cells">The rows, in their order.</param>
public sealed record PublishedScores(string? Title, ValueList<string> By, ValueList<string> Names, ValueList<PublishedCell> Cells);
