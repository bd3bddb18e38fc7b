namespace SpecLang.Testing;

/// <summary>The files of one snapshot, named as Verify names them.</summary>
/// <param name="Folder">Where the test's source is.</param>
/// <param name="Stem">The class and the method.</param>
internal sealed record SnapshotFiles(string Folder, string Stem)
{
    public string VerifiedName => Stem + ".verified.jsonl";

    public string ReceivedName => Stem + ".received.jsonl";

    public string Verified => Path.Combine(Folder, VerifiedName);

    public string Received => Path.Combine(Folder, ReceivedName);

    /// <exception cref="SnapshotException">The source's folder is not there: the assembly was built with mapped paths, or on another machine.</exception>
    public static SnapshotFiles Of(string sourceFile, string member, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(sourceFile);
        ArgumentException.ThrowIfNullOrEmpty(member);
        ArgumentNullException.ThrowIfNull(name);
        var folder = Path.GetDirectoryName(sourceFile) ?? "";
        if (!Directory.Exists(folder))
        {
            throw new SnapshotException($"the folder `{folder}` of the test's source is not there: build the tests where they run, with DeterministicSourcePaths set to false");
        }

        return new SnapshotFiles(folder, $"{Path.GetFileNameWithoutExtension(sourceFile)}.{member}{(name.Length > 0 ? "." + name : "")}");
    }
}
