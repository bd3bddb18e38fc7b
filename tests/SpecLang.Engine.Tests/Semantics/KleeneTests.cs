namespace SpecLang.Engine.Tests.Semantics;

public class KleeneTests
{
    private const string Declarations = """
        record R { t: text = "0.9"  f: text = "0.1"  u: text = "fails"  big: int = 9223372036854775807  zero: number = 0.0  xs: list<text> = []  ns: list<int> = [] }
        classifier S(t: text) -> score { model "s.onnx" }
        """;

    private static readonly Dictionary<char, string> Operand = new() { ['T'] = "S(t) > 0.5", ['F'] = "S(f) > 0.5", ['U'] = "S(u) > 0.5" };
    private static readonly Dictionary<char, string> Text = new() { ['T'] = "t", ['F'] = "f", ['U'] = "u" };

    [Fact]
    public void Connectives_are_Kleenes()
    {
        var table = new List<(string, char)>();
        foreach (var a in "TFU")
        {
            table.Add(($"not ({Operand[a]})", Not(a)));
            foreach (var b in "TFU")
            {
                table.Add(($"({Operand[a]}) and ({Operand[b]})", And(a, b)));
                table.Add(($"({Operand[a]}) or ({Operand[b]})", Or(a, b)));
                table.Add(($"({Operand[a]}) implies ({Operand[b]})", Or(Not(a), b)));
                table.Add(($"({Operand[a]}) == ({Operand[b]})", a == 'U' || b == 'U' ? 'U' : a == b ? 'T' : 'F'));
                table.Add(($"({Operand[a]}) in [{Operand[b]}]", a == 'U' || b == 'U' ? 'U' : a == b ? 'T' : 'F'));
                foreach (var c in "TFU")
                {
                    table.Add(($"if {Operand[a]} then {Operand[b]} else {Operand[c]}", a == 'T' ? b : a == 'F' ? c : b == c ? b : 'U'));
                }
            }
        }

        ExpressionTable.ShouldHold(Declarations, "R", "{}", [.. table]);
    }

    [Fact]
    public void Quantifiers_are_Kleenes_over_all_lists_of_up_to_three()
    {
        var table = new List<(string, char)>();
        foreach (var list in Lists())
        {
            var written = "[" + string.Join(", ", list.Select(c => Text[c])) + "]";
            int yes = list.Count(c => c == 'T'), unknown = list.Count(c => c == 'U'), no = list.Count(c => c == 'F');
            table.Add(($"any x in {written} : S(x) > 0.5", AtLeast(1, yes, unknown)));
            table.Add(($"all x in {written} : S(x) > 0.5", Not(AtLeast(1, no, unknown))));
            table.Add(($"no x in {written} : S(x) > 0.5", Not(AtLeast(1, yes, unknown))));
            table.Add(($"at least 2 x in {written} : S(x) > 0.5", AtLeast(2, yes, unknown)));
            table.Add(($"at most 1 x in {written} : S(x) > 0.5", Not(AtLeast(2, yes, unknown))));
            table.Add(($"not any x in {written} : S(x) > 0.5", Not(AtLeast(1, yes, unknown))));
            table.Add(($"all x in {written} where S(x) > 0.5 : x == t", unknown > 0 ? 'U' : 'T'));
            table.Add(($"count(x in {written} : S(x) > 0.5) == {yes}", unknown > 0 ? 'U' : 'T'));
            table.Add(($"sum(x in {written} : S(x)) >= 0", unknown > 0 ? 'U' : 'T'));
            table.Add(($"sum(x in {written} where S(x) > 0.5 : 2) == {2 * yes}", unknown > 0 ? 'U' : 'T'));
        }

        ExpressionTable.ShouldHold(Declarations, "R", "{}", [.. table]);
    }

    [Fact]
    public void Over_an_empty_list_all_and_no_hold_and_any_does_not() => ExpressionTable.ShouldHold(
        Declarations,
        "R",
        "{}",
        ("all x in xs : S(x) > 0.5", 'T'),
        ("no x in xs : S(x) > 0.5", 'T'),
        ("any x in xs : S(x) > 0.5", 'F'),
        ("at least 1 x in xs : S(x) > 0.5", 'F'),
        ("at least 0 x in xs : S(x) > 0.5", 'T'),
        ("at most 0 x in xs : S(x) > 0.5", 'T'),
        ("count(x in xs : S(x) > 0.5) == 0", 'T'),
        ("sum(x in xs : S(x)) == 0", 'T'));

    [Fact]
    public void What_no_number_can_hold_is_unknown() => ExpressionTable.ShouldHold(
        Declarations,
        "R",
        """{"ns":[9223372036854775807,1]}""",
        ("1 / 0 == 1", 'U'),
        ("1 / zero != 1", 'U'),
        ("0 / 0 == 0 / 0", 'U'),
        ("not (1 / 0 == 1)", 'U'),
        ("zero / 1 == 0", 'T'),
        ("big + 1 > 0", 'U'),
        ("-big - 2 < 0", 'U'),
        ("big * 2 > 0", 'U'),
        ("-(-big - 1) > 0", 'U'),
        ("abs(-big - 1) > 0", 'U'),
        ("-big - 1 < 0", 'T'),
        ("sum(n in ns : n) > 0", 'U'),
        ("sum(n in ns : n / 0) > 0", 'U'));

    [Fact]
    public void A_number_that_overflows_is_unknown() => ExpressionTable.ShouldHold(
        "record R { n: number }",
        "R",
        """{"n":1e308}""",
        ("n * 10 > 0", 'U'),
        ("n + n > 0", 'U'),
        ("-n - n < 0", 'U'),
        ("n / 0.1 > 0", 'U'),
        ("n * 10 - n * 10 == 0", 'U'),
        ("round(n) > 0", 'U'),
        ("min(n * 10, 1) == 1", 'U'),
        ("n > 0", 'T'));

    [Fact]
    public void Comparisons_ranges_and_memberships_with_an_unknown_side_are_unknown() => ExpressionTable.ShouldHold(
        Declarations,
        "R",
        "{}",
        ("S(u) >= 0", 'U'),
        ("S(u) == S(u)", 'U'),
        ("S(u) != S(t)", 'U'),
        ("S(u) in 0 .. 1", 'U'),
        ("S(t) in 0.9 .. 1", 'T'),
        ("S(t) in 0.1 ..< 0.9", 'F'),
        ("S(f) in 0.1 ..< 0.9", 'T'),
        ("S(t) not in 0.1 .. 0.9", 'F'),
        ("0.5 in S(u) .. 0.4", 'F'),
        ("S(t) in [0.9, S(u)]", 'T'),
        ("S(t) in [S(u), 0.9]", 'T'),
        ("S(t) in [0.8, S(u)]", 'U'),
        ("S(t) not in [0.8, S(u)]", 'U'),
        ("S(u) in [0.8]", 'U'),
        ("S(t) + S(u) > 0", 'U'),
        ("max(S(t), S(u)) >= 0", 'U'),
        ("(if S(u) > 0.5 then 1 else 2) > 0", 'U'),
        ("(if S(t) > 0.5 then 1 else S(u)) == 1", 'T'));

    [Fact]
    public void The_order_of_operands_never_changes_an_outcome()
    {
        var table = new List<(string, char)>();
        foreach (var list in Lists().Where(l => l.Length == 3))
        {
            var expected = list.Aggregate('T', And);
            var lax = list.Aggregate('F', Or);
            foreach (var order in new[] { "012", "021", "102", "120", "201", "210" })
            {
                var operands = order.Select(i => "(" + Operand[list[i - '0']] + ")").ToList();
                table.Add((string.Join(" and ", operands), expected));
                table.Add((string.Join(" or ", operands), lax));
            }
        }

        ExpressionTable.ShouldHold(Declarations, "R", "{}", [.. table]);
    }

    private static IEnumerable<string> Lists() =>
        from length in Enumerable.Range(1, 3)
        from number in Enumerable.Range(0, (int)Math.Pow(3, length))
        select string.Concat(Enumerable.Range(0, length).Select(i => "TFU"[number / (int)Math.Pow(3, i) % 3]));

    private static char Not(char a) => a == 'T' ? 'F' : a == 'F' ? 'T' : 'U';

    private static char And(char a, char b) => a == 'F' || b == 'F' ? 'F' : a == 'T' && b == 'T' ? 'T' : 'U';

    private static char Or(char a, char b) => Not(And(Not(a), Not(b)));

    private static char AtLeast(int needed, int yes, int unknown) => yes >= needed ? 'T' : yes + unknown < needed ? 'F' : 'U';
}
