using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Library;

/// <summary>The specs that come with the compiler: <c>std/NAME.align</c>.</summary>
public static class StandardLibrary
{
    private const string Prefix = "std/";

    /// <summary>The files' paths, in alphabetical order.</summary>
    public static ImmutableArray<string> Paths { get; } =
    [
        .. typeof(StandardLibrary).GetTypeInfo().Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .OrderBy(n => n, StringComparer.Ordinal),
    ];

    private static readonly ConcurrentDictionary<string, SyntaxTree> Trees = new(StringComparer.Ordinal);

    private static readonly Lazy<ImmutableDictionary<string, string>> Declarations = new(FindDeclarations);

    /// <summary>The library file that declares a name, for who forgot to import it; null where none does.</summary>
    public static string? FileDeclaring(string name) => Declarations.Value.TryGetValue(name, out var path) ? path : null;

    /// <summary>The patterns, lexicons and definitions of the library, each with the path of its file.</summary>
    public static IReadOnlyDictionary<string, string> Names => Declarations.Value;

    public static bool IsLibraryPath(string path) => path.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>A library file, read once in a process, since it is the same for everybody; null where there is none of that path.</summary>
    public static SyntaxTree? Tree(string path) =>
        Trees.TryGetValue(path, out var known) ? known
        : Read(path) is { } text ? Trees.GetOrAdd(path, SyntaxTree.Parse(new SourceText(path, text)))
        : null;

    /// <summary>The text of a library file, or null where there is none of that path.</summary>
    public static string? Read(string path)
    {
        using var stream = typeof(StandardLibrary).GetTypeInfo().Assembly.GetManifestResourceStream(path);
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>Patterns, lexicons and definitions: what a policy uses by its name alone.</summary>
    private static ImmutableDictionary<string, string> FindDeclarations()
    {
        var found = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var path in Paths)
        {
            foreach (var declaration in Tree(path)?.Root.Declarations ?? [])
            {
                if (declaration is PatternSyntax or LexiconSyntax or DefineSyntax && !found.ContainsKey(declaration.Name.Value))
                {
                    found.Add(declaration.Name.Value, path);
                }
            }
        }

        return found.ToImmutable();
    }
}
