namespace SpecLang.Compiler;

/// <summary>A file's text, or why there is none.</summary>
/// <param name="Text">The text; null where it can't be read.</param>
/// <param name="Problem">Why not, as the end of a sentence: "there is no such file".</param>
public sealed record SpecFileContent(string? Text, string? Problem)
{
    public static SpecFileContent Found(string text) => new(text, Problem: null);

    public static SpecFileContent Missing(string problem) => new(Text: null, problem);
}
