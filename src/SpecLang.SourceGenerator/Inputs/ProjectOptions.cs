using Microsoft.CodeAnalysis.Diagnostics;

namespace SpecLang.SourceGenerator.Inputs;

/// <summary>What the project's properties say.</summary>
/// <param name="Root">The absolute path of the project's root; empty where the build gives none.</param>
/// <param name="LinePragmas">Whether emitted code points back into the spec.</param>
/// <param name="Tables">Whether emitted code holds the tables by which texts are searched.</param>
internal sealed record ProjectOptions(string Root, bool LinePragmas, bool Tables)
{
    public static ProjectOptions Of(AnalyzerConfigOptions options) => new(
        Property(options, "SpecLangRoot") ?? Property(options, "ProjectDir") ?? "",
        !string.Equals(Property(options, "SpecLangLinePragmas"), "false", StringComparison.OrdinalIgnoreCase),
        string.Equals(Property(options, "SpecLangTables"), "true", StringComparison.OrdinalIgnoreCase));

    private static string? Property(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_property." + name, out var value) && value.Trim() is { Length: > 0 } given ? given : null;
}
