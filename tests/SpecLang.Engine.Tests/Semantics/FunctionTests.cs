namespace SpecLang.Engine.Tests.Semantics;

public class FunctionTests
{
    private const string Declarations = """
        record Step { tool: text  n: int = 0 }
        record R {
          t: text = "One two, three. Don't stop!\nhttps://example.com/a?b=c."
          empty: text = ""  emoji: text = "\u{1F600}"  padded: text = " \t a b \n"  evasive: text = "h\u{200B}4rm"  tagged: text = "x <a>inner</a> <a>second"
          json: text = "{\"a\": [1, 2]}"  broken: text = "{\"a\": }"
          i: int = 7  n: number = 2.5  big: int = 9007199254740993
          xs: list<int> = [3, 1, 2]  none_yet: list<int> = []  steps: list<Step> = [{ tool: "a" n: 1 }, { tool: "b" n: 2 }]
          kind: one of { low, "very high", "when", "not" } = "very high"  age: int?  step: Step?  flag: bool = true  flags: list<bool> = [true, false]
          kinds: list<one of { red, blue }> = [red]
        }
        lexicon Animals { "cat*" "dog" }
        pattern Digits = r"[0-9]+"
        define between_tags(t: text) -> text = between(t, "<a>", "</a>") ?? "nothing"
        define total(steps: list<Step>) -> int = sum(s in steps : s.n)
        define is_step(s: Step, name: text) -> bool = s.tool == name
        define tool_of(s: Step?) -> text = if s is present then s.tool else "no tool"
        define adult(age: int?) -> bool = (age ?? 99) >= 18
        define both(a: bool, b: bool) -> bool = a and b
        define any_tool(steps: list<Step>, name: text) -> bool = any s in steps : is_step(s, name)
        """;

    [Fact]
    public void Functions_of_text() => Check(
        ("length(t) == 54", 'T'),
        ("length(emoji) == 2 and length(empty) == 0", 'T'),
        ("word_count(\"One two, don't well-known\") == 4", 'T'),
        ("sentence_count(t) == 3", 'T'),
        ("words(\"a b c\")[-1] ?? \"x\" == \"c\"", 'T'),
        ("length(words(\"a b c\")) == 3", 'T'),
        ("any s in sentences(t) : s starts with \"Don't\"", 'T'),
        ("length(lines(t)) == 2 and lines(empty) is empty", 'T'),
        ("(urls(t)[0] ?? \"\") == \"https://example.com/a?b=c\"", 'T'),
        ("lower(\"ABC\") == \"abc\"", 'T'),
        ("trim(padded) == \"a b\"", 'T'),
        ("fold(evasive) contains \"harm\"", 'T'),
        ("evasive contains \"harm\"", 'F'),
        ("count(\"cats and dogs, a cat, a dog\", Animals) == 3", 'T'),
        ("count(\"1 22 333\", Digits) == 3 and count(t, \"two\") == 1 and count(t, [\"one\", \"two\"]) == 2", 'T'),
        ("overlap(\"a b c d\", \"a b c x\", 2) == 2 / 3", 'F'),
        ("overlap(\"a b c d\", \"a b c x\", 2) == 0.666667", 'T'),
        ("overlap(empty, t, 1) == 0", 'T'),
        ("overlap(t, t, 0) == 0", 'U'),
        ("(between(tagged, \"<a>\", \"</a>\") ?? \"\") == \"inner\"", 'T'),
        ("(between(tagged, \"</a> <a>\", \"</a>\") ?? \"\") == \"second\"", 'T'),
        ("between(tagged, \"<b>\", \"</b>\") is absent", 'T'),
        ("valid_json(json) and not valid_json(broken)", 'T'));

    [Fact]
    public void Functions_and_operators_of_numbers() => Check(
        ("min(3, 1, 2) == 1 and max(3, 1.5) == 3", 'T'),
        ("abs(-3) == 3 and abs(-2.5) == 2.5", 'T'),
        ("round(2.5) == 2 and round(3.5) == 4 and round(-2.5) == -2", 'T'),
        ("round(big) == big", 'T'),
        ("big == 9007199254740993", 'T'),
        ("big - 9007199254740992 == 1", 'T'),
        ("i / 2 == 3.5", 'T'),
        ("i * 2 + 1 - 3 * 5 == 0", 'T'),
        ("i - 2 - 1 == 4", 'T'),
        ("-i + 7 == 0", 'T'),
        ("i + n == 9.5", 'T'),
        ("i > n and n < i and i >= 7 and i <= 7 and i != 8", 'T'),
        ("i in 1 .. 7 and not (i in 1 ..< 7) and i not in 8 .. 9", 'T'),
        ("i in [1, 7] and i not in [1, 2] and n in [2.5]", 'T'),
        ("50% == 0.5 and 1_000 == 1000", 'T'));

    [Fact]
    public void Lists_labels_and_optionals() => Check(
        ("(xs[0] ?? 0) == 3 and (xs[-1] ?? 0) == 2 and (xs[-3] ?? 0) == 3", 'T'),
        ("xs[3] is absent and xs[-4] is absent and xs[1] is present", 'T'),
        ("(none_yet[0] ?? 5) == 5 and none_yet is empty and xs is not empty", 'T'),
        ("count(x in xs : x > 1) == 2 and sum(x in xs : x) == 6 and sum(x in xs where x > 1 : x * 0.5) == 2.5", 'T'),
        ("sum(x in xs where false : x) == 0", 'T'),
        ("3 in xs and 4 not in xs", 'T'),
        ("kind == \"very high\" and kind != low and kind in [low, \"very high\"] and kind not in [\"when\", \"not\"]", 'T'),
        ("any k in kinds : k == red", 'T'),
        ("red in kinds and blue not in kinds", 'T'),
        ("age is absent and (age ?? 99) > 18", 'T'),
        ("age is present and age < 18", 'F'),
        ("age is present implies age < 18", 'T'),
        ("step is present and step.tool == \"a\"", 'F'),
        ("flag and (flags[0] ?? false) and not (flags[1] ?? true)", 'T'),
        ("if age is present then age > 18 else flag", 'T'),
        ("(if flag then 1 else 2.5) == 1", 'T'),
        ("empty is empty and t is not empty", 'T'));

    [Fact]
    public void Quantifiers_look_at_parts_of_lists() => Check(
        ("all x in xs : x > 0", 'T'),
        ("all x in xs where x > 1 : x >= 2", 'T'),
        ("no x in xs : x > 3", 'T'),
        ("at least 2 x in xs : x > 1", 'T'),
        ("at most 1 x in xs : x > 1", 'F'),
        ("any s in steps : s.tool == \"b\" and (any p in steps before s : p.tool == \"a\")", 'T'),
        ("any s in steps : s.tool == \"a\" and (any p in steps before s : p.tool == \"b\")", 'F'),
        ("any s in steps : s.tool == \"a\" and (any p in steps after s : p.tool == \"b\")", 'T'),
        ("no s in steps : (any p in steps after s : p.n <= s.n)", 'T'),
        ("all s in steps : (no p in steps before s : p.tool == s.tool)", 'T'),
        ("any x in xs : (any y in xs after x : y < x)", 'T'),
        ("all s in steps : (count(p in steps before s : p.n < s.n) == s.n - 1)", 'T'),
        ("not any x in xs : x > 2 and x < 3", 'T'));

    [Fact]
    public void Definitions_take_texts_lists_records_and_optionals() => Check(
        ("between_tags(tagged) == \"inner\" and between_tags(t) == \"nothing\"", 'T'),
        ("total(steps) == 3", 'T'),
        ("any s in steps : is_step(s, \"b\")", 'T'),
        ("any_tool(steps, \"b\") and any_tool(steps, \"a\") and not any_tool(steps, \"c\")", 'T'),
        ("any s in steps : any_tool(steps, s.tool) and s.n == 2", 'T'),
        ("tool_of(step) == \"no tool\" and tool_of(steps[1]) == \"b\" and tool_of(steps[9]) == \"no tool\"", 'T'),
        ("adult(age) and adult(18) and not adult(17)", 'T'),
        ("both(i > 1, flag) and not both(i > 1, not flag)", 'T'));

    private static void Check(params (string Expression, char Truth)[] table) =>
        ExpressionTable.ShouldHold(Declarations, "R", "{}", table);
}
