using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using SpecLang.Runtime;
using Outcome = SpecLang.Runtime.Outcome;

namespace SpecLang.Engine.Tests.Semantics;

/// <summary>The laws of margins over generated conditions and records, whose classifiers answer anything and fail now and then.</summary>
public class MarginLawTests
{
    private const string Declarations = """
        record R { a: text  b: text  c: text  w: text  limit: number  xs: list<text>  flag: bool? }
        classifier S(t: text) -> score { model "s.onnx" }
        define near(t: text) -> bool = S(t) in 0.4 .. 0.6
        """;

    private const int RecordsOfEach = 12;

    private static readonly string[] Leaves =
    [
        "S(a) >= 0.5", "S(b) < 0.25", "S(c) in 0.2 ..< 0.7", "S(a) == S(b)", "S(c) != 0.5", "0.5 * S(a) + 0.5 * S(b) > 0.6", "S(b) <= limit", "near(c)",
        "w contains \"yes\"", "flag ?? near(a)", "1 / limit > 1", "count(x in xs : S(x) > 0.5) >= 2", "any x in xs : S(x) >= 0.6",
        "all x in xs where x != \"0.5\" : S(x) < 0.8", "no x in xs : near(x)", "at least 2 x in xs : S(x) > 0.4", "at most 1 x in xs : S(x) > 0.3",
    ];

    /// <summary>No leaf becomes false when the score of <c>a</c> rises.</summary>
    private static readonly string[] RisingLeaves =
    [
        "S(a) >= 0.5", "S(a) > limit", "S(a) + S(b) >= 0.8", "not S(a) < 0.3", "max(S(a), S(c)) >= 0.7", "0.4 <= S(a)", "any x in [a, b] : S(x) >= 0.6",
        "all x in [a, c] : S(x) > 0.2", "at least 2 x in [a, b, c] : S(x) > 0.4", "S(b) < 0.4", "w contains \"yes\"", "S(c) in 0.3 .. 0.9",
    ];

    [Fact]
    public void Sign_and_truth_agree_and_what_is_unknown_has_no_margin() => Hold(
        Conditions(Leaves, 10),
        conditions => conditions,
        (_, verdict) => verdict.Principles.All(p => p.Outcome switch
        {
            Outcome.Complies => p.Margin is >= 0 and <= 1,
            Outcome.Violates => p.Margin is >= -1 and <= 0,
            _ => p.Margin is null,
        }));

    [Fact]
    public void Two_ways_to_say_the_same_have_one_margin() => Hold(
        Conditions(Leaves, 3, depth: 2),
        conditions => [.. Laws(conditions[0], conditions[1], conditions[2]).SelectMany(l => new[] { l.Left, l.Right })],
        (_, verdict) => verdict.Principles.Chunk(2).All(p => p[0].Margin == p[1].Margin && p[0].Outcome == p[1].Outcome));

    [Fact]
    public void A_margin_rises_with_a_score_that_speaks_for_the_condition()
    {
        var checkedRecords = 0;
        Hold(
            Conditions(RisingLeaves, 12, hasDenials: false),
            conditions => conditions,
            (record, verdict, judge) =>
            {
                if (!double.TryParse(record["a"] as string, CultureInfo.InvariantCulture, out var score))
                {
                    return true;
                }

                checkedRecords++;
                var higher = judge(new Dictionary<string, object?>(record, StringComparer.Ordinal) { ["a"] = Text((score + 1) / 2) });
                return verdict.Principles.Zip(higher.Principles).All(p => p.First.Margin is not { } low || p.Second.Margin is not { } high || low <= high);
            });
        checkedRecords.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void Asking_for_margins_changes_nothing_else() => Hold(
        Conditions(Leaves, 10),
        conditions => conditions,
        (record, verdict, _) => true,
        asksTwice: true);

    private static IEnumerable<(string Left, string Right)> Laws(string a, string b, string c) =>
    [
        ($"not not {a}", a),
        ($"not ({a} and {b})", $"(not {a}) or (not {b})"),
        ($"not ({a} or {b})", $"(not {a}) and (not {b})"),
        ($"{a} implies {b}", $"(not {a}) or {b}"),
        ($"{a} and {b}", $"{b} and {a}"),
        ($"{a} or ({b} or {c})", $"({a} or {b}) or {c}"),
        ($"{a} and {a}", a),
        ($"{a} or ({a} and {b})", a),
        ($"{a} and ({b} or {c})", $"({a} and {b}) or ({a} and {c})"),
        ($"if w contains \"yes\" then {a} else {b}", $"(w contains \"yes\" and {a}) or (not w contains \"yes\" and {b})"),
        ($"any x in xs : (S(x) > 0.5 and {a})", $"not (all x in xs : not (S(x) > 0.5 and {a}))"),
        ($"no x in xs : (S(x) > 0.5 or {a})", $"not (any x in xs : (S(x) > 0.5 or {a}))"),
        ($"at most 1 x in xs : (S(x) > 0.5 or {a})", $"not (at least 2 x in xs : (S(x) > 0.5 or {a}))"),
        ($"at least 1 x in xs where S(x) > 0.2 : {a}", $"any x in xs : (S(x) > 0.2 and {a})"),
        ($"all x in xs where S(x) > 0.2 : {a}", $"all x in xs : (S(x) > 0.2 implies {a})"),
        ($"any x in [a, b] : S(x) > 0.5", "S(a) > 0.5 or S(b) > 0.5"),
        ($"all x in [a, b] : S(x) > 0.5", "S(a) > 0.5 and S(b) > 0.5"),
    ];

    private static void Hold(Arbitrary<string[]> conditions, Func<string[], string[]> bodies, Func<Dictionary<string, object?>, Verdict, bool> holds) =>
        Hold(conditions, bodies, (record, verdict, _) => holds(record, verdict));

    /// <summary>Each batch of conditions is one constitution, judged over several records.</summary>
    private static void Hold(
        Arbitrary<string[]> conditions,
        Func<string[], string[]> bodies,
        Func<Dictionary<string, object?>, Verdict, Func<Dictionary<string, object?>, Verdict>, bool> holds,
        bool asksTwice = false) => Prop.ForAll(conditions, Records(), (batch, records) =>
        {
            using var spec = LoadedSpec.Of(MarginTable.Spec(Declarations, bodies(batch)));
            foreach (var record in records)
            {
                Verdict Judge(Dictionary<string, object?> r) => spec.Judge(JsonSerializer.Serialize(r), margins: true);
                var verdict = Judge(record);
                var isSame = !asksTwice || WithoutMargins(verdict).SequenceEqual(spec.Judge(JsonSerializer.Serialize(record)).Principles);
                if (!isSame || !holds(record, verdict, Judge))
                {
                    return false;
                }
            }

            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3));

    private static IEnumerable<PrincipleVerdict> WithoutMargins(Verdict verdict) => verdict.Principles.Select(p => p with { Margin = null });

    private static Arbitrary<string[]> Conditions(string[] leaves, int count, bool hasDenials = true, int depth = 3) =>
        Arb.From(Gen.ArrayOf(Condition(leaves, hasDenials, depth), count));

    private static Gen<string> Condition(string[] leaves, bool hasDenials, int depth)
    {
        var leaf = Gen.Elements(leaves).Select(l => "(" + l + ")");
        if (depth == 0)
        {
            return leaf;
        }

        var inner = Condition(leaves, hasDenials, depth - 1);
        var monotone = Gen.OneOf(
            leaf,
            inner.Two().Select(p => $"({p.Item1} and {p.Item2})"),
            inner.Two().Select(p => $"({p.Item1} or {p.Item2})"),
            inner.Select(p => $"(any x in xs : {p})"),
            inner.Select(p => $"(if w contains \"yes\" then {p} else flag is present)"));
        return !hasDenials ? monotone : Gen.OneOf(
            monotone,
            inner.Select(p => $"(not {p})"),
            inner.Two().Select(p => $"({p.Item1} implies {p.Item2})"),
            inner.Three().Select(p => $"(if {p.Item1} then {p.Item2} else {p.Item3})"),
            inner.Two().Select(p => $"(all x in xs where {p.Item1} : {p.Item2})"),
            inner.Select(p => $"(at most 2 x in xs : {p} and S(x) > 0.5)"));
    }

    private static Arbitrary<Dictionary<string, object?>[]> Records()
    {
        var spoken = Gen.OneOf(Gen.Choose(0, 100).Select(n => Text(n / 100.0)), Gen.Elements("0.5", "0", "1", "fails", "0.25"));
        var record =
            from a in spoken
            from b in spoken
            from c in spoken
            from w in Gen.Elements("yes", "no")
            from limit in Gen.Elements(0, 0.25, 0.5, 2.5)
            from xs in spoken.ArrayOf()
            from flag in Gen.Elements<object?>(null, true, false)
            select new Dictionary<string, object?>(StringComparer.Ordinal) { ["a"] = a, ["b"] = b, ["c"] = c, ["w"] = w, ["limit"] = limit, ["xs"] = xs.Take(5), ["flag"] = flag };
        return Arb.From(Gen.ArrayOf(record, RecordsOfEach));
    }

    private static string Text(double score) => score.ToString(CultureInfo.InvariantCulture);
}
