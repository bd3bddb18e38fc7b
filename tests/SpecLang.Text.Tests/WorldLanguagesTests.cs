using SpecLang.Text.Patterns;

namespace SpecLang.Text.Tests;

public class WorldLanguagesTests
{
    [Theory]
    [InlineData("tiếng việt", "Nói Tiếng Việt nhé", "Tiếng Việt")]
    [InlineData("tie\u0302\u0301ng vie\u0323\u0302t", "Nói Tiếng Việt nhé", "Tiếng Việt")]
    [InlineData("tiếng việt", "No\u0301i Tie\u0302\u0301ng Vie\u0302\u0323t nhe\u0301", "Tie\u0302\u0301ng Vie\u0302\u0323t")]
    [InlineData("薬", "この薬は", "薬")]
    [InlineData("が", "か\u3099ある", "か\u3099")]
    [InlineData("หมอ", "ไปหาหมอนะ", "หมอ")]
    [InlineData("طبيب", "اسأل طبيب من فضلك", "طبيب")]
    [InlineData("STRAßE", "eine Straße", "Straße")]
    [InlineData("straẞe", "eine Straße", "Straße")]
    [InlineData("ΟΔΟΣ", "ο οδος", "οδος")]
    [InlineData("οδός", "ΟΔΌΣ", "ΟΔΌΣ")]
    [InlineData("k", "5 \u212A", "\u212A")]
    [InlineData("ångström", "\u212Bngström", "\u212Bngström")]
    [InlineData("👩\u200D💻", "a 👩\u200D💻!", "👩\u200D💻")]
    [InlineData("😀", "hi😀there", "😀")]
    [InlineData("𝒜", "x 𝒜 y", "𝒜")]
    [InlineData("한국어", "\u1112\u1161\u11AB\u1100\u116E\u11A8\u110B\u1165", "\u1112\u1161\u11AB\u1100\u116E\u11A8\u110B\u1165")]
    [InlineData("привет", "ПРИВЕТ!", "ПРИВЕТ")]
    [InlineData("𐐀𐐁", "𐐨𐐩", "𐐨𐐩")]
    [InlineData("हिन्दी", "मैं हिन्दी हूँ", "हिन्दी")]
    public void An_entry_is_found_as_it_stands_in_the_field(string entry, string text, string expected)
    {
        Texts.Entries(entry).Found(text).ShouldBe([expected]);
        Texts.Pattern(entry, "i").Found(text).ShouldBe([expected]);
        Texts.Entries(entry).Found(TextFunctions.Lower(Texts.Of(text))).ShouldBe([expected]);
    }

    [Theory]
    [InlineData("ı", "i")]
    [InlineData("istanbul", "İstanbul")]
    [InlineData("ISTANBUL", "ıstanbul")]
    [InlineData("strasse", "Straße")]
    [InlineData("cafe", "café")]
    [InlineData("cafe", "cafe\u0301")]
    public void What_simple_folding_keeps_apart_is_not_found(string entry, string text) =>
        Texts.Entries(entry).IsMatch(Texts.Of(text)).ShouldBeFalse();

    [Fact]
    public void Places_in_a_part_of_a_derived_text_are_those_of_the_field()
    {
        var text = Texts.Of("  ﬁ <b>Cafe\u0301 NOIR</b> ");
        var part = TextFunctions.Between(TextFunctions.Lower(TextFunctions.Trim(TextFunctions.Fold(text))), "<b>", "</b>");
        part.ShouldNotBeNull().Value.ShouldBe("café noir");
        Texts.Entries("CAFÉ").Matches(part).Single().ShouldBe(new TextMatch("response", 7, 5, "CAFÉ", false));
    }

    [Fact]
    public void Folding_keeps_length_and_word_characters_so_that_one_map_serves_both_views()
    {
        for (var codePoint = 0; codePoint <= 0x10FFFF; codePoint++)
        {
            var folded = CaseFolding.Fold(codePoint);
            (folded > 0xFFFF).ShouldBe(codePoint > 0xFFFF);
            CodePoints.IsWord(folded).ShouldBe(CodePoints.IsWord(codePoint));
            CodePoints.IsWhiteSpace(folded).ShouldBe(CodePoints.IsWhiteSpace(codePoint));
            (CaseFolding.Lower(codePoint) > 0xFFFF).ShouldBe(codePoint > 0xFFFF);
        }
    }

    [Theory]
    [InlineData('a', true)]
    [InlineData('_', true)]
    [InlineData('9', true)]
    [InlineData(0x301, true)]
    [InlineData(0x663, true)]
    [InlineData(0x1D49C, true)]
    [InlineData(0x2160, false)]
    [InlineData(0xB2, false)]
    [InlineData('-', false)]
    [InlineData(0x200D, false)]
    [InlineData(0x203F, false)]
    public void Letters_marks_digits_and_the_underscore_are_word_characters(int codePoint, bool expected)
    {
        CodePoints.IsWord(codePoint).ShouldBe(expected);
        PropertySets.Word.Contains(codePoint).ShouldBe(expected);
    }
}
