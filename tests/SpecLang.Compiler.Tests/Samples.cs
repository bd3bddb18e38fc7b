namespace SpecLang.Compiler.Tests;

/// <summary>The specs that tests run over: the corpus in <c>tests/Samples</c>, the standard library and the examples.</summary>
internal static class Samples
{
    public static string Root { get; } = FindRoot();

    public static string Folder { get; } = Path.Combine(Root, "tests", "Samples");

    /// <summary>Specs with one mistake each, and the diagnostics they get beside them.</summary>
    public static string InvalidFragments { get; } = Path.Combine(Folder, "InvalidFragments");

    /// <summary>Every spec without a syntax error, relative to the repository.</summary>
    public static IReadOnlyList<string> ValidPaths { get; } =
    [
        .. new[] { Folder, Path.Combine(Root, "examples"), Path.Combine(Root, "src", "SpecLang.Compiler", "Library", "std") }
            .SelectMany(f => Directory.EnumerateFiles(f, "*.align", SearchOption.AllDirectories))
            .Where(f => !Path.GetRelativePath(Folder, f).StartsWith("Invalid", StringComparison.Ordinal))
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> Valid { get; } = [.. ValidPaths];

    /// <summary>Every spec with a mistake, by its file name.</summary>
    public static TheoryData<string> Broken { get; } =
        [.. Directory.EnumerateFiles(InvalidFragments, "*.align").Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Directory.Packages.props")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("the tests run outside the repository");
    }
}
