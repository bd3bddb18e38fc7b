namespace SpecLang.RunBenchmarks;

/// <summary>The repository that the benchmarks are built in.</summary>
internal static class Repository
{
    public static string At(string path)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SpecLang.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The benchmarks are not in the repository.");
        }

        return Path.Combine(folder, path);
    }
}
