using System.Collections.Immutable;
using SpecLang.SourceGenerator.Inputs;

namespace SpecLang.SourceGenerator.Model;

/// <summary>What is known of files that aren't read into the compiler, by their paths. Compared by its facts.</summary>
internal sealed class FactTable : IEquatable<FactTable>
{
    private readonly ImmutableArray<FileFact> facts;
    private readonly Dictionary<string, FileFact> byPath = new(StringComparer.Ordinal);

    public FactTable(ImmutableArray<InputFile> files)
    {
        facts = [.. files.SelectMany(f => FactsReader.Read(f.Text ?? ""))];
        foreach (var fact in facts)
        {
            byPath[fact.Path] = fact;
        }
    }

    public FileFact? Find(string path) => byPath.TryGetValue(path, out var fact) ? fact : null;

    public bool Equals(FactTable? other) => other is not null && (ReferenceEquals(this, other) || facts.SequenceEqual(other.facts));

    public override bool Equals(object? obj) => Equals(obj as FactTable);

    public override int GetHashCode() => facts.Length;
}
