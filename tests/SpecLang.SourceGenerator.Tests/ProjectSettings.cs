using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SpecLang.SourceGenerator.Tests;

/// <summary>The properties and metadata that a build makes visible to the compiler.</summary>
internal sealed class ProjectSettings(params (string Name, string Value)[] properties) : AnalyzerConfigOptionsProvider
{
    public const string Root = "/work/project";

    public static readonly ProjectSettings Default = new(("SpecLangRoot", Root));

    public static readonly ProjectSettings WithoutLines = new(("SpecLangRoot", Root), ("SpecLangLinePragmas", "false"));

    public static readonly ProjectSettings WithTables = new(("SpecLangRoot", Root), ("SpecLangTables", "true"));

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(properties.ToDictionary(p => "build_property." + p.Name, p => p.Value, StringComparer.OrdinalIgnoreCase));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Values.None;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => textFile is ProjectFile { Kind: { } kind }
        ? new Values(new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["build_metadata.AdditionalFiles.SpecLangFile"] = kind })
        : Values.None;

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public static readonly Values None = new([]);

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
