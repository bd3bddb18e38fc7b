using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;

namespace SpecLang.Compiler.Tests.Parsing;

/// <summary>
/// Mistakes that policy authors make, one a file in <c>tests/Samples/InvalidFragments</c>, each with the diagnostics it gets beside it. Set
/// <c>SPECLANG_REGENERATE=1</c> to write those anew, and read them before they are committed.
/// </summary>
public class BrokenSamplesTests
{
    /// <summary>What a text alone cannot tell apart from two mistakes.</summary>
    private static readonly string[] SeveralMistakes = ["semicolons.align"];

    public static TheoryData<string> BrokenSamples => Samples.Broken;

    [Theory]
    [MemberData(nameof(BrokenSamples))]
    public void A_mistake_gets_exactly_its_diagnostic(string name)
    {
        var approved = Path.ChangeExtension(Path.Combine(Samples.InvalidFragments, name), ".diagnostics");
        var actual = Specs.LinesOf(CompileBroken(name).Diagnostics);
        if (Environment.GetEnvironmentVariable("SPECLANG_REGENERATE") == "1")
        {
            File.WriteAllText(approved, actual);
        }

        File.Exists(approved).ShouldBeTrue("run once with SPECLANG_REGENERATE=1");
        actual.ShouldBe(File.ReadAllText(approved).ReplaceLineEndings("\n"));
    }

    [Theory]
    [MemberData(nameof(BrokenSamples))]
    public void One_mistake_is_one_diagnostic(string name)
    {
        var diagnostics = CompileBroken(name).Diagnostics;
        diagnostics.ShouldNotBeEmpty();
        if (!SeveralMistakes.Contains(name))
        {
            diagnostics.Select(d => d.ToString()).ShouldHaveSingleItem();
        }
    }

    [Theory]
    [MemberData(nameof(BrokenSamples))]
    public void The_neighbours_of_a_mistake_keep_their_meaning(string name)
    {
        var compilation = CompileBroken(name);
        if (!Read(name).Contains("principle Before", StringComparison.Ordinal))
        {
            return;
        }

        var constitution = compilation.Constitutions.Single();
        ShouldBeWhole(constitution, "Before", "before");
        ShouldBeWhole(constitution, "After", "after");
        constitution.BlockAt.ShouldBe(name == "block-without-at.align" ? constitution.BlockAt : PrincipleSeverity.Major);
        compilation.Root.ByName.Keys.ShouldContain("First");
        compilation.Root.ByName.Keys.ShouldContain("Last");
    }

    private static void ShouldBeWhole(ConstitutionSymbol constitution, string name, string message)
    {
        var principle = constitution.FindPrinciple(name).ShouldNotBeNull();
        principle.Severity.ShouldBe(PrincipleSeverity.Minor);
        principle.Clauses.ShouldHaveSingleItem().Condition.ShouldBeOfType<BoundTextTest>();
        principle.Message.ShouldNotBeNull().Parts.ShouldHaveSingleItem().ShouldBe(new TemplatePart.Literal(message));
    }

    private static string Read(string name) => File.ReadAllText(Path.Combine(Samples.InvalidFragments, name));

    private static Compilation CompileBroken(string name) => Compilation.Create(name, Read(name), new MemoryFiles(("policy.md", "# Privacy\n"), ("lexicons/slurs.txt", "slur\n")));
}
