using SpecLang.Compiler;
using SpecLang.Compiler.Syntax;
using SpecLang.SourceGenerator.Inputs;
using SpecLang.SourceGenerator.Model;

namespace SpecLang.SourceGenerator;

/// <summary>The files of one unit, as the compiler asks for them.</summary>
internal sealed class UnitFiles : ISpecFiles
{
    private readonly Dictionary<string, Dependency> imports;
    private readonly Dictionary<string, InputFile> files;

    public UnitFiles(SpecUnit unit)
    {
        imports = unit.Dependencies.ToDictionary(d => d.Path, StringComparer.Ordinal);
        files = unit.Files.ToDictionary(f => f.Path, StringComparer.Ordinal);
    }

    public SpecFileContent Read(string path) => files.TryGetValue(path, out var file) && file.Text is { } text
        ? SpecFileContent.Found(text)
        : SpecFileContent.Missing("it is not among the files of the build");

    public SyntaxTree? Tree(string path) => imports.TryGetValue(path, out var import) ? import.Tree : null;

    public string? FullPath(string path) => imports.TryGetValue(path, out var import) ? import.FullPath : null;
}
