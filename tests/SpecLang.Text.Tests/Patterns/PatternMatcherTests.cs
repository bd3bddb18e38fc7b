namespace SpecLang.Text.Tests.Patterns;

public class PatternMatcherTests
{
    [Theory]
    [InlineData("(a*)*b", 100_000, "a")]
    [InlineData("(a*)*[bc]", 100_000, "a")]
    [InlineData("(a|a)*[cd]", 100_000, "a")]
    [InlineData("(x+x+)+[yz]", 100_000, "x")]
    [InlineData("(a?){50}a{50}[bc]", 20_000, "a")]
    [InlineData("(?:a|b|ab)*[cd]", 100_000, "ab")]
    [InlineData("^(([a-z])+.)+[A-Z]([a-z])+$", 100_000, "a")]
    // A class at the end, since a required letter would turn the text away before the automaton runs.
    public void A_pattern_that_would_never_end_elsewhere_ends(string pattern, int length, string part) =>
        Texts.Pattern(pattern).Count(Texts.Of(string.Concat(Enumerable.Repeat(part, length / part.Length)))).ShouldBe(0);

    [Fact]
    public void Finding_every_match_is_linear_also_where_each_looks_to_the_end() =>
        Texts.Pattern("a*b|a").Count(Texts.Of(new string('a', 200_000))).ShouldBe(200_000);

    [Fact]
    public void An_automaton_with_too_many_states_stays_within_its_bound() =>
        Texts.Pattern("(?:a[ab]{40}c|[ab]{40}a)").Count(Texts.Of(Random(60_000))).ShouldBeGreaterThan(0);

    [Theory]
    [InlineData("a|ab", "ab", "a")]
    [InlineData("(ab|a)(bc|c)", "abc", "abc")]
    [InlineData("a*?", "aa", "||")]
    [InlineData("a*", "baac", "|aa||")]
    [InlineData("(|a)*", "aa", "||")]
    [InlineData("(a*)+", "baa", "|aa|")]
    [InlineData("(a|b*)*c", "aabbc", "aabbc")]
    [InlineData("x?", "😀", "|")]
    [InlineData("a+?b", "aaab", "aaab")]
    [InlineData("a{2,3}?", "aaaaa", "aa|aa")]
    [InlineData("a{2,3}", "aaaaa", "aaa|aa")]
    [InlineData("[]x]", "x", null)]
    [InlineData("", "ab", "||")]
    public void Matches_are_leftmost_first_without_overlap(string pattern, string text, string? expected)
    {
        if (expected is null)
        {
            PatternParser.Parse(pattern, string.Empty).Tree.ShouldBeNull();
            return;
        }

        string.Join('|', Texts.Pattern(pattern).Found(text)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("^b", "", "a\nb", 0)]
    [InlineData("^b", "m", "a\nb", 1)]
    [InlineData("^b", "m", "a\r\nb", 1)]
    [InlineData("^b", "m", "a\rb", 1)]
    [InlineData("a$", "m", "a\r\nb", 1)]
    [InlineData("^$", "m", "a\r\nb", 0)]
    [InlineData("^$", "m", "a\r\n\r\nb", 1)]
    [InlineData("b$", "", "b\n", 0)]
    [InlineData("b$", "", "a b", 1)]
    [InlineData("a.b", "", "a\nb a\rb a\u2028b", 1)]
    [InlineData("a.b", "s", "a\nb a\rb", 2)]
    [InlineData("ABC", "i", "abc aBc", 2)]
    [InlineData("abc", "", "ABC", 0)]
    public void Flags_mean_what_they_say(string pattern, string flags, string text, int expected) =>
        Texts.Pattern(pattern, flags).Count(Texts.Of(text)).ShouldBe(expected);

    [Theory]
    [InlineData("\\w+", "Tiếng 𝒜b ١٢", "Tiếng|𝒜b|١٢")]
    [InlineData("^.$", "𝒜", "𝒜")]
    [InlineData("\\d+", "١٢٣ ４５ ² Ⅷ", "١٢٣|４５")]
    [InlineData("\\bβ\\w*\\b", "αβ βγ", "βγ")]
    [InlineData("\\s+", "a\u00A0\u3000\u2028b", "\u00A0\u3000\u2028")]
    [InlineData("\\p{Lu}", "aÀΑЖ", "À|Α|Ж")]
    [InlineData("\\p{Greek}+", "abc αβγ", "αβγ")]
    [InlineData("\\p{Script=Han}+", "日本の", "日本")]
    [InlineData("[\\p{sc=Hiragana}ー]+", "日のー", "のー")]
    [InlineData("\\P{L}+", "ab12cd", "12")]
    [InlineData("[^\\p{L}\\s]", "a 1", "1")]
    [InlineData("\\u{1F600}|\\u00e9|\\x41", "😀éA", "😀|é|A")]
    [InlineData("é", "cafe\u0301", "e\u0301")]
    [InlineData("e\u0301", "café", "é")]
    [InlineData("[e\u0301]", "cafe\u0301", "e\u0301")]
    [InlineData("e", "cafe\u0301", "")]
    public void Patterns_run_over_the_code_points_of_NFC(string pattern, string text, string expected) =>
        string.Join('|', Texts.Pattern(pattern).Found(text)).ShouldBe(expected);

    [Theory]
    [InlineData("k", "\u212A")]
    [InlineData("[a-z]", "\u212A")]
    [InlineData("\\x4B", "k")]
    [InlineData("[\\x41-z]", "_")]
    [InlineData("σ", "ς")]
    [InlineData("ς", "Σ")]
    [InlineData("ß", "ẞ")]
    [InlineData("\\p{Lu}", "a")]
    [InlineData("[^b]", "A")]
    [InlineData("[^\\W]", "A")]
    public void Case_is_ignored_by_simple_folding(string pattern, string text) => Texts.Pattern(pattern, "i").IsMatch(Texts.Of(text)).ShouldBeTrue();

    [Theory]
    [InlineData("i", "ı")]
    [InlineData("i", "İ")]
    [InlineData("ss", "ß")]
    [InlineData("[^a]", "A")]
    [InlineData("\\P{Lu}", "a")]
    [InlineData("\\W", "A")]
    public void What_simple_folding_keeps_apart_stays_apart(string pattern, string text) =>
        Texts.Pattern(pattern, "i").IsMatch(Texts.Of(text)).ShouldBeFalse();

    [Theory]
    [InlineData("say \\\"no\\\"", "say \"no\"")]
    [InlineData("1\\.5\\/2\\-\\_", "1.5/2-_")]
    [InlineData("a]b}c", "a]b}c")]
    [InlineData("[[]", "[")]
    [InlineData("[a-]", "-")]
    [InlineData("[-a]", "-")]
    [InlineData("[\\]\\\\]", "\\")]
    [InlineData("\\n\\t\\r\\f\\v", "\n\t\r\f\v")]
    public void Escapes_and_plain_signs_stand_for_themselves(string pattern, string text) => Texts.Pattern(pattern).Found(text).ShouldBe([text]);

    [Fact]
    public void A_match_is_named_after_the_pattern_or_shows_it_as_written()
    {
        new PatternMatcher("Id", "a+", "i", isPrivate: true).Matches(Texts.Of("xAa")).ShouldBe([new TextMatch("response", 1, 2, "Id", true)]);
        Texts.Pattern("a+", "i").Matches(Texts.Of("xAa")).ShouldBe([new TextMatch("response", 1, 2, "r\"a+\"i", false)]);
    }

    [Theory]
    [InlineData(8191)]
    [InlineData(8192)]
    [InlineData(8193)]
    [InlineData(16384)]
    public void Matches_across_the_blocks_of_a_long_text_are_whole(int place)
    {
        var text = new string('.', place - 3) + "😀😀abcdef" + new string('.', 9000) + "😀a";
        Texts.Pattern("😀+[a-f]+").Matches(Texts.Of(text)).Select(match => (match.Start, match.Length))
            .ShouldBe([(place - 3, 10), (text.Length - 3, 3)]);
        Texts.Pattern(".", "s").Count(Texts.Of(text)).ShouldBe(text.Length - 3);
        Texts.Pattern("$").Found(text).Length.ShouldBe(1);
    }

    [Fact]
    public void A_match_as_long_as_the_text_is_found() =>
        Texts.Pattern("a.*z", "s").Matches(Texts.Of("a" + new string('\n', 50_000) + "z")).Single().Length.ShouldBe(50_002);

    [Fact]
    public void One_matcher_serves_many_threads()
    {
        var matcher = Texts.Pattern("(?:[ab]{12}a|\\bword\\b)");
        var texts = Enumerable.Range(0, 64).Select(i => Texts.Of(Random(400 + i) + " word ")).ToList();
        var expected = texts.ConvertAll(text => Texts.Pattern("(?:[ab]{12}a|\\bword\\b)").Count(text));
        var actual = texts.AsParallel().AsOrdered().Select(matcher.Count).ToList();
        actual.ShouldBe(expected);
    }

    [Theory]
    [InlineData("4111 1111 1111 1111", true)]
    [InlineData("4111-1111-1111-1112", false)]
    [InlineData("５５５５５５５５５５５５４４４４", true)]
    public void Luhn_drops_card_numbers_with_wrong_check_digits(string text, bool expected)
    {
        var matcher = new PatternMatcher("CreditCard", "\\b(?:\\d[ -]?){13,19}\\b", string.Empty, Checksum.Luhn);
        matcher.IsMatch(Texts.Of(text)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("DE89 3704 0044 0532 0130 00", true)]
    [InlineData("GB82WEST12345698765432", true)]
    [InlineData("GB82WEST12345698765431", false)]
    [InlineData("1234567890123456", false)]
    public void Iban_drops_account_numbers_with_wrong_check_digits(string text, bool expected) =>
        new PatternMatcher("Iban", "\\b[A-Z0-9][A-Z0-9 ]+[A-Z0-9]\\b", string.Empty, Checksum.Iban).IsMatch(Texts.Of(text)).ShouldBe(expected);

    [Fact]
    public void The_search_goes_on_behind_a_match_that_fails_its_checksum()
    {
        var matcher = new PatternMatcher("Card", "\\d{4}", string.Empty, Checksum.Luhn);
        matcher.Found("1111 0000 2222 1234 0018").ShouldBe(["0000", "0018"]);
        matcher.Count(Texts.Of("1111 0000 2222 1234 0018")).ShouldBe(2);
    }

    [Fact]
    public void A_pattern_that_is_refused_throws() => Should.Throw<ArgumentException>(() => Texts.Pattern("(?=a)")).Message.ShouldContain("look ahead");

    private static string Random(int length)
    {
        var random = new Random(7);
        return new string([.. Enumerable.Range(0, length).Select(_ => "aab"[random.Next(3)])]);
    }
}
