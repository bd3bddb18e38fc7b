using SpecLang.Compiler.Diagnostics;

namespace SpecLang.Compiler.Tests.Diagnostics;

/// <summary>What a diagnostic offers to write, and that writing it mends the spec.</summary>
public class FixTests
{
    private static readonly (string Path, string Text)[] Files = [("policy.md", "# Privacy\n")];

    public static TheoryData<string, string> InClauses => new()
    {
        { "require promt contains \"x\"", "require prompt contains \"x\"" },
        { "require Rsik(prompt) > 0.5", "require Risk(prompt) > 0.5" },
        { "require kind == chatt", "require kind == chat" },
        { "require kind == \"chatt\"", "require kind == \"chat\"" },
        { "require Topic(prompt).medcal > 0.5", "require Topic(prompt).medical > 0.5" },
        { "require any s in steps : s.tol == \"x\"", "require any s in steps : s.tool == \"x\"" },
        { "require rank > 1 message \"{promt}\"", "require rank > 1 message \"{prompt}\"" },
        { "require rank > 1 cites \"policy.md#privcy\"", "require rank > 1 cites \"policy.md#privacy\"" },
        { "require prompt contains \"a\" or \"b\"", "require prompt contains any [\"a\", \"b\"]" },
        { "require not (prompt contains \"a\" or \"b\" or \"c\")", "require not (prompt contains any [\"a\", \"b\", \"c\"])" },
        { "require rank = 1", "require rank == 1" },
        { "require rank > 1 && rank < 5", "require rank > 1 and rank < 5" },
        { "require rank > 1 || rank < 5", "require rank > 1 or rank < 5" },
        { "require !(rank > 1)", "require not (rank > 1)" },
        { "require rank > 1;", "require rank > 1" },
        { "require prompt contains “x”", "require prompt contains \"x\"" },
        { "require prompt contains 'x'", "require prompt contains \"x\"" },
        { "require prompt contains any [\"x]", "require prompt contains any [\"x\"]" },
        { "require prompt matches r\"x", "require prompt matches r\"x\"" },
        { "require rank > 1 message \"a\\d\"", "require rank > 1 message \"a\\\\d\"" },
        { "require prompt matches r\"x\"q", "require prompt matches r\"x\"" },
        { "severity: major require rank > 1", "severity major require rank > 1" },
        { "require rank > 1 whenever rank > 2", "require rank > 1 when rank > 2" },
        { "require age == none", "require age is absent" },
        { "require age != none", "require age is present" },
        { "require prompt matches \"x\"", "require prompt contains \"x\"" },
        { "require prompt contains Words.", "require prompt contains Words" },
        { "require rank > 1, message \"m\"", "require rank > 1 message \"m\"" },
        { "require rank < 5 days", "require rank < 5 " },
        { "require rank is at most 5", "require rank <= 5" },
        { "require at least 2 steps", "require length(steps) >= 2" },
        { "require steps has at least 2", "require length(steps) >= 2" },
        { "require steps is at most 2", "require length(steps) <= 2" },
        { "require prompt does not contain Words", "require not (prompt contains Words)" },
        { "require prompt contains no Words", "require not (prompt contains Words)" },
        { "require rank between 2 and 5", "require rank in 2 .. 5" },
        { "require prompt mentions Words", "require prompt contains Words" },
        { "never prompt contains Words", "forbid prompt contains Words" },
        { "except when rank > 2 require rank > 1", "unless rank > 2 require rank > 1" },
        { "require every s in steps : s.tool == \"x\"", "require all s in steps : s.tool == \"x\"" },
        { "require kind is chat", "require kind == chat" },
        { "require rank < 1,200", "require rank < 1_200" },
        { "require prompt has at most 5 words", "require word_count(prompt) <= 5" },
        { "require no Words in prompt", "require not (prompt contains Words)" },
        { "require prompt contains at least 2 Words", "require count(prompt, Words) >= 2" },
        { "require kind == [chat, mail]", "require kind in [chat, mail]" },
        { "require kind in chat", "require kind == chat" },
        { "require kind != chat and mail", "require kind not in [chat, mail]" },
        { "require \"x\" in prompt", "require prompt contains \"x\"" },
        { "require (prompt or response) contains \"x\"", "require prompt contains \"x\" or response contains \"x\"" },
        { "require prompt contains (Words or Id)", "require prompt contains any [Words, Id]" },
        { "require count(tags) > 1", "require length(tags) > 1" },
        { "require all s in steps : tool == \"x\"", "require all s in steps : s.tool == \"x\"" },
        { "When rank > 1 require rank > 2", "when rank > 1 require rank > 2" },
        { "require rank <> 1", "require rank != 1" },
        { "require rank > 1 000", "require rank > 1_000" },
    };

    public static TheoryData<string, string> AsFiles => new()
    {
        { "record R { a: text }\nconstitution A over R { principle P { require a contains \"x\" } }\nconstitution B over R extends A { principle P { require a contains \"y\" } }", "record R { a: text }\nconstitution A over R { principle P { require a contains \"x\" } }\nconstitution B over R extends A { override principle P { require a contains \"y\" } }" },
        { "record R { monthly rent: int }", "record R { monthly_rent: int }" },
        { "record R { tags: text[] }", "record R { tags: list<text> }" },
        { "record R { ok: bool = yes }", "record R { ok: bool = true }" },
        { "record R { k: one of { 1-room, other } }", "record R { k: one of { \"1-room\", other } }" },
        { "define f(t: text) = word_count(t) = 5", "define f(t: text) = word_count(t) == 5" },
        { "lexikon A { \"x\" }", "lexicon A { \"x\" }" },
        { "record R { a: one of { yes, no } }", "record R { a: one of { yes, \"no\" } }" },
        { "record R { a: list<text>= [] }", "record R { a: list<text> = [] }" },
        { "# words\nlexicon A { \"x\" }", "// words\nlexicon A { \"x\" }" },
        { "record S { a: Stepp } record Step { b: text }", "record S { a: Step } record Step { b: text }" },
        { "record `Big Step` { b: text } record S { a: `Big Stp` }", "record `Big Step` { b: text } record S { a: `Big Step` }" },
        { "record R { a: text }\nconstitution C over R { principle all { require a contains \"x\" } }", "record R { a: text }\nconstitution C over R { principle `all` { require a contains \"x\" } }" },
        { "record R { chat: text  kind: one of { chat, mail } }\nconstitution C over R { principle P { require kind == chat } }", "record R { chat: text  kind: one of { chat, mail } }\nconstitution C over R { principle P { require kind == \"chat\" } }" },
        { "record R { k: one of { a, \"self-service\" } }\nconstitution C over R { principle P { require k == selfservice } }", "record R { k: one of { a, \"self-service\" } }\nconstitution C over R { principle P { require k == \"self-service\" } }" },
        { "record R { a: text }\nconstitution C over R { principle P { require a contains \"x\" } } }", "record R { a: text }\nconstitution C over R { principle P { require a contains \"x\" } } " },
    };

    [Theory]
    [MemberData(nameof(InClauses))]
    public void A_fix_mends_a_clause(string clauses, string mended) => ShouldMend(Specs.WithClauses(clauses), Specs.WithClauses(mended));

    [Theory]
    [MemberData(nameof(AsFiles))]
    public void A_fix_mends_a_file(string text, string mended) => ShouldMend(text, mended);

    [Theory]
    [InlineData("require qqqqq contains \"x\"")]
    [InlineData("require prompt contains rank")]
    [InlineData("require none == age")]
    public void Nothing_is_offered_where_nothing_is_clear(string clauses) => Specs.Compile(Specs.WithClauses(clauses)).Diagnostics.ShouldHaveSingleItem().Fixes.ShouldBeEmpty();

    [Fact]
    public void A_reserved_word_may_also_become_a_name()
    {
        var fixes = Specs.Compile("record R { a: one of { yes, no } }").Diagnostics.ShouldHaveSingleItem().Fixes;
        fixes.Select(f => f.Title).ShouldBe(["Write `\"no\"`", "Write ``no``"]);
        fixes.Select(f => f.IsPreferred).ShouldBe([true, false]);
    }

    [Fact]
    public void A_quote_is_not_put_in_unasked_where_another_may_be_the_odd_one() =>
        Specs.Compile(Specs.WithClauses("require prompt contains any [\"a, \"b\"]")).Diagnostics[0].Fixes.ShouldAllBe(f => !f.IsPreferred);

    [Fact]
    public void One_fix_at_most_is_preferred_and_its_edits_lie_in_the_file()
    {
        var samples = ((IEnumerable<object[]>)Samples.Broken).Select(row => (string)row[0]).ToList();
        samples.ShouldNotBeEmpty();
        foreach (var name in samples)
        {
            var text = File.ReadAllText(Path.Combine(Samples.InvalidFragments, name));
            foreach (var diagnostic in Specs.Compile(text).Diagnostics)
            {
                diagnostic.Fixes.Count(f => f.IsPreferred).ShouldBeLessThan(2, name);
                diagnostic.Fixes.Skip(1).ShouldAllBe(f => !f.IsPreferred, name);
                diagnostic.Fixes.SelectMany(f => f.Edits).ShouldAllBe(e => e.Span.Start >= 0 && e.Span.End <= text.Length, name);
            }
        }
    }

    private static void ShouldMend(string text, string mended)
    {
        var compilation = Specs.Compile(text, Files);
        var diagnostic = compilation.Diagnostics.ShouldHaveSingleItem();
        var fix = diagnostic.Fixes.Where(f => f.IsPreferred).ShouldHaveSingleItem(diagnostic.ToString());
        Applied(text, fix).ShouldBe(mended);
        Specs.MessagesOf(mended, Files).ShouldBeEmpty();
    }

    private static string Applied(string text, DiagnosticFix fix) =>
        fix.Edits.OrderByDescending(e => e.Span.Start).Aggregate(text, (t, e) => t.Remove(e.Span.Start, e.Span.Length).Insert(e.Span.Start, e.NewText));
}
