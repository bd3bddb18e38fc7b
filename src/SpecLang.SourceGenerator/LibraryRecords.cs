using SpecLang.Compiler.Emit;
using SpecLang.SourceGenerator.Model;

namespace SpecLang.SourceGenerator;

/// <summary>The records of the standard library: they belong to no spec, and are added once to a project in which any spec needs them.</summary>
internal static class LibraryRecords
{
    private const string HintPrefix = "SpecLang.Library.";

    public static LibraryFile Create(string path, CancellationToken cancellationToken)
    {
        var library = CSharpEmitter.EmitLibrary(path, cancellationToken);
        return new LibraryFile(
            library.Files.Select(f => new GeneratedFile(HintPrefix + f.HintName, f.Text)).ToEquatable(),
            library.Types.Select(t => new GeneratedType(t, Path: "", FullPath: "", default, default)).ToEquatable(),
            EquatableArray<DiagnosticInfo>.Empty);
    }
}
