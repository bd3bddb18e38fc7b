using System.Globalization;
using SpecLang.Compiler.Emit;

namespace SpecLang.Compiler.Tests.Syntax;

/// <summary>Texts made to end a process by a stack overflow get a diagnostic instead.</summary>
public class DepthTests
{
    private const int Many = 10_000;

    public static TheoryData<string, string, string> Nestings => new()
    {
        { "(", "rank > 0", ")" },
        { "[", "\"a\"", "]" },
        { "not ", "rank > 0", "" },
        { "-", "1", "" },
        { "if rank > 0 then true else ", "true", "" },
        { "if ", "true", " then true else true" },
        { "rank > 0 implies ", "true", "" },
        { "any s in steps : ", "true", "" },
        { "no s in steps where true : ", "true", "" },
        { "at least 1 s in steps : ", "true", "" },
        { "not all s in steps : ", "true", "" },
        { "length(", "prompt", ")" },
        { "steps[", "0", "]" },
        { "count(s in steps : ", "true", ")" },
        { "prompt contains [", "\"a\"", "]" },
    };

    public static TheoryData<string, string> Chains => new()
    {
        { "rank", " + rank" },
        { "rank", " - rank" },
        { "rank", " * rank" },
        { "prompt", ".prompt" },
        { "steps", "[0]" },
        { "age", " ?? age" },
        { "rank > 0", " and rank > 0" },
        { "rank > 0", " or rank > 0" },
        { "rank in [1", ", 1" },
        { "f", "()" },
    };

    [Theory]
    [MemberData(nameof(Nestings))]
    public void Ten_thousand_levels_are_a_diagnostic(string opening, string inside, string closing)
    {
        var text = Specs.WithClauses("require " + string.Concat(Enumerable.Repeat(opening, Many)) + inside + string.Concat(Enumerable.Repeat(closing, Many)));
        Specs.Parse(text).ToString().ShouldBe(text);
        Specs.CodesOf(text).ShouldBe(["ALN1011"]);
    }

    [Theory]
    [MemberData(nameof(Chains))]
    public void Ten_thousand_operands_are_survived(string first, string further)
    {
        var text = Specs.WithClauses("require " + first + string.Concat(Enumerable.Repeat(further, Many)));
        Specs.Parse(text).ToString().ShouldBe(text);
        var compilation = Specs.Compile(text);
        compilation.Diagnostics.Length.ShouldBeLessThan(3);
    }

    [Fact]
    public void Ten_thousand_records_inside_one_another_are_a_diagnostic() =>
        Specs.CodesOf("record R { a: list<R> = [] }\nrecord S { b: R = " + string.Concat(Enumerable.Repeat("{ a: ", Many)) + "none" + string.Concat(Enumerable.Repeat(" }", Many)) + " }").ShouldContain("ALN1011");

    [Fact]
    public void Ten_thousand_open_lists_in_a_type_are_a_diagnostic() =>
        Specs.CodesOf("record R { a: " + string.Concat(Enumerable.Repeat("list<", Many)) + "text }").ShouldBe(["ALN1011"]);

    [Fact]
    public void Two_hundred_definitions_that_call_one_another_are_survived()
    {
        var defines = Enumerable.Range(0, 200).Select(i => i == 0 ? "define d0(t: text) -> bool = t contains \"a\"" : string.Create(CultureInfo.InvariantCulture, $"define d{i}(t: text) -> bool = d{i - 1}(t)"));
        Specs.CodesOf(string.Join('\n', defines.Reverse())).ShouldBeEmpty();
    }

    [Fact]
    public void Sixty_conditions_inside_one_another_become_code_in_proportion()
    {
        var compilation = Specs.Compile(Specs.WithClauses("forbid " + string.Concat(Enumerable.Repeat("if rank > 0 then prompt contains \"a\" else ", 60)) + "response contains \"b\""));
        CSharpEmitter.Emit(compilation).Files.Sum(f => f.Text.Length).ShouldBeLessThan(500_000);
    }

    [Theory]
    [InlineData("d{0}(t)")]
    [InlineData("not d{0}(t + t)")]
    public void Ten_thousand_definitions_that_call_one_another_are_a_diagnostic(string body)
    {
        var defines = Enumerable.Range(0, Many).Select(i => i == 0 ? "define d0(t: int) -> bool = t > 1" : "define d" + Index(i) + "(t: int) -> bool = " + body.Replace("{0}", Index(i - 1), StringComparison.Ordinal));
        Specs.CodesOf(string.Join('\n', defines.Reverse())).ShouldBe(["ALN3060"]);
    }

    [Fact]
    public void Ten_thousand_files_that_import_one_another_are_survived()
    {
        var files = Enumerable.Range(1, Many).Select(i => ("f" + Index(i) + ".align", i == Many ? "lexicon Last { \"x\" }" : "import \"f" + Index(i + 1) + ".align\"")).ToArray();
        var compilation = Compilation.Create("spec.align", "import \"f1.align\"", new ManyFiles(files.ToDictionary(f => f.Item1, f => f.Item2, StringComparer.Ordinal)));
        compilation.Diagnostics.ShouldBeEmpty();
        compilation.Modules.Length.ShouldBe(Many + 1);
        compilation.Modules[0].ByName.Keys.ShouldBe(["Last"]);
    }

    [Theory]
    [InlineData("yields to P{0}")]
    [InlineData("when violates(P{0})")]
    public void Ten_thousand_principles_that_ask_one_another_are_a_diagnostic(string clause)
    {
        var principles = Enumerable.Range(0, Many).Select(i => "principle P" + Index(i) + " { require rank > 1 " + (i == 0 ? "" : clause.Replace("{0}", Index(i - 1), StringComparison.Ordinal)) + " }");
        Specs.CodesOf(Specs.WithItems(string.Join('\n', principles.Reverse()))).ShouldBe(["ALN2044"]);
    }

    private static string Index(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed class ManyFiles(Dictionary<string, string> files) : ISpecFiles
    {
        public SpecFileContent Read(string path) => files.TryGetValue(path, out var text) ? SpecFileContent.Found(text) : SpecFileContent.Missing("there is no such file");
    }
}
