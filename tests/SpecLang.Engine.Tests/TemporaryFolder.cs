using System.Text;

namespace SpecLang.Engine.Tests;

/// <summary>A folder of the test's own, removed with all that is in it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("speclang-engine-").FullName;

    public string this[string relative] => System.IO.Path.Combine(Path, relative);

    public string Write(string relative, string text) => Write(relative, Encoding.UTF8.GetBytes(text));

    public string Write(string relative, byte[] bytes)
    {
        var path = MakeParent(relative);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public string MakeFolder(string relative) => Directory.CreateDirectory(this[relative]).FullName;

    public void Link(string relative, string target)
    {
        var path = MakeParent(relative);
        File.CreateSymbolicLink(path, target);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private string MakeParent(string relative)
    {
        var path = this[relative];
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path) ?? Path);
        return path;
    }
}
