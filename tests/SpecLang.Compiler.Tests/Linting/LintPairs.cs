namespace SpecLang.Compiler.Tests.Linting;

/// <summary>
/// The small specs in <c>Pairs/*.align</c>: <c>//// fires: NAME</c> before one that must get the warnings marked in it, <c>//// silent: NAME</c>
/// before a look-alike that must get none. Each is compiled with <c>Pairs/prelude.align</c>.
/// </summary>
internal static class LintPairs
{
    private const string Prelude = "prelude.align";

    public static string Folder { get; } = Path.Combine(Samples.Root, "tests", "SpecLang.Compiler.Tests", "Linting", "Pairs");

    public static IReadOnlyList<LintPair> All { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.align").Where(f => Path.GetFileName(f) != Prelude).Order(StringComparer.Ordinal).SelectMany(Read)];

    public static Compilation Compile(string text) => Specs.Compile(text, (Prelude, File.ReadAllText(Path.Combine(Folder, Prelude))), ("policy.md", "# Privacy\n"));

    private static IEnumerable<LintPair> Read(string file)
    {
        foreach (var section in File.ReadAllText(file).ReplaceLineEndings("\n").Split("//// ", StringSplitOptions.RemoveEmptyEntries))
        {
            var end = section.IndexOf('\n', StringComparison.Ordinal);
            var title = section[..end].Split(": ", 2);
            yield return new LintPair(Path.GetFileNameWithoutExtension(file) + ": " + title[1], title[0] == "fires", "import \"prelude.align\"\n" + section[(end + 1)..]);
        }
    }
}
