using FsCheck;
using FsCheck.Fluent;
using static SpecLang.Differential.Tests.Generation.Choice;

namespace SpecLang.Differential.Tests.Generation;

internal static partial class Expressions
{
    private static readonly string[] Texts0 = ["\"a\"", "\"\"", "\"the idiot's idea\"", "\"0.5\"", "\"fails\"", "\"STUPID\\n\"", "\"\\u{1F600}\""];

    private static Gen<Node> Text(Sight sight, int size) => size <= 0
        ? Known(Kind.Text, sight, Texts0)
        : Of(
            (10, () => Known(Kind.Text, sight, Texts0)),
            (4, () => Build(Kind.Text, ["lower({0})", "trim({0})", "fold({0})"], Text(sight, size - 1))),
            Or(Kind.Text, Kind.OptionalText, sight, size),
            If(Kind.Text, sight, size),
            Call(Kind.Text, sight, size),
            (1, () => Build(Kind.Text, "{0}.input", Step(sight, size / 2))));

    private static Gen<Node> Int(Sight sight, int size) => size <= 0
        ? Known(Kind.Int, sight, "0", "1", "2", "-1", "7")
        : Of(
            (6, () => Known(Kind.Int, sight, "0", "1", "2", "-1", "9223372036854775807")),
            (5, () => Build(Kind.Int, ["length({0})", "word_count({0})", "sentence_count({0})", "length(words({0}))"], Text(sight, size - 1))),
            (2, () => Build(Kind.Int, "length({0})", Texts(sight, size - 1))),
            (1, () => Build(Kind.Int, "length({0})", Steps(sight, size - 1))),
            (3, () => Build(Kind.Int, "count({0}, {1})", Text(sight, size / 2), Matcher(sight, size / 2))),
            (3, () => Aggregate(Kind.Int, "count", Kind.Bool, sight, size)),
            (2, () => Aggregate(Kind.Int, "sum", Kind.Int, sight, size)),
            (3, () => Build(Kind.Int, ["({0} + {1})", "({0} - {1})", "({0} * {1})"], Int(sight, size / 2), Int(sight, size / 2))),
            (2, () => Build(Kind.Int, ["min({0}, {1})", "max({0}, {1})"], Int(sight, size / 2), Int(sight, size / 2))),
            (2, () => Build(Kind.Int, ["(-{0})", "abs({0})", "round({0})"], Int(sight, size - 1))),
            (1, () => Build(Kind.Int, "round({0})", Number(sight, size - 1))),
            Or(Kind.Int, Kind.OptionalInt, sight, size),
            If(Kind.Int, sight, size),
            Call(Kind.Int, sight, size));

    private static Gen<Node> Number(Sight sight, int size) => size <= 0
        ? Known(Kind.Number, sight, "0.5", "0.0", "1.5", "-2.25")
        : Of(
            (6, () => Known(Kind.Number, sight, "0.5", "0.0", "1.5", "-2.25", "5%")),
            (Some(sight.Principles > 0), () => Gen.Choose(0, sight.Principles - 1).SelectMany(p => Leaf(Kind.Number, $"margin(P{p})"))),
            (2, () => Build(Kind.Number, "Q({0})", Text(sight, size - 1))),
            (4, () => Build(Kind.Number, ["({0} + {1})", "({0} - {1})", "({0} * {1})", "({0} / {1})"], Number(sight, size / 2), Number(sight, size / 2))),
            (2, () => Build(Kind.Number, ["({0} / {1})"], Int(sight, size / 2), Int(sight, size / 2))),
            (2, () => Build(Kind.Number, ["({0} * {1})", "({0} + {1})"], Score(sight, size / 2), Int(sight, size / 2))),
            (2, () => Build(Kind.Number, ["min({0}, {1})", "max({0}, {1})"], Number(sight, size / 2), Int(sight, size / 2))),
            (1, () => Build(Kind.Number, "max({0}, {1}, {2})", Score(sight, size / 3), Number(sight, size / 3), Number(sight, size / 3))),
            (2, () => Build(Kind.Number, ["(-{0})", "abs({0})"], Number(sight, size - 1))),
            (2, () => Aggregate(Kind.Number, "sum", Kind.Number, sight, size)),
            Or(Kind.Number, Kind.OptionalNumber, sight, size),
            If(Kind.Number, sight, size),
            Call(Kind.Number, sight, size));

    private static Gen<Node> Score(Sight sight, int size) => Of(
        (Some(Places(Kind.Score, sight).Length > 0, 4), () => Leaf(Kind.Score, Places(Kind.Score, sight))),
        (8, () => Build(Kind.Score, "S({0})", Text(sight, size - 1))),
        (2, () => Build(Kind.Score, "W({0}, {1})", Text(sight, (size - 1) / 2), Text(sight, (size - 1) / 2))),
        (2, () => Build(Kind.Score, ["L({0}).low", "L({0}).`very high`", "E({0}).low", "E({0}).mid"], Text(sight, size - 1))),
        (Some(size > 0, 1), () => Build(Kind.Score, ["overlap({0}, {1}, 1)", "overlap({0}, {1}, 2)", "overlap({0}, {1}, 0)", "overlap({0}, {1}, 3000000000)"], Text(sight, size / 2), Text(sight, size / 2))),
        (Some(sight.HasRecord && !sight.IsSettled("z"), 1), () => Leaf(Kind.Score, "(z ?? s)")),
        (Some(size > 0, 1), () => If(Kind.Score, sight, size).Item2()),
        (Some(size > 0 && sight.Defines.Any(d => d.Body.Kind == Kind.Score)), () => Call(Kind.Score, sight, size).Item2()));

    private static Gen<Node> Label(Sight sight, int size) => Of(
        (Some(Places(Kind.Label, sight).Length > 0, 4), () => Leaf(Kind.Label, Places(Kind.Label, sight))),
        (3, () => Build(Kind.Label, "L({0})", Text(sight, size - 1))),
        (Some(sight.HasRecord && !sight.IsSettled("other"), 2), () => Leaf(Kind.Label, "(other ?? kind)", "(other ?? low)")),
        (Some(size > 0, 1), () => If(Kind.Label, sight, size).Item2()),
        (Some(size > 0 && sight.Defines.Any(d => d.Body.Kind == Kind.Label)), () => Call(Kind.Label, sight, size).Item2()));

    private static Gen<Node> Texts(Sight sight, int size) => Of(
        (Some(Places(Kind.Texts, sight).Length > 0, 6), () => Leaf(Kind.Texts, Places(Kind.Texts, sight))),
        (3, () => Build(Kind.Texts, ["words({0})", "sentences({0})", "lines({0})", "urls({0})"], Text(sight, size - 1))),
        (2, () => Build(Kind.Texts, "[{0}, {1}]", Text(sight, size / 2), Text(sight, size / 2))),
        (1, () => Build(Kind.Texts, "[{0}]", Text(sight, size - 1))),
        (Some(size > 0, 1), () => If(Kind.Texts, sight, size).Item2()),
        (Some(sight.HasRecord, 1), () => Leaf(Kind.Texts, "(grid[0] ?? texts)", "(grid[-1] ?? words(u))", "((maybe ?? trace)[0] ?? step).tags")));

    private static Gen<Node> Ints(Sight sight, int size) => Of(
        (Some(Places(Kind.Ints, sight).Length > 0, 6), () => Leaf(Kind.Ints, Places(Kind.Ints, sight))),
        (2, () => Build(Kind.Ints, "[{0}, {1}]", Int(sight, size / 2), Int(sight, size / 2))),
        (Some(size > 0, 1), () => If(Kind.Ints, sight, size).Item2()));

    private static Gen<Node> Scores(Sight sight, int size) => Of(
        (Some(Places(Kind.Scores, sight).Length > 0, 6), () => Leaf(Kind.Scores, Places(Kind.Scores, sight))),
        (2, () => Build(Kind.Scores, "[{0}, {1}]", Score(sight, size / 2), Score(sight, size / 2))));

    private static Gen<Node> Steps(Sight sight, int size) => Of(
        (Some(Places(Kind.Steps, sight).Length > 0, 6), () => Leaf(Kind.Steps, Places(Kind.Steps, sight))),
        (Some(sight.HasRecord, 2), () => Fitting(Kind.Steps, sight, "(maybe ?? [])", "(maybe ?? trace)", "[step, spare ?? step]")),
        (Some(!sight.HasRecord && Places(Kind.Steps, sight).Length == 0, 1), () => Build(Kind.Steps, "[{0}]", Step(sight, size - 1))));

    private static Gen<Node> Step(Sight sight, int size) => Of(
        (Some(Places(Kind.Step, sight).Length > 0, 6), () => Leaf(Kind.Step, Places(Kind.Step, sight))),
        (Some(sight.HasRecord, 3), () => Fitting(Kind.Step, sight, "(spare ?? step)", "(trace[0] ?? step)", "(trace[-1] ?? spare ?? step)", "step")),
        (Some(sight.HasRecord && size > 0, 1), () => If(Kind.Step, sight, size).Item2()));

    private static Gen<Node> Aggregate(Kind kind, string name, Kind body, Sight sight, int size) =>
        Binding(sight, size / 2).SelectMany(b => Choice.Of(
            (3, () => Build(kind, name + "(" + b.Words + " : {1})", b.List, Of(body, b.Inner, size / 2))),
            (2, () => Build(kind, name + "(" + b.Words + " where {1} : {2})", b.List, Bool(b.Inner, size / 3), Of(body, b.Inner, size / 3)))));
}
