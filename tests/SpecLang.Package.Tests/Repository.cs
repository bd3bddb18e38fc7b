namespace SpecLang.Package.Tests;

/// <summary>The repository this test was built in.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string At(string relative) => Path.Combine(Root, relative);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Directory.Packages.props")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("the tests do not lie in the repository");
    }
}
