namespace SpecLang.Cli.Tests;

/// <summary>Public research data in a folder <c>shared/data</c> beside the repository; it is no part of the project.</summary>
internal static class SharedData
{
    /// <summary>A file or folder of the data, or null where it is not there.</summary>
    public static string? Find(string path)
    {
        var found = Path.Combine(Path.GetDirectoryName(Repository.Root) ?? Repository.Root, "shared", "data", path);
        return Path.Exists(found) ? found : null;
    }
}
