namespace SpecLang.Text.Patterns;

/// <summary>Code points that follow one another, both ends included. A type of its own, since lists of tuples are compiled only when they are first used.</summary>
internal readonly record struct CodePointRange(int First, int Last);
