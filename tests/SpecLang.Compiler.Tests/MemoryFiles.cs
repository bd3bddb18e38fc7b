namespace SpecLang.Compiler.Tests;

/// <summary>Files that a spec names, without a disk.</summary>
internal sealed class MemoryFiles(params (string Path, string Text)[] files) : ISpecFiles
{
    private readonly Dictionary<string, string> texts = files.ToDictionary(f => f.Path, f => f.Text, StringComparer.Ordinal);

    public SpecFileContent Read(string path) => texts.TryGetValue(path, out var text) ? SpecFileContent.Found(text) : SpecFileContent.Missing("there is no such file");
}
