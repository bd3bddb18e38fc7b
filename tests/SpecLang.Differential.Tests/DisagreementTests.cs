using SpecLang.Compiler;
using SpecLang.Differential.Tests.Harness;
using SpecLang.Runtime.Evaluation;

namespace SpecLang.Differential.Tests;

/// <summary>
/// What interpreter and compiled code once disagreed about, one folder each: the spec, the records, and what both must say, with all evidence and
/// margins. <c>SPECLANG_WRITE_VERDICTS=1</c> writes what the interpreter says; read it before you commit it.
/// </summary>
public sealed class DisagreementTests
{
    private static readonly string Folder = Path.Combine(RepositoryRoot(), "tests", "SpecLang.Differential.Tests", "Disagreements");

    public static TheoryData<string> Cases => [.. Directory.GetDirectories(Folder).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Both_say_what_is_written_down(string name)
    {
        var folder = Path.Combine(Folder, name);
        var compilation = Compilation.Create("policy.align", File.ReadAllText(Path.Combine(folder, "policy.align")), new NoFiles());
        compilation.Diagnostics.Where(d => d.IsError).ShouldBeEmpty();
        var (_, compiled, interpreted, _) = LoadedSpec.Load([compilation], out var assembly)[0].Constitutions.Single();
        using (assembly)
        {
            var records = File.ReadAllLines(Path.Combine(folder, "records.jsonl"));
            var said = records.Select(r => Say(interpreted, r)).ToList();
            var expected = Path.Combine(folder, "verdicts.jsonl");
            if (Environment.GetEnvironmentVariable("SPECLANG_WRITE_VERDICTS") is "1")
            {
                File.WriteAllText(expected, string.Concat(said));
            }

            string.Concat(said).ShouldBe(File.ReadAllText(expected));
            string.Concat(records.Select(r => Say(compiled, r))).ShouldBe(string.Concat(said));
        }
    }

    private static string Say(Runtime.Evaluator evaluator, string record)
    {
        var text = Judge.Say(evaluator, record, EvidenceMode.All, margins: true);
        return text[..(text.IndexOf('\n', StringComparison.Ordinal) + 1)];
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SpecLang.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside of the repository.");
    }
}
