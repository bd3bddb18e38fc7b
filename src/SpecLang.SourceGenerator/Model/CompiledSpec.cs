namespace SpecLang.SourceGenerator.Model;

/// <summary>What a spec became.</summary>
/// <param name="Path">The spec, relative to the root.</param>
/// <param name="Sources">Its C#; empty where there are errors.</param>
/// <param name="Diagnostics">What is wrong in it.</param>
/// <param name="Types">The types its C# declares.</param>
/// <param name="Imports">The project files it stands on, relative to the root.</param>
/// <param name="Library">The files of the standard library it stands on.</param>
internal sealed record CompiledSpec(
    string Path,
    EquatableArray<GeneratedFile> Sources,
    EquatableArray<DiagnosticInfo> Diagnostics,
    EquatableArray<GeneratedType> Types,
    EquatableArray<string> Imports,
    EquatableArray<string> Library)
{
    /// <summary>A spec that became nothing.</summary>
    public static CompiledSpec Failed(string path, params DiagnosticInfo[] diagnostics) => new(
        path, EquatableArray<GeneratedFile>.Empty, diagnostics.ToEquatable(), EquatableArray<GeneratedType>.Empty, EquatableArray<string>.Empty, EquatableArray<string>.Empty);
}
