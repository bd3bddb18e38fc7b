namespace SpecLang.Engine.Suites;

/// <summary>A case of a suite, before it is run.</summary>
/// <param name="Suite">The suite's name.</param>
/// <param name="Name">The record's id.</param>
/// <param name="File">The file it stands in, relative to the project's root with forward slashes.</param>
/// <param name="Line">The line in the file, from 1.</param>
public sealed record ListedCase(string Suite, string Name, string File, long Line);
