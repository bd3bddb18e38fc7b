namespace SpecLang.Compiler.Tests.Parsing;

/// <summary>What people write who come from English or another language gets one message, which says how it is written here.</summary>
public sealed class ForeignHabitTests
{
    [Theory]
    [InlineData("require word_count(a) =< 5", "`<=`")]
    [InlineData("require word_count(a) < = 5", "`<=`, without a space")]
    [InlineData("require word_count(a) => 5", "`>=`")]
    [InlineData("require word_count(a) ≤ 5", "`≤` is not part of the language; write `<=`")]
    [InlineData("require a not contains L", "`not (… contains …)`, with the `not` in front")]
    [InlineData("require a does not contain L", "`not (a contains L)`")]
    [InlineData("require a includes L", "`contains`")]
    [InlineData("require ok AND a contains L", "`and`, in small letters")]
    [InlineData("require NOT ok", "`not`, in small letters")]
    [InlineData("require every s in steps : s.tool == \"x\"", "`all`")]
    [InlineData("require exists s in steps : s.tool == \"x\"", "`any`")]
    [InlineData("require any s in steps, s.tool == \"x\"", "`:` in front of the condition")]
    [InlineData("require word_count a <= 5", "`word_count(a)`, with parentheses")]
    [InlineData("require word_count(a) between 1 and 5", "`in 1 .. 5`")]
    [InlineData("require word_count(a) >= 5 and <= 9", "what it is about again, as in `and word_count(a) <= 9`")]
    [InlineData("forbid unok", "`unok` is not known here; write `not ok`")]
    [InlineData("require ok == no", "`false`")]
    [InlineData("require ch is app", "`==`")]
    [InlineData("require ch is not app", "`!=`")]
    [InlineData("require ok is true", "`ok`, without `is true`")]
    [InlineData("require ch in { app, web }", "`[ … ]`, with square brackets")]
    [InlineData("require ch in (app, web)", "`in [ … ]`, with square brackets")]
    [InlineData("require a contains any of [\"x\", \"y\"]", "`any [ … ]`, without the `of`")]
    [InlineData("require D(q) >= 0,8", "`0.8`, with a decimal point")]
    [InlineData("require word_count(a) < 1,200", "`1_200`, with `_` between thousands")]
    [InlineData("if ok then forbid a contains L", "`when …` for the condition, and the clause behind it")]
    [InlineData("require if ok then true elif ok then true else false", "`else if`")]
    [InlineData("require ok message \"Please \"sign\" it\"", "`\\\"` for a quote inside a text")]
    [InlineData("require ok redact", "`redact evidence`")]
    [InlineData("require ch == app or web", "`ch in [app, web]`")]
    [InlineData("require a contains L or M", "`contains any [L, M]`")]
    [InlineData("require a contains \"x\" and \"y\"", "`contains all [\"x\", \"y\"]`")]
    [InlineData("require a contains whatever", "a word to look for stands between quotes, \"whatever\"")]
    [InlineData("require ok == yes", "write `true`")]
    [InlineData("require a.word_count > 1", "`word_count(a)`")]
    [InlineData("require len(a) > 1", "did you mean `length`?")]
    [InlineData("require D(q) >= 80", "write 0.8 or 80%")]
    [InlineData("require T(q) >= 0.5", "`T(…).loan` for the score of one label")]
    [InlineData("require n != none and n < 18", "`none` is no value to compare with")]
    [InlineData("require D >= 0.5", "but a call with its arguments, as in `D(…)`, is needed here")]
    [InlineData("severity major when ok severity critical require ok", "or say with `if` when the other counts")]
    [InlineData("require ok message \"{customer age}\"", "one of `{evidence}`, `{q}`, `{a}`")]
    [InlineData("require refuses(a)", "did you mean `refusal.refuses`?")]
    [InlineData("require a contains 😀", "`😀` is not part of the language; a text to look for stands between quotes")]
    [InlineData("when n is under 13 require ok", "`n < 13`")]
    [InlineData("when n is not missing require ok", "`is present`")]
    [InlineData("when n is missing require ok", "`is absent`")]
    [InlineData("require ch is one of [app]", "`in [ … ]`")]
    [InlineData("require the a contains L", "the name alone, without `the`")]
    [InlineData("severity minor if ok then forbid a contains L", "`when …` for the condition, and the clause behind it")]
    [InlineData("require any s in steps where s.tool == \"x\"\nmessage \"m\"", "`:` behind this")]
    [InlineData("require at most 80 words in a\nmessage \"m\"", "`word_count(a) <= 80`")]
    [InlineData("require a contains no L", "`not (a contains L)`")]
    [InlineData("require steps > 0", "`length(steps)`")]
    [InlineData("require words(a) <= 80", "`word_count(a)`")]
    [InlineData("forbid q and a contains L", "what you ask of it, as in `q contains …`")]
    [InlineData("forbid a contains any [L, M] except \"x\"", "`any s in sentences(a) : s contains … and not (s contains \"x\")`, which looks at each sentence")]
    [InlineData("require at most 5 words", "`word_count(a) <= 5`")]
    [InlineData("require word_count < 5", "it is a function, so write `word_count(a)`")]
    [InlineData("require a contains Later", "declare it, as in `lexicon Later { \"…\" }`, or write \"Later\"")]
    [InlineData("forbid L", "where to look, as in `a contains L`")]
    [InlineData("forbid a contains L or is empty", "what it is about again, as in `or a is empty`")]
    [InlineData("except when ok require ok", "`unless`")]
    [InlineData("require L in a", "`a contains L`")]
    [InlineData("when steps.tool == \"x\" require ok", "`any x in steps : x.tool …`")]
    [InlineData("when a contains is_late require ok", "`is_late(…)` alone, without `contains`")]
    [InlineData("require not (a contains Email)", "import \"std/privacy.align\" to use it")]
    [InlineData("require not injects(a)", "import \"std/injection.align\" to use it")]
    [InlineData("require if ok then a contains L", "`… implies …`")]
    [InlineData("require ok on error escalate", "`on error undetermined`")]
    [InlineData("message \"{evidence}\"", "says nothing")]
    public void A_clause_gets_one_message_that_says_how_it_is_written(string clause, string expected) =>
        ShouldSay(InPrinciple(clause), expected);

    [Theory]
    [InlineData("lexicon Z from \"f.txt\"", "`{ from \"…\" }`, with braces")]
    [InlineData("record Z { question = text }", "`:` between a field and its type")]
    [InlineData("record Z { n?: int }", "the `?` behind the type, as in `n: int?`")]
    [InlineData("record Z { customer-age: int }", "`customer_age`")]
    [InlineData("record Z { n: optional int }", "`int?`")]
    [InlineData("record Z { steps: list of Step }", "`list<Step>`")]
    [InlineData("record Z { ch: one of [ app, web ] }", "`one of { … }`, with braces")]
    [InlineData("record Z { ch: one of { app, branch tablet } }", "`\"branch tablet\"`, between quotes")]
    [InlineData("record Z { when: text }", "`when` is a reserved word")]
    [InlineData("record Z { t: string }", "did you mean `text`?")]
    [InlineData("record Z { t: Quux }", "the types are text, bool, int, number, score")]
    [InlineData("constitution Z over R { principle Polite And Short { require ok } }", "a name of one word, such as `PoliteAndShort`")]
    [InlineData("constitution Z over R { block at: major principle P { require ok } }", "`block at major`, without the colon")]
    [InlineData("constitution Z over R { principle P { require D(q) < 1 } example \"e\" complies { given D: 0.5 q: \"\" a: \"\" } }", "`=` behind `given D`")]
    [InlineData("constitution Z over R { principle P { require ok } principle Q { require ok } example \"e\" violates P and Q { q: \"\" a: \"\" } }", "a comma between the names")]
    [InlineData("constitution Z over R { principle P { require ok } example \"e\" complies { \"q\": \"\" a: \"\" } }", "the field's name without quotes")]
    [InlineData("constitution Z over R { principle P { require ok } example \"e\" complies { q: Hello there a: \"\" } }", "quotes around a text, as in `\"Hello there …\"`")]
    [InlineData("define f(t: text) -> score = if t is empty then 0.9 else 0.1", "`number` for its type")]
    [InlineData("lexicon Z = [ \"stupid\" ]", "`lexicon Z { \"…\" \"…\" }`, with braces")]
    [InlineData("lexicon Z { \"a*b\" }", "a star itself is `\\\\*`")]
    [InlineData("define f(age) = age", "the parameter with its type, as in `age: text`")]
    [InlineData("constitution Z over R { block at critical, major principle P { require ok } }", "one severity; it blocks, and so do those above it")]
    [InlineData("constitution Z over R { principle P { require D(q) < 1 } example \"e\" complies { given D = 95 q: \"\" a: \"\" } }", "write 0.95 or 95%")]
    [InlineData("constitution Z over R { principle P { require ok } example \"e\" complies { q: \"\" reply: \"\" } }", "record `R` has no field `reply`")]
    [InlineData("constitution Z over R { principle P { require ok } example \"e\" complies { q: \"\" a: \"\" n: 14 years } }", "the number alone, without `years`")]
    [InlineData("record Z { f: yesno } constitution Y over Z { principle P { require f is empty } example \"e\" complies { } }", "there is no type called `yesno`")]
    public void A_declaration_gets_one_message_that_says_how_it_is_written(string declaration, string expected) =>
        ShouldSay(Frame + declaration + "\n", expected);

    [Theory]
    [InlineData("import \"refusal.align\"\n", "did you mean `std/refusal.align`?")]
    [InlineData("import \"std/refusal\"\n", "did you mean `std/refusal.align`?")]
    public void An_import_that_is_not_there_is_one_message_and_what_came_from_it_is_silent(string import, string expected) =>
        ShouldSay(import + "record R { a: text }\nconstitution C over R { principle P { require refuses(a) and not unknown(a) } }\n", expected);

    internal const string Frame = """
        import "std/refusal.align" as refusal
        record R { q: text a: text ok: bool = false n: int? ch: one of { app, web, "branch tablet" } = app steps: list<Step> = [] }
        record Step { tool: text }
        lexicon L { "x" }
        lexicon M { "y" }
        define is_late(t: text) -> bool = t contains "late"
        classifier D(t: text) -> score { model "d.onnx" }
        classifier T(t: text) -> one of { loan, card } { model "t.onnx" }

        """;

    internal static string InPrinciple(string clause) => Frame + "constitution C over R {\n  principle P {\n    " + clause + "\n  }\n}\n";

    internal static void ShouldSay(string spec, string expected)
    {
        var errors = Specs.Compile(spec).Diagnostics.Where(d => d.IsError).Select(d => d.ToString()).ToList();
        errors.ShouldHaveSingleItem().ShouldContain(expected);
    }
}
