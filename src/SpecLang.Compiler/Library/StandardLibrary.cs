using System.Collections.Immutable;
using System.Reflection;
using System.Text;

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

    public static bool IsLibraryPath(string path) => path.StartsWith(Prefix, StringComparison.Ordinal);

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
}
