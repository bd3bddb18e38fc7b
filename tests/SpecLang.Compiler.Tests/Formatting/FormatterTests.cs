using SpecLang.Compiler.Formatting;

namespace SpecLang.Compiler.Tests.Formatting;

public class FormatterTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\n")]
    [InlineData("\r\n")]
    public void A_file_of_nothing_is_empty(string text) => Format(text).ShouldBeEmpty();

    [Fact]
    public void A_file_ends_with_one_line_end()
    {
        Format("lexicon A { \"a\" }").ShouldBe("lexicon A { \"a\" }\n");
        Format("lexicon A { \"a\" }\n\n\n").ShouldBe("lexicon A { \"a\" }\n");
        Format("// only\n\n// comments").ShouldBe("// only\n\n// comments\n");
    }

    [Fact]
    public void A_file_with_a_syntax_error_is_left_as_it_is()
    {
        const string Broken = "record   R { a text }";
        Format(Broken).ShouldBe(Broken);
    }

    [Fact]
    public void A_file_that_means_nothing_is_laid_out() => Format("define f(t:text)=nobody( t )").ShouldBe("define f(t: text) = nobody(t)\n");

    [Theory]
    [InlineData("record R {\r\na: text\nb: text }", "record R {\r\n  a: text\r\n  b: text\r\n}\r\n")]
    [InlineData("record R {\na: text\r\nb: text }", "record R {\n  a: text\n  b: text\n}\n")]
    public void Line_ends_are_those_of_the_first_line(string text, string formatted) => Format(text).ShouldBe(formatted);

    [Fact]
    public void A_byte_order_mark_is_kept() => Format("\uFEFF  lexicon A { \"a\" }").ShouldBe("\uFEFFlexicon A { \"a\" }\n");

    [Fact]
    public void Blank_lines_are_kept_one_at_a_time_and_none_at_the_ends_of_a_body() =>
        Format("record R {\n\n\n  a: text\n\n\n\n  b: text\n\n}\n").ShouldBe("record R {\n  a: text\n\n  b: text\n}\n");

    [Fact]
    public void A_declaration_of_several_lines_stands_apart() =>
        Format("lexicon A { \"a\" }\nrecord R {\n a: text }\nlexicon B { \"b\" }\nlexicon Longer { \"c\" }").ShouldBe("""
            lexicon A { "a" }

            record R {
              a: text
            }

            lexicon B      { "b" }
            lexicon Longer { "c" }

            """.ReplaceLineEndings("\n"));

    [Fact]
    public void A_break_behind_a_brace_keeps_it_open_and_without_it_what_fits_is_one_line()
    {
        Format("record R {\n a: text, longer: int = 1 }").ShouldBe("record R {\n  a:      text\n  longer: int = 1\n}\n");
        Format("record R { a: text,\n\n longer: int = 1 }").ShouldBe("record R {\n  a:      text\n\n  longer: int = 1\n}\n");
        Format("record R { a: text,\n longer: int = 1\n}").ShouldBe("record R { a: text  longer: int = 1 }\n");
    }

    [Fact]
    public void The_keywords_of_a_principle_are_a_column() => Format("constitution C over R { principle P {\n severity minor yields to Q when x escalate when y on error violates require z } }").ShouldBe("""
        constitution C over R {
          principle P {
            severity  minor
            yields to Q
            when      x
            escalate  when y
            on error  violates
            require   z
          }
        }

        """.ReplaceLineEndings("\n"));

    [Fact]
    public void A_list_that_breaks_ends_with_a_comma_and_one_that_does_not_has_none()
    {
        Format("record R { a: list<text> = [\n \"a\",\n \"b\",\n ] }").ShouldBe("record R { a: list<text> = [\"a\", \"b\"] }\n");
        var entries = string.Join(", ", Enumerable.Repeat("\"an entry\"", 12));
        Format($"define f(t: text) -> bool = t contains any [{entries}]").ShouldBe("""
            define f(t: text) -> bool = t contains any [
              "an entry", "an entry", "an entry", "an entry", "an entry", "an entry", "an entry", "an entry", "an entry",
              "an entry", "an entry", "an entry",
            ]

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void An_operator_begins_the_line_that_it_breaks_to()
    {
        var operand = "t contains \"a phrase of some length\"";
        Format($"define f(t: text) -> bool = {operand} and {operand} and {operand}").ShouldBe($"define f(t: text) -> bool =\n  {operand}\n  and {operand}\n  and {operand}\n");
    }

    [Fact]
    public void A_block_text_moves_with_what_is_around_it_and_says_the_same()
    {
        const string Source = "record R {\na: text = \"\"\"\n        one\n          two\n\n        three\n\"\"\"\n}";
        Format(Source).ShouldBe("record R {\n  a: text = \"\"\"\n    one\n      two\n\n    three\n    \"\"\"\n}\n");
        Format("record R {\na: text = \"\"\"one\n  two\"\"\"\n}").ShouldBe("record R {\n  a: text = \"\"\"one\n  two\"\"\"\n}\n");
    }

    [Fact]
    public void A_block_text_with_odd_line_ends_is_kept_letter_by_letter()
    {
        const string Block = "\"\"\"\n  a\r\r\n  b\r  c\n  \"\"\"";
        Format("record R { a: text = " + Block + " }").ShouldContain(Block);
    }

    [Theory]
    [InlineData("record R {\na: text, // of a\nb: text }", "record R {\n  a: text  // of a\n  b: text\n}\n")]
    [InlineData("record R {\na: text\n// of b\n, b: text }", "record R {\n  a: text\n  // of b\n  b: text\n}\n")]
    [InlineData("record R { a: text // of a\n}", "record R {\n  a: text  // of a\n}\n")]
    [InlineData("record R { /* nothing */ }", "record R { /* nothing */ }\n")]
    [InlineData("define f(t: text) = t in [\"a\" /* of a */, \"b\"]", "define f(t: text) = t in [\"a\" /* of a */, \"b\"]\n")]
    [InlineData("lexicon A { \"a\" /* of a */, \"b\" }", "lexicon A { \"a\" /* of a */ \"b\" }\n")]
    [InlineData("define f(t: text) = t // first\n== // second\n\"a\"", "define f(t: text) =\n  t  // first\n    ==  // second\n    \"a\"\n")]
    [InlineData("record R { a: text }\n\n// at the end", "record R { a: text }\n\n// at the end\n")]
    public void A_comment_stays_at_its_word(string text, string formatted)
    {
        Format(text).ShouldBe(formatted);
        Format(formatted).ShouldBe(formatted);
    }

    [Fact]
    public void The_lines_of_a_drawn_comment_stand_below_its_first() =>
        Format("record R {\n/*\n      * one\n* two\n        */\na: text }").ShouldBe("record R {\n  /*\n   * one\n   * two\n   */\n  a: text\n}\n");

    [Fact]
    public void Numbers_escapes_and_names_between_backticks_stay_as_they_are() =>
        Format("define f(`a b`: text) = `a b` == \"\\u{41}\\t\" and 1_000 < 5% and - 1 < 2.50").ShouldBe("define f(`a b`: text) = `a b` == \"\\u{41}\\t\" and 1_000 < 5% and -1 < 2.50\n");

    [Fact]
    public void A_minus_behind_a_minus_stays_apart_from_none() => Format("define f(n: int) = n - - - n").ShouldBe("define f(n: int) = n - --n\n");

    [Fact]
    public void Deep_levels_and_a_thousand_operands_are_laid_out()
    {
        var deep = "define f(b: bool) = " + new string('(', 44) + "b" + new string(')', 44);
        Format(deep).ShouldBe(deep + "\n");
        var wide = "define f(n: int) = n" + string.Concat(Enumerable.Repeat(" + n", 499));
        Format(Format(wide)).ShouldBe(Format(wide));
        var chain = "define f(b: bool) = b" + string.Concat(Enumerable.Repeat(" and b", 5_000));
        Format(chain).Split('\n').Length.ShouldBe(5_003);
    }

    [Fact]
    public void Emoji_and_combining_marks_are_kept() => Format("lexicon A{\"👩‍⚕️ e\u0301 ไทย\"}").ShouldBe("lexicon A { \"👩‍⚕️ e\u0301 ไทย\" }\n");

    private static string Format(string text) => Formatter.Format(Specs.Parse(text));
}
