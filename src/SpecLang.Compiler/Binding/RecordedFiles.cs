namespace SpecLang.Compiler.Binding;

/// <summary>Remembers what a file read beside itself, so that a later compilation can tell whether it would read the same.</summary>
internal sealed class RecordedFiles(ISpecFiles files) : ISpecFiles
{
    private readonly Dictionary<string, SpecFileContent> reads = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, SpecFileContent> Reads => reads;

    public SpecFileContent Read(string path)
    {
        if (!reads.TryGetValue(path, out var content))
        {
            reads.Add(path, content = files.Read(path));
        }

        return content;
    }
}
