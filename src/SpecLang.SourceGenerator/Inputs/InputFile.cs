using SpecLang.SourceGenerator.Model;

namespace SpecLang.SourceGenerator.Inputs;

/// <summary>An additional file with its text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Path">Its path relative to the project's root, with forward slashes; one outside the root begins with <c>..</c>.</param>
/// <param name="FullPath">Its path as the build gives it.</param>
/// <param name="Text">Its text; null where it can't be read.</param>
internal sealed record InputFile(InputKind Kind, string Path, string FullPath, string? Text)
{
    /// <summary>What went wrong in us while it was read.</summary>
    public DiagnosticInfo? Failure { get; init; }
}
