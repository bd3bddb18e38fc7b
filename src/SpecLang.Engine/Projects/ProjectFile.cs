namespace SpecLang.Engine.Projects;

/// <summary>What an <c>align.json</c> says; its form is <c>docs/align.schema.json</c>.</summary>
/// <param name="Spec">The spec's path relative to the project's root, with forward slashes.</param>
/// <param name="Data">Files, folders and globs with the data to judge, relative to the root.</param>
/// <param name="Constitution">The constitution to judge with, where the spec has several.</param>
/// <param name="Published">The path of a layout of published scores relative to the root; null where there is none.</param>
public sealed record ProjectFile(string Spec, IReadOnlyList<string> Data, string? Constitution, string? Published = null)
{
    public const string Name = "align.json";
}
