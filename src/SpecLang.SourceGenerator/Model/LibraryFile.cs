namespace SpecLang.SourceGenerator.Model;

/// <summary>What a file of the standard library became.</summary>
internal sealed record LibraryFile(EquatableArray<GeneratedFile> Sources, EquatableArray<GeneratedType> Types, EquatableArray<DiagnosticInfo> Diagnostics)
{
    public static LibraryFile Failed(DiagnosticInfo diagnostic) => new(EquatableArray<GeneratedFile>.Empty, EquatableArray<GeneratedType>.Empty, new([diagnostic]));
}
