using System.Text;
using SpecLang.Compiler.Emit;
using SpecLang.Engine.Assemblies;
using SpecLang.Engine.Policies;
using SpecLang.Engine.Projects;
using SpecLang.Runtime.Scanning;

namespace SpecLang.Engine.Tests.Policies;

/// <summary>A lexicon may have more entries than a method could hold one by one.</summary>
public sealed class LongLexiconTests : IDisposable
{
    private readonly TemporaryFolder project = new();

    public void Dispose() => project.Dispose();

    [Fact]
    public void Every_entry_of_a_long_file_is_found()
    {
        var words = Enumerable.Range(0, 20_000).Select(i => "w" + (char)('a' + (i % 26)) + (i / 26) + "x").Append("don’t \\\"quote\\\"").Append("😀 smile").Append("naïve*").ToList();
        File.WriteAllText(project["words.txt"], string.Join('\n', words.Select(w => w.Replace("\\\"", "\"", StringComparison.Ordinal))));
        Finds("lexicon Words { from \"words.txt\" }", [words[0], words[777], words[19_999], .. words.Skip(20_000)], ["wa", "wa0xy", "xwa0x", "smile", "😀 smiles", "naive"]);
    }

    [Fact]
    public void An_entry_with_a_line_end_is_found_among_many()
    {
        var words = string.Join(' ', Enumerable.Range(0, 400).Select(i => $"\"w{i}x\""));
        Finds("lexicon Words { " + words + " \"two\\nlines\" }", ["w7x", "w399x", "two lines", "two\\nlines"], ["two", "lines", "w400x"]);
    }

    private void Finds(string lexicon, IEnumerable<string> found, IEnumerable<string> others)
    {
        File.WriteAllText(project["c.align"], lexicon + " record R { t: text } constitution C over R { principle P { forbid t contains Words } }");
        var compilation = PolicyCompiler.Check(SpecProject.Open(project["c.align"]));
        compilation.HasErrors.ShouldBeFalse();
        var emitted = CSharpEmitter.Emit(compilation);
        using var policy = new PolicyCompiler(AssemblyCache.None).Load(emitted, emitted.Evaluators[0]);
        var scanner = new RecordScanner(policy.Evaluator.Plan.ShouldNotBeNull());
        foreach (var text in found)
        {
            Holds(scanner, "so " + text + ", he said").ShouldBeTrue(text);
        }

        foreach (var text in others)
        {
            Holds(scanner, "so " + text + ", he said").ShouldBeFalse(text);
        }
    }

    private static bool Holds(RecordScanner scanner, string text)
    {
        var lines = GC.AllocateArray<byte>(500, pinned: true);
        scanner.Load(lines, Encoding.UTF8.GetBytes("{\"t\":\"" + text + "\"}", lines));
        scanner.MoveNext().ShouldBeTrue();
        scanner.TryScan(out var facts).ShouldBeTrue();
        return facts.Of(0).IsTrue;
    }
}
