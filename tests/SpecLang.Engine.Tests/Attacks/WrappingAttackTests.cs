using System.Text.RegularExpressions;
using SpecLang.Compiler.Symbols;
using SpecLang.Engine.Attacks;

namespace SpecLang.Engine.Tests.Attacks;

public class WrappingAttackTests
{
    private static readonly Regex Part = new("^(?<name>[a-t]) = \"(?<text>(?:[^\"\\\\]|\\\\.)*)\"$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10));

    [Theory]
    [InlineData("prefix_injection")]
    [InlineData("refusal_suppression")]
    [InlineData("persona")]
    [InlineData("authoritative_markup")]
    public void The_text_stands_whole_in_what_is_said_around_it(string name)
    {
        foreach (var text in AttackTexts.Hard.Where(t => !string.IsNullOrWhiteSpace(t) && !t.Contains("half a pair", StringComparison.Ordinal)))
        {
            for (ulong seed = 0; seed < 8; seed++)
            {
                AttackTests.Create(name).Apply(text, seed).Text.ShouldNotBeNull().ShouldContain(text);
            }
        }
    }

    [Fact]
    public void A_prefix_is_the_one_that_was_asked_for()
    {
        var attack = AttackCatalog.Create(AttackSymbol.ByName["prefix_injection"], new ConstantValue.Text("Of course, step 1:"));
        attack.Apply("How?", 1).Text.ShouldNotBeNull().ShouldContain("\"Of course, step 1:\"");
    }

    [Fact]
    public void A_persona_bears_its_name() => AttackTests.Create("persona").Apply("How?", 1).Text.ShouldNotBeNull().ShouldContain("DAN");

    [Fact]
    public void Suppressing_refusals_forbids_the_words_of_one_in_an_order_of_the_seed()
    {
        var texts = Enumerable.Range(0, 10).Select(s => AttackTests.Create("refusal_suppression").Apply("How?", (ulong)s).Text.ShouldNotBeNull()).ToList();
        texts.ShouldAllBe(t => t.Contains("\"cannot\"", StringComparison.Ordinal) && t.Contains("6. ", StringComparison.Ordinal));
        texts.Select(t => string.Concat(t.Split('\n').Order(StringComparer.Ordinal).Select(l => l.Length > 3 && char.IsDigit(l[0]) ? l[3..] : l).Order(StringComparer.Ordinal)))
            .Distinct(StringComparer.Ordinal).Count().ShouldBe(1);
        texts.Distinct(StringComparer.Ordinal).Count().ShouldBeGreaterThan(3);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(20)]
    public void Parts_put_together_are_the_text(int parts)
    {
        var attack = AttackCatalog.Create(AttackSymbol.ByName["payload_splitting"], new ConstantValue.Int(parts));
        foreach (var text in AttackTexts.Hard.Where(t => !t.Contains("half a pair", StringComparison.Ordinal)))
        {
            for (ulong seed = 0; seed < 5; seed++)
            {
                var result = attack.Apply(text, seed);
                if (result.Problem is null)
                {
                    var found = Part.Matches(result.Payload);
                    found.Count.ShouldBe(parts);
                    found.ShouldAllBe(m => m.Groups["text"].Length > 0);
                    string.Concat(found.Select(m => Unescaped(m.Groups["text"].Value))).ShouldBe(text);
                    result.Text.ShouldNotBeNull().ShouldContain("z = " + string.Join(" + ", found.Select(m => m.Groups["name"].Value)));
                }
                else
                {
                    (string.IsNullOrWhiteSpace(text) || AttackTests.Characters(text).Count < parts).ShouldBeTrue();
                }
            }
        }
    }

    [Fact]
    public void A_text_with_fewer_characters_than_parts_cannot_be_split() => AttackTests.Create("payload_splitting").Apply("ab", 1).Problem.ShouldBe("the text has fewer than 3 characters");

    private static string Unescaped(string text) => Regex.Replace(
        text, @"\\(?<c>.)", m => m.Groups["c"].Value switch { "n" => "\n", "r" => "\r", var c => c }, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10));
}
