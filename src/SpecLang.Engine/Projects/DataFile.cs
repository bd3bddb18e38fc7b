using SpecLang.Runtime.Input;

namespace SpecLang.Engine.Projects;

/// <summary>A file of records.</summary>
/// <param name="FullPath">Where it is.</param>
/// <param name="Name">What messages call it.</param>
/// <param name="DataPath">The value of <c>$file</c>.</param>
internal sealed record DataFile(string FullPath, string Name, string DataPath)
{
    public InputSource ToSource() => new(Name, DataPath, () => File.OpenRead(FullPath));
}
