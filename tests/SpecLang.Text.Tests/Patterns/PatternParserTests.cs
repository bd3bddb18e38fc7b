namespace SpecLang.Text.Tests.Patterns;

public class PatternParserTests
{
    [Theory]
    [InlineData("a(?=b)", "look ahead", 1)]
    [InlineData("a(?!b)", "look ahead", 1)]
    [InlineData("(?<=a)b", "look behind", 0)]
    [InlineData("(?<!a)b", "look behind", 0)]
    [InlineData("(a)\\1", "refer back", 3)]
    [InlineData("\\k<n>", "refer back", 0)]
    [InlineData("(?<name>a)", "no name", 0)]
    [InlineData("(?P<name>a)", "no name", 0)]
    [InlineData("(?'name'a)", "no name", 0)]
    [InlineData("(?>a)", "hold on", 0)]
    [InlineData("a++", "hold on", 1)]
    [InlineData("a{2}+", "hold on", 1)]
    [InlineData("(?i)a", "flags can't be switched", 0)]
    [InlineData("(?-i:a)", "flags can't be switched", 0)]
    [InlineData("(?#x)", "no comments", 0)]
    [InlineData("(?(1)a|b)", "no conditions", 0)]
    [InlineData("(?", "begins only", 0)]
    [InlineData("(", "never closed", 0)]
    [InlineData("(a", "never closed", 0)]
    [InlineData("a)", "closes nothing", 1)]
    [InlineData("[a", "never closed", 0)]
    [InlineData("[", "never closed", 0)]
    [InlineData("[^", "never closed", 0)]
    [InlineData("[]", "empty", 0)]
    [InlineData("[z-a]", "no range", 1)]
    [InlineData("[\\d-z]", "no range", 1)]
    [InlineData("[[:alpha:]]", "no class", 1)]
    [InlineData("[a-z-[aeiou]]", "take another class away", 4)]
    [InlineData("[\\b]", "takes no character", 1)]
    [InlineData("*a", "nothing to repeat", 0)]
    [InlineData("a|+", "nothing to repeat", 2)]
    [InlineData("a**", "can't be repeated", 2)]
    [InlineData("a+?{2}", "can't be repeated", 3)]
    [InlineData("^*", "takes no character", 1)]
    [InlineData("\\b+", "takes no character", 2)]
    [InlineData("a{", "must be", 1)]
    [InlineData("a{,3}", "must be", 1)]
    [InlineData("a{x}", "must be", 1)]
    [InlineData("a{1,2", "must be", 1)]
    [InlineData("a{3,2}", "greater", 1)]
    [InlineData("\\", "backslash", 0)]
    [InlineData("\\0", "\\u{0}", 0)]
    [InlineData("\\A", "without the flag", 0)]
    [InlineData("\\q", "no meaning", 0)]
    [InlineData("\\é", "no meaning", 0)]
    [InlineData("\\x4", "hexadecimal", 0)]
    [InlineData("\\u12", "hexadecimal", 0)]
    [InlineData("\\u{}", "hexadecimal", 0)]
    [InlineData("\\u{110000}", "beyond", 0)]
    [InlineData("\\uD83D\\uDE00", "half a character", 0)]
    [InlineData("\\p{Klingon}", "no property", 0)]
    [InlineData("\\p{L", "no property", 0)]
    [InlineData("\\pL", "in braces", 0)]
    [InlineData("((a{1000}){1000}){1000}", "too large", 0)]
    [InlineData("a{99999999999999999999}", "too large", 0)]
    public void What_is_refused_is_refused_with_a_reason_and_a_place(string pattern, string reason, int offset)
    {
        var result = PatternParser.Parse(pattern, string.Empty);
        result.Tree.ShouldBeNull();
        var error = result.Errors.Single();
        error.Message.ShouldContain(reason);
        error.Message.ShouldEndWith(".");
        error.Offset.ShouldBe(offset);
        (error.Offset + error.Length).ShouldBeLessThanOrEqualTo(pattern.Length);
    }

    [Theory]
    [InlineData("x", 0)]
    [InlineData("iI", 1)]
    [InlineData("imsi", 3)]
    public void Only_i_m_s_are_flags_each_once(string flags, int offset)
    {
        var error = PatternParser.Parse("a", flags).Errors.Single();
        error.InFlags.ShouldBeTrue();
        error.Offset.ShouldBe(offset);
    }

    [Fact]
    public void The_place_of_an_error_counts_the_pattern_as_written() => PatternParser.Parse("e\u0301e\u0301(?=a)", string.Empty).Errors.Single().Offset.ShouldBe(4);

    [Theory]
    [InlineData("(")]
    [InlineData("(?:")]
    [InlineData("[")]
    [InlineData("a{")]
    [InlineData("(a|")]
    [InlineData("\\")]
    [InlineData("(?:(")]
    public void Ten_thousand_of_anything_is_an_error_and_no_overflow(string part) =>
        PatternParser.Parse(string.Concat(Enumerable.Repeat(part, 10_000)) + (part == "\\" ? "\\" : string.Empty), string.Empty).ShouldNotBeNull();

    [Fact]
    public void Nesting_is_bounded()
    {
        PatternParser.Parse(new string('(', 200) + new string(')', 200), string.Empty).Tree.ShouldNotBeNull();
        PatternParser.Parse(new string('(', 201) + new string(')', 201), string.Empty).Errors.Single().Message.ShouldContain("200 parentheses");
    }

    [Fact]
    public void Size_is_bounded_where_repetitions_are_written_out()
    {
        PatternParser.Parse("a{9000}", string.Empty).Tree.ShouldNotBeNull();
        PatternParser.Parse("(?:a{200}){200}", string.Empty).Tree.ShouldBeNull();
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("a*", true)]
    [InlineData("a|", true)]
    [InlineData("(a?b*){3}", true)]
    [InlineData("^\\b$", true)]
    [InlineData("a{0}", true)]
    [InlineData("a", false)]
    [InlineData("a+|b", false)]
    [InlineData("a*b", false)]
    public void A_tree_says_whether_it_can_match_the_empty_text(string pattern, bool expected) =>
        PatternParser.Parse(pattern, string.Empty).Tree.ShouldNotBeNull().CanMatchEmpty.ShouldBe(expected);

    [Fact]
    public void Random_text_never_makes_the_parser_throw()
    {
        var random = new Random(11);
        const string letters = "a\\()[]{}?*+|^$-,:=!<>1pPuxdwsb.é\uD800\uDC00\0 ";
        for (var round = 0; round < 20_000; round++)
        {
            var pattern = new string([.. Enumerable.Range(0, random.Next(12)).Select(_ => letters[random.Next(letters.Length)])]);
            var result = PatternParser.Parse(pattern, string.Empty);
            (result.Tree is null).ShouldBe(result.Errors.Count > 0);
            foreach (var error in result.Errors)
            {
                error.Offset.ShouldBeInRange(0, pattern.Length);
                (error.Offset + error.Length).ShouldBeInRange(error.Offset, pattern.Length);
            }
        }
    }
}
