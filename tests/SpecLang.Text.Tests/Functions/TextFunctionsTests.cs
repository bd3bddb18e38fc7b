namespace SpecLang.Text.Tests.Functions;

public class TextFunctionsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("  ...  ", "")]
    [InlineData("Hello, world!", "Hello|world")]
    [InlineData("don't well-known rock 'n' roll", "don't|well-known|rock|n|roll")]
    [InlineData("it’s a -dash- 1-2 a1-b", "it’s|a|dash|1|2|a1|b")]
    [InlineData("snake_case ORD-17", "snake_case|ORD|17")]
    [InlineData("日本語です", "日|本|語|で|す")]
    [InlineData("กินข้าว", "กิ|น|ข้|า|ว")]
    [InlineData("新しいiPhoneを", "新|し|い|iPhone|を")]
    [InlineData("か\u3099っこ", "か\u3099|っ|こ")]
    [InlineData("Tie\u0302\u0301ng Việt", "Tie\u0302\u0301ng|Việt")]
    [InlineData("مرحبا بالعالم", "مرحبا|بالعالم")]
    [InlineData("👩\u200D💻 codes 𝒜𝒷", "codes|𝒜𝒷")]
    [InlineData("3.5 km", "3|5|km")]
    public void Words_are_runs_of_word_characters(string text, string expected)
    {
        Shown(TextFunctions.Words(Texts.Of(text))).ShouldBe(expected);
        TextFunctions.WordCount(Texts.Of(text)).ShouldBe(expected.Length == 0 ? 0 : expected.Split('|').Length);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData(" \n ", "")]
    [InlineData("One. Two! Three? Four", "One.|Two!|Three?|Four")]
    [InlineData("It costs 3.50 today. Fine.", "It costs 3.50 today.|Fine.")]
    [InlineData("Ask Dr. Smith, e.g. on Monday. He knows.", "Ask Dr. Smith, e.g. on Monday.|He knows.")]
    [InlineData("J. R. Smith wrote. He did.", "J. R. Smith wrote.|He did.")]
    [InlineData("Really?! \"Yes.\" (No.) End", "Really?!|\"Yes.\"|(No.)|End")]
    [InlineData("See No. 5 and Art. 3. No. Yes.", "See No. 5 and Art. 3.|No.|Yes.")]
    [InlineData("Wait... what. No", "Wait...|what.|No")]
    [InlineData("これは本です。元気ですか？はい！", "これは本です。|元気ですか？|はい！")]
    [InlineData("「はい。」と言った。", "「はい。」|と言った。")]
    [InlineData("A title\n\nA paragraph\ngoes on", "A title|A paragraph\ngoes on")]
    [InlineData("A title\r\n\r\nMore", "A title|More")]
    [InlineData("one line\r\nanother", "one line\r\nanother")]
    [InlineData("see example.com now. Yes", "see example.com now.|Yes")]
    [InlineData("كيف حالك؟ بخير", "كيف حالك؟|بخير")]
    public void Sentences_end_where_a_reader_would_say(string text, string expected)
    {
        Shown(TextFunctions.Sentences(Texts.Of(text))).ShouldBe(expected);
        TextFunctions.SentenceCount(Texts.Of(text)).ShouldBe(expected.Length == 0 ? 0 : expected.Split('|').Length);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a")]
    [InlineData("a\n", "a")]
    [InlineData("\n", "")]
    [InlineData("a\r\nb\rc\n\nd\u2028e", "a|b|c||d|e")]
    public void Lines_end_with_LF_CRLF_CR_or_a_separator(string text, string expected) =>
        Shown(TextFunctions.Lines(Texts.Of(text))).ShouldBe(expected);

    [Fact]
    public void The_empty_text_has_no_line_and_a_line_end_one()
    {
        TextFunctions.Lines(Texts.Of(string.Empty)).ShouldBeEmpty();
        TextFunctions.Lines(Texts.Of("\n")).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("see https://example.com/a?b=c#d.", "https://example.com/a?b=c#d")]
    [InlineData("(HTTP://EXAMPLE.COM/x_(y)), www.example.org!", "HTTP://EXAMPLE.COM/x_(y)|www.example.org")]
    [InlineData("[link](https://example.com/path)", "https://example.com/path")]
    [InlineData("<a href=\"ftp://files.example\">x</a>", "ftp://files.example")]
    [InlineData("参照https://例え.jp/パス。次", "https://例え.jp/パス")]
    [InlineData("http:// www. xhttp://no", "")]
    [InlineData("no address", "")]
    public void Urls_stand_without_the_punctuation_around_them(string text, string expected) =>
        Shown(TextFunctions.Urls(Texts.Of(text))).ShouldBe(expected);

    [Theory]
    [InlineData("ABC ÀÉ ΑΣ ИЖ ẞ", "abc àé ασ иж ß")]
    [InlineData("İI\u212A𐐀", "iik𐐨")]
    [InlineData("already", "already")]
    public void Lower_maps_each_character_by_itself(string text, string expected) => TextFunctions.Lower(Texts.Of(text)).Value.ShouldBe(expected);

    [Theory]
    [InlineData("\u3000 a b \r\n", "a b")]
    [InlineData("  ", "")]
    [InlineData("", "")]
    public void Trim_takes_white_space_from_both_ends(string text, string expected) => TextFunctions.Trim(Texts.Of(text)).Value.ShouldBe(expected);

    [Fact]
    public void Length_counts_UTF_16_units() => TextFunctions.Length(Texts.Of("a😀")).ShouldBe(3);

    [Theory]
    [InlineData("x <think>secret</think> y", "<think>", "</think>", "secret")]
    [InlineData("a: one", "a:", "b:", " one")]
    [InlineData("aXbXc", "X", "X", "b")]
    [InlineData("A", "a", "b", null)]
    [InlineData("abc", "", "c", "ab")]
    [InlineData("abc", "a", "", "bc")]
    [InlineData("[]", "[", "]", "")]
    public void Between_is_the_text_from_the_first_a_to_the_next_b_or_the_end(string text, string a, string b, string? expected) =>
        TextFunctions.Between(Texts.Of(text), a, b)?.Value.ShouldBe(expected);

    [Fact]
    public void Between_is_nothing_without_a() => TextFunctions.Between(Texts.Of("text"), "a", "t").ShouldBeNull();

    [Theory]
    [InlineData("the cat sat", "The CAT sat down", 3, 1)]
    [InlineData("the cat sat", "the cat ran", 2, 0.5)]
    [InlineData("a b a b", "a b", 2, 2.0 / 3)]
    [InlineData("cafe\u0301", "CAFÉ", 1, 1)]
    [InlineData("one two", "one two", 3, 0)]
    [InlineData("", "x", 1, 0)]
    [InlineData("x", "", 1, 0)]
    [InlineData("日本語", "日本", 2, 0.5)]
    [InlineData("a b c d e f g", "x a b c d e f g", 7, 1)]
    [InlineData("a b c d e f g", "a b c d e f", 6, 0.5)]
    public void Overlap_is_the_share_of_a_word_n_grams_that_occur_in_b(string a, string b, int n, double expected) =>
        TextFunctions.Overlap(Texts.Of(a), Texts.Of(b), n).ShouldBe(expected, 1e-12);

    [Fact]
    public void Overlap_needs_an_n_of_at_least_one() =>
        Should.Throw<ArgumentOutOfRangeException>(() => TextFunctions.Overlap(Texts.Of("a"), Texts.Of("a"), 0));

    [Fact]
    public void Overlap_takes_a_large_n() =>
        TextFunctions.Overlap(Texts.Of(string.Concat(Enumerable.Repeat("a b c ", 30_000))), Texts.Of(string.Concat(Enumerable.Repeat("a b c ", 30_000))), 45_000).ShouldBe(1);

    [Theory]
    [InlineData("{}", true)]
    [InlineData(" [1, -0.5e+10, \"a\\u00e9\\n\", true, false, null, {\"a\": {}, \"b\": []}] \r\n", true)]
    [InlineData("\"text\"", true)]
    [InlineData("0", true)]
    [InlineData("", false)]
    [InlineData("  ", false)]
    [InlineData("01", false)]
    [InlineData("1.", false)]
    [InlineData(".5", false)]
    [InlineData("-", false)]
    [InlineData("+1", false)]
    [InlineData("1e", false)]
    [InlineData("NaN", false)]
    [InlineData("tru", false)]
    [InlineData("[1,]", false)]
    [InlineData("[,1]", false)]
    [InlineData("[1 2]", false)]
    [InlineData("{\"a\":1,}", false)]
    [InlineData("{\"a\" 1}", false)]
    [InlineData("{a:1}", false)]
    [InlineData("{\"a\":}", false)]
    [InlineData("{\"a\"}", false)]
    [InlineData("[}", false)]
    [InlineData("[1]]", false)]
    [InlineData("{} {}", false)]
    [InlineData("\"a\nb\"", false)]
    [InlineData("\"a\tb\"", false)]
    [InlineData("\"\\x\"", false)]
    [InlineData("\"\\u12g4\"", false)]
    [InlineData("\"open", false)]
    [InlineData("\"\\\"", false)]
    [InlineData("'a'", false)]
    [InlineData("[1] // note", false)]
    [InlineData("\uFEFF{}", false)]
    [InlineData("\u00A01", false)]
    public void Valid_json_is_what_RFC_8259_says(string text, bool expected) => TextFunctions.ValidJson(Texts.Of(text)).ShouldBe(expected);

    [Fact]
    public void Json_may_be_nested_512_deep_and_deeper_text_does_no_harm()
    {
        TextFunctions.ValidJson(Texts.Of(new string('[', 512) + "1" + new string(']', 512))).ShouldBeTrue();
        TextFunctions.ValidJson(Texts.Of(new string('[', 513) + "1" + new string(']', 513))).ShouldBeFalse();
        TextFunctions.ValidJson(Texts.Of(new string('[', 1_000_000))).ShouldBeFalse();
    }

    [Theory]
    [InlineData('.')]
    [InlineData('\n')]
    [InlineData('w')]
    [InlineData('1')]
    [InlineData('\u0301')]
    public void A_huge_text_of_one_character_is_no_trouble(char character)
    {
        var text = Texts.Of(new string(character, 500_000) + "x");
        TextFunctions.SentenceCount(text).ShouldBeLessThan(500_001);
        TextFunctions.Fold(text).Value.Length.ShouldBe(text.Value.Length);
        TextFunctions.Urls(text).ShouldBeEmpty();
    }

    private static string Shown(IEnumerable<TextValue> texts)
    {
        var shown = new List<string>();
        foreach (var text in texts)
        {
            text.Original.Substring(text.ToOriginal(0), text.ToOriginal(text.Value.Length) - text.ToOriginal(0)).ShouldBe(text.Value);
            shown.Add(text.Value);
        }

        return string.Join('|', shown);
    }
}
