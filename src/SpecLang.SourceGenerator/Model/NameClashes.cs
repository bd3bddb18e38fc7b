namespace SpecLang.SourceGenerator.Model;

/// <summary>Where names of specs meet those of other specs or of the project's own C#.</summary>
/// <param name="Diagnostics">What there is to say of them.</param>
/// <param name="Blocked">The specs that become no C# therefore, relative to the root.</param>
internal sealed record NameClashes(EquatableArray<DiagnosticInfo> Diagnostics, EquatableArray<string> Blocked)
{
    public static NameClashes None { get; } = new(EquatableArray<DiagnosticInfo>.Empty, EquatableArray<string>.Empty);

    /// <summary>Whether a spec's C# is held back: its own names clash, or those of a file it stands on.</summary>
    public bool Blocks(CompiledSpec spec) => Blocked.Contains(spec.Path, StringComparer.Ordinal) || spec.Imports.Any(i => Blocked.Contains(i, StringComparer.Ordinal));
}
