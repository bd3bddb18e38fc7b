using SpecLang.Compiler.Tests.Diagnostics;

namespace SpecLang.Compiler.Tests.Linting;

public class LintPairTests
{
    public static TheoryData<string> Names => [.. LintPairs.All.Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_spec_gets_its_warnings_and_a_look_alike_none(string name)
    {
        var pair = LintPairs.All.Single(p => p.Name == name);
        var markup = Markup.Parse(pair.Marked);
        (markup.Expected.Count > 0).ShouldBe(pair.Fires);
        var compilation = LintPairs.Compile(markup.Text);
        compilation.Diagnostics.Select(d => d.ToString()).ShouldBeEmpty();
        compilation.Warnings.Select(d => FormattableString.Invariant($"{d.Code} {d.Span} {markup.Text.Substring(d.Span.Start, d.Span.Length)}"))
            .ShouldBe(markup.Expected, ignoreOrder: true, Specs.LinesOf(compilation.Warnings));
    }

    [Fact]
    public void Every_rule_has_a_spec_that_gets_its_warning() =>
        DescriptorTests.All.Where(d => d.Code[3] == '4').Select(d => d.Code).Except(LintPairs.All.SelectMany(p => Markup.Parse(p.Marked).Expected).Select(e => e[..7])).ShouldBeEmpty();

    [Fact]
    public void There_are_enough_look_alikes()
    {
        LintPairs.All.Count(p => p.Fires).ShouldBeGreaterThan(60);
        LintPairs.All.Count(p => !p.Fires).ShouldBeGreaterThan(60);
    }
}
