namespace SpecLang.Compiler.Tests.Corpus;

/// <summary>
/// A spec of the corpus: <c>tests/Samples/NAME/main.align</c> with the files it names, and beside it what each stage makes of it. A name
/// that begins with <c>Invalid</c> says that the spec has errors; one that begins with <c>Later</c>, that it uses what is not supported yet.
/// </summary>
internal sealed class CorpusCase : ISpecFiles
{
    private const string MainFile = "main.align";

    private CorpusCase(string name)
    {
        Name = name;
        Folder = Path.Combine(Root, name);
        Text = File.ReadAllText(Path.Combine(Folder, MainFile));
        HasByteOrderMark = File.ReadAllBytes(Path.Combine(Folder, MainFile)) is [0xef, 0xbb, 0xbf, ..];
    }

    public static string Root { get; } = Path.Combine(Samples.Root, "tests", "Samples");

    public static IReadOnlyList<CorpusCase> All { get; } =
    [
        .. Directory.EnumerateDirectories(Root)
            .Where(f => File.Exists(Path.Combine(f, MainFile)))
            .Select(Path.GetFileName)
            .OfType<string>()
            .Order(StringComparer.Ordinal)
            .Select(Of),
    ];

    public static TheoryData<string> Names { get; } = [.. All.Select(c => c.Name)];

    public string Name { get; }

    public string Folder { get; }

    public string Text { get; }

    public bool HasByteOrderMark { get; }

    public bool IsInvalid => Name.StartsWith("Invalid", StringComparison.Ordinal);

    public bool IsLater => Name.StartsWith("Later", StringComparison.Ordinal);

    public static CorpusCase Of(string name) => new(name);

    public Compilation Compile() => Compile(Text);

    /// <summary>What another text would be in the place of the case's.</summary>
    public Compilation Compile(string text) => Compilation.Create(MainFile, text, this);

    public SpecFileContent Read(string path)
    {
        var file = Path.Combine(Folder, path);
        return File.Exists(file) ? SpecFileContent.Found(File.ReadAllText(file)) : SpecFileContent.Missing("there is no such file");
    }
}
