using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SpecLang.SourceGenerator.Tests;

/// <summary>An additional file of a build, without a disk.</summary>
internal sealed class ProjectFile(string path, string? text, string? kind = null) : AdditionalText
{
    public override string Path { get; } = path;

    /// <summary>The value of its metadata <c>SpecLangFile</c>.</summary>
    public string? Kind { get; } = kind;

    public string? Text { get; } = text;

    public override SourceText? GetText(CancellationToken cancellationToken = default) => Text is null ? null : SourceText.From(Text);

    public ProjectFile WithText(string changed) => new(Path, changed, Kind);
}
