using System.Collections.Immutable;
using SpecLang.SourceGenerator.Inputs;

namespace SpecLang.SourceGenerator.Model;

/// <summary>Word lists and cited files by their paths. Compared by its files.</summary>
internal sealed class FileTable : IEquatable<FileTable>
{
    private readonly ImmutableArray<InputFile> files;
    private readonly Dictionary<string, InputFile> byPath = new(StringComparer.Ordinal);

    public FileTable(ImmutableArray<InputFile> files)
    {
        this.files = files;
        foreach (var file in files)
        {
            byPath[file.Path] = file;
        }
    }

    public InputFile? Find(string path) => byPath.TryGetValue(path, out var file) ? file : null;

    public bool Equals(FileTable? other) => other is not null && (ReferenceEquals(this, other) || files.SequenceEqual(other.files));

    public override bool Equals(object? obj) => Equals(obj as FileTable);

    public override int GetHashCode() => files.Length;
}
