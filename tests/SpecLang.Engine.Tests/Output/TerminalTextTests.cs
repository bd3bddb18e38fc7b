using SpecLang.Engine.Output;

namespace SpecLang.Engine.Tests.Output;

public class TerminalTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("plain [red]text[/] 東京 👩‍💻", "plain [red]text[/] 東京 👩‍💻")]
    [InlineData("\u001b[2J", @"\u{1B}[2J")]
    [InlineData("a\nb\r\tc", @"a\u{A}b\u{D}\u{9}c")]
    [InlineData("\u009b31m\u0085", @"\u{9B}31m\u{85}")]
    [InlineData("evil\u202Egpj.exe", @"evil\u{202E}gpj.exe")]
    [InlineData("\u2066\u2069\u200e\u200f\u061c\u2028\u2029", @"\u{2066}\u{2069}\u{200E}\u{200F}\u{61C}\u{2028}\u{2029}")]
    [InlineData("\U000E0041x", @"\u{E0041}x")]
    public void What_would_steer_a_terminal_is_made_visible(string text, string shown)
    {
        TerminalText.Escape(text).ShouldBe(shown);
    }

    [Fact]
    public void Lone_surrogates_are_made_visible()
    {
        TerminalText.Escape("a\uD800b\uDC00").ShouldBe(@"a\u{D800}b\u{DC00}");
        TerminalText.Escape("\uD83D\uD83D\uDE00").ShouldBe("\\u{D83D}\U0001F600");
    }

    [Theory]
    [InlineData("abc", 3)]
    [InlineData("東京", 4)]
    [InlineData("한글", 4)]
    [InlineData("ｱ！", 3)]
    [InlineData("é", 1)]
    [InlineData("e\u0301", 1)]
    [InlineData("😀", 2)]
    [InlineData("👩‍👩‍👧", 2)]
    [InlineData("❤️", 2)]
    [InlineData("🇩🇪", 2)]
    [InlineData("ไทย", 3)]
    [InlineData("", 0)]
    public void Width_is_counted_in_columns(string text, int columns)
    {
        DisplayWidth.Of(text).ShouldBe(columns);
    }
}
