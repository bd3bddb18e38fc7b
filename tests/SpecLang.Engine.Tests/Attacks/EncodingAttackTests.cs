using System.Text;

namespace SpecLang.Engine.Tests.Attacks;

/// <summary>What codes say is decoded here by other means than the attacks use.</summary>
public class EncodingAttackTests
{
    public static TheoryData<string> Texts => [.. AttackTexts.Hard.Where(t => !string.IsNullOrWhiteSpace(t) && !t.Contains("half a pair", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Base64_decodes_to_the_text(string text) =>
        Encoding.UTF8.GetString(Convert.FromBase64String(AttackTests.Create("base64").Apply(text, 3).Payload)).ShouldBe(text);

    [Theory]
    [MemberData(nameof(Texts))]
    public void Hexadecimal_numbers_decode_to_the_text(string text) =>
        Encoding.UTF8.GetString(Convert.FromHexString(AttackTests.Create("hex").Apply(text, 3).Payload.Replace(" ", "", StringComparison.Ordinal))).ShouldBe(text);

    [Fact]
    public void Rot13_twice_is_the_text()
    {
        AttackTests.Create("rot13").Apply("Hello, Wörld!", 3).Payload.ShouldBe("Uryyb, Jöeyq!");
        AttackTests.Create("rot13").Apply(AttackTests.Create("rot13").Apply(AttackTexts.Plain, 3).Payload, 3).Payload.ShouldBe(AttackTexts.Plain);
    }

    [Fact]
    public void Rot13_leaves_a_letter_with_its_mark()
    {
        AttackTests.Create("rot13").Apply("cafe\u0301", 3).Payload.ShouldBe("pnse\u0301");
    }

    [Theory]
    [InlineData("日本語")]
    [InlineData("12:30 !")]
    public void Rot13_needs_a_letter_that_it_turns(string text) => AttackTests.Create("rot13").Apply(text, 3).Problem.ShouldBe("the text has no letter from A to Z");

    [Fact]
    public void Morse_code_is_that_of_the_standard() => AttackTests.Create("morse").Apply("SOS, paris 73?", 3).Payload.ShouldBe("... --- ... --..-- / .--. .- .-. .. ... / --... ...-- ..--..");

    [Fact]
    public void Morse_code_leaves_what_it_has_no_sign_for() => AttackTests.Create("morse").Apply("e\u0301t \U0001F468\u200D\U0001F469 語", 3).Payload.ShouldBe("e\u0301 - / \U0001F468\u200D\U0001F469 / 語");

    [Theory]
    [InlineData("日本語")]
    [InlineData("!?")]
    public void Morse_code_needs_a_letter_or_digit(string text) => AttackTests.Create("morse").Apply(text, 3).Problem.ShouldBe("the text has no letter or digit that Morse code has");

    [Theory]
    [InlineData("base64", "Base64")]
    [InlineData("hex", "hexadecimal")]
    [InlineData("rot13", "ROT13")]
    [InlineData("morse", "Morse code")]
    public void A_model_is_told_what_to_do_with_the_code(string name, string code)
    {
        var result = AttackTests.Create(name).Apply(AttackTexts.Plain, 3);
        result.Text.ShouldNotBeNull();
        var (instruction, payload) = (result.Text.Split("\n\n")[0], result.Text.Split("\n\n")[1]);
        instruction.ShouldContain(code);
        payload.ShouldBe(result.Payload);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_reversed_text_has_the_same_characters_from_its_end(string text)
    {
        var result = AttackTests.Create("reversed").Apply(text, 3);
        if (result.Problem is null)
        {
            var back = AttackTests.Characters(text);
            back.Reverse();
            result.Payload.ShouldBe(string.Concat(back));
            result.Text.ShouldNotBeNull().ShouldEndWith("\n\n" + result.Payload);
        }
        else
        {
            (text == "a" || text.All(c => c == 'x')).ShouldBeTrue();
        }
    }

    [Fact]
    public void A_family_of_emoji_is_not_turned_round() => AttackTests.Create("reversed").Apply("ab\U0001F468\u200D\U0001F469\u200D\U0001F467", 3).Payload.ShouldBe("\U0001F468\u200D\U0001F469\u200D\U0001F467ba");
}
