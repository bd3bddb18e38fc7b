using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Text;
using SpecLang.Engine.Output;

namespace SpecLang.Engine.Tests.Output;

public class DiagnosticPrinterTests
{
    [Fact]
    public void A_diagnostic_shows_its_place_its_line_and_carets()
    {
        Print(Specs.At("namespace a\n  require [|respnse|] is empty\nx", argument: "respnse")).ShouldBe(
            """
            a.align(2,11): error ALN2004: `respnse` is unknown
                  require respnse is empty
                          ^^^^^^^
            1 error

            """);
    }

    [Theory]
    [InlineData("a\t[|b|]c", "a   bc", "    ^")]
    [InlineData("\t\t[|b|]", "        b", "        ^")]
    [InlineData("東京 [|x|]", "東京 x", "     ^")]
    [InlineData("[|東京|] x", "東京 x", "^^^^")]
    [InlineData("👩‍👩‍👧 [|x|]", "👩‍👩‍👧 x", "   ^")]
    [InlineData("e\u0301 [|x|]", "e\u0301 x", "  ^")]
    [InlineData("\u202E[|x|]", @"\u{202E}x", "        ^")]
    [InlineData("a [|\u001b|] b", @"a \u{1B} b", "  ^^^^^^")]
    [InlineData("a [||]b", "a b", "  ^")]
    [InlineData("ab[||]", "ab", "  ^")]
    [InlineData("a [|b\nc|] d", "a b", "  ^")]
    [InlineData("a [|b\r\nc|] d", "a b", "  ^")]
    [InlineData("x\r\na [|b|]\r\nc", "a b", "  ^")]
    [InlineData("a[|\r\n|]b", "a", " ^")]
    [InlineData("[red]x[/] [|y|]", "[red]x[/] y", "          ^")]
    public void Carets_stand_under_the_place(string marked, string line, string carets)
    {
        var lines = Print(Specs.At(marked)).Split('\n');

        lines[1].ShouldBe("    " + line);
        lines[2].ShouldBe("    " + carets);
    }

    [Theory]
    [InlineData("[||]")]
    [InlineData("a\n[||]")]
    [InlineData("a\n[||]\nb")]
    public void An_empty_line_is_not_shown(string marked)
    {
        Print(Specs.At(marked)).Split('\n').Length.ShouldBe(3);
    }

    [Fact]
    public void A_long_line_is_cut_around_the_place()
    {
        var lines = Print(Specs.At(new string('a', 5000) + "[|bbb|]" + new string('c', 5000)), width: 64).Split('\n');

        lines[1].Length.ShouldBe(64);
        lines[1].ShouldStartWith("    …aaa");
        lines[1].ShouldEndWith("ccc…");
        lines[1].Substring(lines[2].IndexOf('^', StringComparison.Ordinal), 3).ShouldBe("bbb");
        lines[2].Trim().ShouldBe("^^^");
    }

    [Fact]
    public void A_long_line_is_cut_behind_a_place_at_its_start_and_before_one_at_its_end()
    {
        Print(Specs.At("[|bb|]" + new string('c', 500)), width: 40).Split('\n')[1].ShouldBe("    bb" + new string('c', 32) + "…");

        var lines = Print(Specs.At(new string('a', 500) + "[|bb|]"), width: 40).Split('\n');
        lines[1].ShouldBe("    …" + new string('a', 32) + "bb");
        lines[2].ShouldBe(new string(' ', 37) + "^^");
    }

    [Fact]
    public void A_place_longer_than_the_width_has_carets_as_far_as_it_is_shown()
    {
        var lines = Print(Specs.At("x [|" + new string('y', 3000) + "|]"), width: 40).Split('\n');

        lines[1].Length.ShouldBeLessThanOrEqualTo(40);
        lines[2].Length.ShouldBeLessThanOrEqualTo(40);
        lines[1].ShouldStartWith("    x yyy");
        lines[2].ShouldStartWith("      ^^^");
    }

    [Fact]
    public void A_line_of_wide_characters_is_cut_by_columns()
    {
        var lines = Print(Specs.At(new string('東', 900) + "[|京|]" + new string('都', 900)), width: 44).Split('\n');

        DisplayWidth.Of(lines[1]).ShouldBeLessThanOrEqualTo(44);
        var before = lines[1][..lines[1].IndexOf('京', StringComparison.Ordinal)];
        lines[2].IndexOf('^', StringComparison.Ordinal).ShouldBe(DisplayWidth.Of(before));
    }

    [Fact]
    public void Emoji_are_never_cut_in_two()
    {
        var text = Print(Specs.At(string.Concat(Enumerable.Repeat("😀", 901)) + "[|x|]" + string.Concat(Enumerable.Repeat("😀", 901))), width: 45);

        text.ShouldNotContain(@"\u{");
        text.EnumerateRunes().ShouldAllBe(r => r.Value != 0xFFFD);
    }

    [Fact]
    public void What_a_stranger_wrote_does_not_reach_the_terminal_raw()
    {
        var text = Print(Specs.At("\u001b]0;x\u0007 [|a|]", path: "a\u001b[31m.align", argument: "\u202Ex\ny"));

        text.ShouldStartWith(@"a\u{1B}[31m.align(1,8): error ALN2004: `\u{202E}x\u{A}y` is unknown" + "\n");
        text.Replace("\n", string.Empty, StringComparison.Ordinal).ShouldAllBe(c => !char.IsControl(c));
    }

    [Fact]
    public void Colours_come_only_when_asked_for()
    {
        var diagnostic = Specs.At("a [|b|]", Specs.Unused);

        Print(diagnostic).ShouldNotContain("\u001b");
        Print(diagnostic, useColor: true).ShouldContain(": \u001b[1;33mwarning ALN4001\u001b[0m: `x` is never used");
        Print(diagnostic, useColor: true).ShouldContain("\n      \u001b[1;33m^\u001b[0m\n");
    }

    [Fact]
    public void A_place_beyond_the_end_is_shown_at_the_end()
    {
        Print(new Diagnostic(Specs.Note, new SourceText("a.align", "ab"), new TextSpan(7, 3))).ShouldStartWith("a.align(1,3): info ALN4002: fine\n    ab\n      ^\n");
    }

    [Fact]
    public void The_last_line_counts()
    {
        var (error, warning, note) = (Specs.At("[|a|]"), Specs.At("[|a|]", Specs.Unused), Specs.At("[|a|]", Specs.Note));

        DiagnosticPrinter.Count([]).ShouldBe("no errors");
        DiagnosticPrinter.Count([error]).ShouldBe("1 error");
        DiagnosticPrinter.Count([error, warning, error]).ShouldBe("2 errors, 1 warning");
        DiagnosticPrinter.Count([warning, warning, note]).ShouldBe("2 warnings, 1 note");
    }

    private static string Print(Diagnostic diagnostic, bool useColor = false, int width = 100)
    {
        using var output = new StringWriter { NewLine = "\n" };
        new DiagnosticPrinter(output, useColor, width).Print([diagnostic]);
        return output.ToString();
    }
}
