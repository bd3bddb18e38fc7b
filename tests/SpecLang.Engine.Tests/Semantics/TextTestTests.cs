namespace SpecLang.Engine.Tests.Semantics;

/// <summary>The text rules of the language, through a spec: what is found and what is not.</summary>
public class TextTestTests
{
    private const string Declarations = """
        record R {
          t: text = ""  name: text = ""  names: list<text> = []
          doctor: text = "Ask a DOCTOR, please."  suicide: text = "thoughts of suicidal people"  spaces: text = "blood \t\n  thinner"
          kelvin: text = "300 \u{212A} outside"  sharp: text = "Stra\u{DF}e"  sigma: text = "\u{39F}\u{394}\u{39F}\u{3A3}"  dotless: text = "\u{131}stanbul"
          nfc: text = "ti\u{1EBF}ng Vi\u{1EC7}t"  nfd: text = "tie\u{302}\u{301}ng Vie\u{323}\u{302}t"  cafe: text = "un cafe\u{301}!"
          thai: text = "\u{E22}\u{E32}\u{E41}\u{E01}\u{E49}\u{E1B}\u{E27}\u{E14}"  japanese: text = "\u{85AC}\u{3092}\u{98F2}\u{3080}"  khmer: text = "\u{1790}\u{17D2}\u{1793}\u{17B6}\u{17C6}"
          card: text = "4111 1111 1111 1111"  wrong: text = "4111 1111 1111 1112"  iban: text = "DE89 3704 0044 0532 0130 00"
          padded: text = "  We can't help.  "  star: text = "5 * 3"  emoji: text = "ok \u{1F600}!"
        }
        lexicon Words { "doctor" "blood thinner*" "*phobia" }
        lexicon Filed { from "words.txt" }
        pattern Card = r"\b[0-9](?: ?[0-9]){12,18}\b" where luhn
        pattern Account = r"\b[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{1,4})+\b" where iban
        pattern Loose = r"doctor"i
        pattern Strict = r"doctor"
        """;

    [Fact]
    public void Texts_lexicons_and_lists_are_searched_for_as_words() => Check(
        ("""doctor contains "doctor" """, 'T'),
        ("""doctor contains "doc" """, 'F'),
        ("""doctor contains "doc*" """, 'T'),
        ("""doctor contains "*tor" """, 'T'),
        ("""doctor contains "octo" """, 'F'),
        ("""doctor contains "*octo*" """, 'T'),
        ("""doctor contains ["nurse", "please"]""", 'T'),
        ("""doctor contains any ["nurse", "please"]""", 'T'),
        ("""doctor contains all ["nurse", "please"]""", 'F'),
        ("""doctor contains all ["doctor", "please"]""", 'T'),
        ("""doctor contains "doctor," """, 'T'),
        ("""doctor contains ", please." """, 'T'),
        ("doctor contains Words", 'T'),
        ("doctor contains any Words", 'T'),
        ("doctor contains all Words", 'F'),
        ("doctor contains Filed", 'T'),
        ("spaces contains Words", 'T'),
        ("""doctor contains [Words, "nothing", r"x{3}"]""", 'T'),
        ("""doctor contains all [Words, r"ple"]""", 'T'),
        ("""suicide contains "suicid*" """, 'T'),
        ("""suicide contains "suicid" """, 'F'),
        ("""spaces contains "blood thinner" """, 'T'),
        ("""star contains "\\* 3" """, 'T'),
        ("""star contains "5 \\*" """, 'T'),
        ("""t contains "a" """, 'F'));

    [Fact]
    public void Case_and_normal_form_do_not_matter_to_words() => Check(
        ("""kelvin contains "k" """, 'T'),
        ("""sharp contains "STRA\u{1E9E}E" """, 'T'),
        ("""sharp contains "strasse" """, 'F'),
        ("""sigma contains "\u{3BF}\u{3B4}\u{3BF}\u{3C2}" """, 'T'),
        ("""sigma contains "\u{3BF}\u{3B4}\u{3BF}\u{3C3}" """, 'T'),
        ("""dotless contains "istanbul" """, 'F'),
        ("""dotless contains "\u{131}STANBUL" """, 'T'),
        ("""nfc contains "ti\u{1EBF}ng" and nfd contains "ti\u{1EBF}ng" """, 'T'),
        ("""nfc contains "tie\u{302}\u{301}ng" and nfd contains "TIE\u{302}\u{301}NG" """, 'T'),
        ("""nfd contains "tie" """, 'F'),
        ("""cafe contains "caf\u{E9}" """, 'T'),
        ("""cafe contains "cafe" """, 'F'),
        ("""cafe matches r"caf\u00E9" """, 'T'),
        ("nfc == nfd", 'F'),
        ("nfd in [nfc]", 'F'),
        ("""sharp == "STRASSE" """, 'F'),
        ("""doctor == "ask a doctor, please." """, 'F'));

    [Fact]
    public void Scripts_without_spaces_have_an_edge_between_any_two_characters() => Check(
        ("""thai contains "\u{E41}\u{E01}\u{E49}" """, 'T'),
        ("""japanese contains "\u{98F2}" """, 'T'),
        ("""japanese contains "\u{85AC}\u{3092}" """, 'T'),
        ("""khmer contains "\u{1790}\u{17D2}\u{1793}\u{17B6}\u{17C6}" """, 'T'),
        ("""japanese starts with "\u{85AC}" and japanese ends with "\u{3080}" """, 'T'));

    [Fact]
    public void A_text_starts_and_ends_past_white_space() => Check(
        ("""padded starts with "we can't" """, 'T'),
        ("""padded starts with "We can" """, 'T'),
        ("""padded starts with "W" """, 'F'),
        ("""padded starts with "W*" """, 'T'),
        ("""padded ends with "help." """, 'T'),
        ("""padded ends with "help" """, 'F'),
        ("""padded ends with any ["no", "can't help."]""", 'T'),
        ("""padded starts with all ["we", "we can't"]""", 'T'),
        ("""t starts with "a" """, 'F'));

    [Fact]
    public void Patterns_are_found_anywhere_and_mind_case_without_the_flag() => Check(
        ("""doctor matches r"octo" """, 'F'),
        ("""doctor matches r"octo"i""", 'T'),
        ("doctor contains Loose", 'T'),
        ("doctor matches Strict", 'F'),
        ("""kelvin matches r"k"i""", 'T'),
        ("""sigma matches r"\u03C2"i""", 'T'),
        ("""spaces matches r"^thinner" """, 'F'),
        ("""spaces matches r"^\s*thinner"m""", 'T'),
        ("""spaces matches r"blood.*thinner" """, 'F'),
        ("""spaces matches r"blood.*thinner"s""", 'T'),
        ("""doctor matches any [r"nurse", r"DOC"]""", 'T'),
        ("""doctor matches all [r"nurse", r"DOC"]""", 'F'),
        ("card contains Card", 'T'),
        ("wrong contains Card", 'F'),
        ("iban contains Account", 'T'));

    [Theory]
    [InlineData("""{"t":"Dear Bob, hello","name":"bob"}""", true)]
    [InlineData("""{"t":"Dear Bobby, hello","name":"bob"}""", false)]
    [InlineData("""{"t":"b*b","name":"b*b"}""", true)]
    [InlineData("""{"t":"blob","name":"b*b"}""", false)]
    [InlineData("""{"t":"Dear Bob","name":""}""", false)]
    [InlineData("""{"t":"Dear Mary Ann","name":"x","names":["y","mary  ann"]}""", true)]
    public void A_text_of_the_record_is_searched_for_letter_by_letter(string json, bool found)
    {
        using var spec = LoadedSpec.Of("""
            record R { t: text  name: text  names: list<text> = [] }
            constitution C over R { principle P { require t contains name or t contains any names } }
            """);

        (spec.Principle(json).Outcome == SpecLang.Runtime.Outcome.Complies).ShouldBe(found);
    }

    private static void Check(params (string Expression, char Truth)[] table) =>
        ExpressionTable.ShouldHold([("words.txt", "# people\nnurse\n\ndoctor\n")], Declarations, "R", "{}", table);
}
