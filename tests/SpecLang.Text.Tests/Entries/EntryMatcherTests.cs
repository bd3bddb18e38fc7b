namespace SpecLang.Text.Tests.Entries;

public class EntryMatcherTests
{
    [Theory]
    [InlineData("cat", "a cat sat", true)]
    [InlineData("cat", "concatenate", false)]
    [InlineData("cat", "cats", false)]
    [InlineData("cat", "cat9", false)]
    [InlineData("cat", "_cat", false)]
    [InlineData("cat", "(cat)", true)]
    [InlineData("cat", "", false)]
    [InlineData("cat", "CAT", true)]
    [InlineData("c++", "c++11", true)]
    [InlineData("c++", "abc++", false)]
    [InlineData(".net", "asp.net core", true)]
    [InlineData(".net", "asp.networks", false)]
    [InlineData("$", "costs 5$now", true)]
    public void An_edge_must_be_a_word_edge_only_where_the_entry_has_a_word_character(string entry, string text, bool expected) =>
        Texts.Entries(entry).IsMatch(Texts.Of(text)).ShouldBe(expected);

    [Theory]
    [InlineData("suicid*", "a suicidal mood", "suicidal")]
    [InlineData("suicid*", "SUICIDE", "SUICIDE")]
    [InlineData("suicid*", "parasuicide", "")]
    [InlineData("*cide", "a suicide, pesticides", "suicide")]
    [InlineData("*icid*", "suicidal", "suicidal")]
    [InlineData("blood thinner*", "two blood  thinners daily", "blood  thinners")]
    [InlineData("*.exe", "run setup.exe now", "setup.exe")]
    [InlineData("c+*", "c+abc def", "c+abc")]
    public void A_star_leaves_an_end_open_and_the_match_covers_the_whole_word(string entry, string text, string expected) =>
        string.Join('|', Texts.Entries(entry).Found(text)).ShouldBe(expected);

    [Theory]
    [InlineData("\\*", "2 * 3", "*")]
    [InlineData("f\\*\\*k", "what the f**k", "f**k")]
    [InlineData("a\\b", "a\\b", "a\\b")]
    public void A_backslash_before_a_star_makes_it_a_star(string entry, string text, string expected) =>
        Texts.Entries(entry).Found(text).ShouldBe([expected]);

    [Theory]
    [InlineData("blood thinner", "blood \t\r\n thinner")]
    [InlineData("blood thinner", "blood\u00A0thinner")]
    [InlineData("blood   thinner", "blood thinner")]
    [InlineData("blood\tthinner", "blood\u3000thinner")]
    public void A_space_in_an_entry_stands_for_any_run_of_white_space(string entry, string text) =>
        Texts.Entries(entry).Found(text).ShouldBe([text]);

    [Fact]
    public void White_space_is_needed_where_an_entry_has_a_space() => Texts.Entries("blood thinner").IsMatch(Texts.Of("bloodthinner")).ShouldBeFalse();

    [Theory]
    [InlineData("自殺", "彼は自殺した", "自殺")]
    [InlineData("カタ", "カタカナ", "カタ")]
    [InlineData("コーヒー", "アイスコーヒーを飲む", "コーヒー")]
    [InlineData("ยา", "กินยาแล้ว", "ยา")]
    [InlineData("ຢາ", "ກິນຢາ", "ຢາ")]
    [InlineData("ថ្នាំ", "លេបថ្នាំ", "ថ្នាំ")]
    [InlineData("ဆေး", "ဆေးသောက်", "ဆေး")]
    [InlineData("iPhone", "新しいiPhoneを買う", "iPhone")]
    public void Scripts_without_spaces_have_an_edge_between_their_characters(string entry, string text, string expected) =>
        Texts.Entries(entry).Found(text).ShouldBe([expected]);

    [Theory]
    [InlineData("ที", "อยู่ที่บ้าน")]
    [InlineData("か", "が")]
    [InlineData("か", "か\u3099")]
    [InlineData("cafe", "cafe\u0301")]
    [InlineData("x", "x\u0323")]
    public void A_mark_belongs_to_the_character_before_it_so_there_is_no_edge(string entry, string text) =>
        Texts.Entries(entry).IsMatch(Texts.Of(text)).ShouldBeFalse();

    [Theory]
    [InlineData("한국", "한국어")]
    [InlineData("дом", "домик")]
    [InlineData("كتاب", "كتابي")]
    public void Other_scripts_have_edges_only_at_the_ends_of_words(string entry, string text) =>
        Texts.Entries(entry).IsMatch(Texts.Of(text)).ShouldBeFalse();

    [Theory]
    [InlineData("new york|new york city", "new york city hall", "new york city")]
    [InlineData("new york|york city", "new york city", "new york")]
    [InlineData("a b|b c|c", "a b c", "a b|c")]
    [InlineData("suicid*|suicide", "suicide", "suicide")]
    [InlineData("*b|a", "ab a", "ab|a")]
    [InlineData("aa", "aa aa-aa", "aa|aa|aa")]
    public void Entries_match_leftmost_longest_without_overlap(string entries, string text, string expected)
    {
        var matcher = Texts.Entries(entries.Split('|'));
        string.Join('|', matcher.Found(text)).ShouldBe(expected);
        matcher.Count(Texts.Of(text)).ShouldBe(expected.Split('|').Length);
    }

    [Theory]
    [InlineData("doctor", "  Doctor, help", true)]
    [InlineData("doctor", "the doctor", false)]
    [InlineData("doctor", "doctors", false)]
    [InlineData("doct*", "\u3000doctors", true)]
    [InlineData("*tor", "doctor who", true)]
    [InlineData("doctor", "   ", false)]
    [InlineData("doctor", "", false)]
    public void Starts_with_looks_past_leading_white_space(string entry, string text, bool expected)
    {
        var matcher = Texts.Entries(entry);
        matcher.IsAtStart(Texts.Of(text)).ShouldBe(expected);
        matcher.MatchesAtStart(Texts.Of(text)).Count().ShouldBe(expected ? 1 : 0);
    }

    [Theory]
    [InlineData("doctor", "ask a doctor\r\n", true)]
    [InlineData("doctor", "ask a doctor.", false)]
    [InlineData("doctor", "a doctor asks", false)]
    [InlineData("doctor", "codoctor", false)]
    [InlineData("*doctor", "codoctor", true)]
    [InlineData("doct*", "two doctors", true)]
    [InlineData("a doctor", "doctor a  doctor ", true)]
    [InlineData("doctor", "", false)]
    public void Ends_with_looks_past_trailing_white_space(string entry, string text, bool expected)
    {
        var matcher = Texts.Entries(entry);
        matcher.IsAtEnd(Texts.Of(text)).ShouldBe(expected);
        matcher.MatchesAtEnd(Texts.Of(text)).Count().ShouldBe(expected ? 1 : 0);
    }

    [Fact]
    public void The_longest_entry_counts_at_the_start_and_at_the_end()
    {
        var matcher = Texts.Entries("so long", "so long and thanks", "thanks", "and thanks");
        matcher.MatchesAtStart(Texts.Of(" so long and thanks")).Single().ShouldBe(new TextMatch("response", 1, 18, "so long and thanks", false));
        matcher.MatchesAtEnd(Texts.Of("he said so, and thanks ")).Single().ShouldBe(new TextMatch("response", 12, 10, "and thanks", false));
    }

    [Fact]
    public void A_match_is_named_after_the_lexicon_or_the_entry_as_written()
    {
        new EntryMatcher("Pets", ["Cat*"], isPrivate: true).Matches(Texts.Of("my cats")).ShouldBe([new TextMatch("response", 3, 4, "Pets", true)]);
        Texts.Entries("Cat*").Matches(Texts.Of("my cats")).ShouldBe([new TextMatch("response", 3, 4, "Cat*", false)]);
    }

    [Fact]
    public void A_hundred_thousand_entries_are_found_in_one_text()
    {
        var matcher = new EntryMatcher("Big", Enumerable.Range(0, 100_000).Select(i => $"word{i} tail{i % 7}*"));
        matcher.Found("xx word99999 tail4ever and word1 tail1, word2 tail1").ShouldBe(["word99999 tail4ever", "word1 tail1"]);
    }

    [Theory]
    [InlineData(' ')]
    [InlineData('a')]
    [InlineData('\u0301')]
    [InlineData('-')]
    [InlineData('字')]
    public void A_long_run_of_one_character_is_no_trouble(char character)
    {
        var matcher = Texts.Entries(" q", "ab*", "*ab", "- q", "q\u0301", "字q");
        matcher.Count(Texts.Of("x" + new string(character, 300_000))).ShouldBe(0);
    }

    [Fact]
    public void No_entries_match_nothing() => Texts.Entries().IsMatch(Texts.Of("anything")).ShouldBeFalse();

    [Fact]
    public void A_wrong_entry_is_refused() =>
        Should.Throw<ArgumentException>(() => Texts.Entries("fine", "not*fine")).Message.ShouldContain("star inside");

    [Theory]
    [InlineData("", "empty")]
    [InlineData(" \t", "white space only")]
    [InlineData("*", "match everything")]
    [InlineData("**", "match everything")]
    [InlineData("* *", "match everything")]
    [InlineData("a*b", "star inside")]
    [InlineData("a**", "star inside")]
    public void What_is_wrong_with_an_entry_is_said_in_a_sentence(string entry, string expected) =>
        EntrySyntax.Check(entry).ShouldNotBeNull().ShouldContain(expected);

    [Theory]
    [InlineData("fine")]
    [InlineData("*fine*")]
    [InlineData("\\*")]
    [InlineData("a\\*b")]
    [InlineData("日本")]
    public void A_right_entry_has_no_problem(string entry) => EntrySyntax.Check(entry).ShouldBeNull();

    [Theory]
    [InlineData("a*b")]
    [InlineData("a\\*")]
    [InlineData("plain")]
    public void An_escaped_text_stands_for_itself(string text) => Texts.Entries(EntrySyntax.Escape(text)).Found($"<{text}>").ShouldBe([text]);

    [Theory]
    [InlineData("don't want", "I don\u2019t want to live", 2, 10)]
    [InlineData("don\u2019t want", "I don't want to live", 2, 10)]
    [InlineData("pre-approved", "it is pre\u2011approved", 6, 12)]
    [InlineData("'quoted'", "a \u2018quoted\u2019 word", 2, 8)]
    public void An_apostrophe_or_hyphen_is_the_same_typed_and_typeset(string entry, string text, int start, int length) =>
        new EntryMatcher(name: null, [entry]).Matches(Texts.Of(text)).Select(m => (m.Start, m.Length)).ShouldBe([(start, length)]);

    [Fact]
    public void A_dash_is_no_hyphen() => new EntryMatcher(name: null, ["pre-approved"]).IsMatch(Texts.Of("pre\u2013approved")).ShouldBeFalse();
}
