using SpecLang.Compiler.Syntax;

namespace SpecLang.SourceGenerator.Model;

/// <summary>A file that a spec imports, itself or through others, as the spec sees it. Compared by what of it matters to the spec.</summary>
internal sealed class Dependency(string path, string fullPath, SyntaxTree tree, string key) : IEquatable<Dependency>
{
    public string Path { get; } = path;

    public string FullPath { get; } = fullPath;

    public SyntaxTree Tree { get; } = tree;

    public string Key { get; } = key;

    public bool Equals(Dependency? other) => other is not null && Path == other.Path && FullPath == other.FullPath && Key == other.Key;

    public override bool Equals(object? obj) => Equals(obj as Dependency);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Key);
}
