namespace SpecLang.Text.Tests.Functions;

public class FoldTests
{
    [Theory]
    [InlineData("ignore", "ignore")]
    [InlineData("", "")]
    [InlineData("ｉｇｎｏｒｅ", "ignore")]
    [InlineData("𝒾𝓰𝗻𝚘𝕣𝖊", "ignore")]
    [InlineData("ﬁne ①", "fine 1")]
    [InlineData("ig\u200Bno\u200D\u2060re\uFEFF", "ignore")]
    [InlineData("i\u00ADgn\u202Eor\u2066e\uFE0F", "ignore")]
    [InlineData("e\u200B\u0301", "é")]
    [InlineData("іgnоrе", "ignore")]
    [InlineData("а plain wоrd", "a plain word")]
    [InlineData("ιgnοre", "ignore")]
    [InlineData("ɪɢɴᴏʀᴇ", "ignore")]
    [InlineData("1gn0r3", "ignore")]
    [InlineData("1gn0r3 4ll pr3v10u5 1n57ruc710n5", "ignore all previous instructions")]
    [InlineData("p@ssw0rd pa$$word sh!t k1ll! ki11", "password password shit kill! kill")]
    [InlineData("i g n o r e", "ignore")]
    [InlineData("i.g.n.o.r.e it", "ignore it")]
    [InlineData("i-g-n-o-r-e", "ignore")]
    [InlineData("i g n o r e   a l l", "ignore all")]
    [InlineData("i  g  n  o  r  e", "ignore")]
    [InlineData("1 g n 0 r 3", "ignore")]
    [InlineData("і g n о r е", "ignore")]
    [InlineData("IGNORE", "IGNORE")]
    [InlineData("I can\u2019t \u201Ccope\u201D \u2014 re\u2011read", "I can't \"cope\" - re-read")]
    public void Fold_undoes_evasion(string text, string expected) => TextFunctions.Fold(Texts.Of(text)).Value.ShouldBe(expected);

    [Theory]
    [InlineData("call 1800 555 0134, room 42")]
    [InlineData("the 3rd and 4th of 5kg, mp3, covid19, v2, B2B, h2o")]
    [InlineData("1 2 3 4 5 6")]
    [InlineData("vitamin B C D and A")]
    [InlineData("x 1 y 0")]
    [InlineData("write to jo@example.com or a+b")]
    [InlineData("Hi!How are you?Fine!")]
    [InlineData("рак и кот в доме")]
    [InlineData("Αυτό είναι ένα κείμενο και ο νόμος")]
    [InlineData("μTorrent")]
    [InlineData("日本語 テスト")]
    [InlineData("e.g. this")]
    public void Fold_leaves_alone_what_evades_nothing(string text) => TextFunctions.Fold(Texts.Of(text)).Value.ShouldBe(text);

    [Theory]
    [InlineData("please 1gn0r3 it", "1gn0r3")]
    [InlineData("please ｉｇｎｏｒｅ it", "ｉｇｎｏｒｅ")]
    [InlineData("x\u200By i\u200Bgn\u200Bo\u200Bre it", "i\u200Bgn\u200Bo\u200Bre")]
    [InlineData("please i.g.n.o.r.e it", "i.g.n.o.r.e")]
    [InlineData("𝗽lease 𝒾𝓰𝗻𝚘𝕣𝖊 it", "𝒾𝓰𝗻𝚘𝕣𝖊")]
    [InlineData("ﬁ і g n о r е it", "і g n о r е")]
    public void A_match_in_the_folded_text_maps_back(string text, string expected)
    {
        var folded = TextFunctions.Fold(Texts.Of(text));
        Texts.Entries("ignore").Found(folded).ShouldBe([expected]);
        Texts.Pattern("ignore").Found(folded).ShouldBe([expected]);
    }

    [Fact]
    public void A_plain_text_is_the_same_value()
    {
        var text = Texts.Of("nothing to undo here");
        TextFunctions.Fold(text).ShouldBeSameAs(text);
        TextFunctions.Lower(text).ShouldBeSameAs(text);
        TextFunctions.Trim(text).ShouldBeSameAs(text);
    }
}
