namespace SpecLang.Compiler.Tests;

/// <summary>The specs that tests run over: those of this project, of the standard library and of the examples.</summary>
internal static class Samples
{
    public static string Root { get; } = FindRoot();

    public static string Folder { get; } = Path.Combine(Root, "tests", "SpecLang.Compiler.Tests", "Samples");

    /// <summary>Every spec without a syntax error, relative to the repository.</summary>
    public static TheoryData<string> Valid { get; } =
    [
        .. new[] { Path.Combine(Folder, "valid"), Path.Combine(Root, "examples"), Path.Combine(Root, "src", "SpecLang.Compiler", "Library", "std") }
            .SelectMany(f => Directory.EnumerateFiles(f, "*.align", SearchOption.AllDirectories))
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Every spec with a mistake, by its file name.</summary>
    public static TheoryData<string> Broken { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Folder, "broken"), "*.align").Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

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
