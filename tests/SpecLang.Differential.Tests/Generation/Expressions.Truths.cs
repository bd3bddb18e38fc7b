using FsCheck;
using FsCheck.Fluent;
using static SpecLang.Differential.Tests.Generation.Choice;

namespace SpecLang.Differential.Tests.Generation;

internal static partial class Expressions
{
    private static readonly string[] Compared = ["({0} == {1})", "({0} != {1})", "({0} < {1})", "({0} <= {1})", "({0} > {1})", "({0} >= {1})"];
    private static readonly string[] Ranges = ["({0} in {1} .. {2})", "({0} in {1} ..< {2})", "({0} not in {1} .. {2})"];
    private static readonly string[] Bounds = ["0", "0.1", "0.3", "0.5", "0.499999", "0.7", "0.8", "80%", "1"];

    private static Gen<Node> Bool(Sight sight, int size) => size <= 0 ? Test(sight, 0) : Of(
        (8, () => Test(sight, size)),
        (3, () => Build(Kind.Bool, "(not {0})", Bool(sight, size - 1))),
        (5, () => Build(Kind.Bool, ["({0} and {1})", "({0} or {1})", "({0} implies {1})"], Bool(sight, size / 2), Bool(sight, size / 2))),
        (2, () => Build(Kind.Bool, ["({0} and {1} and {2})", "({0} or {1} or {2})"], Bool(sight, size / 3), Bool(sight, size / 3), Bool(sight, size / 3))),
        If(Kind.Bool, sight, size),
        (8, () => Quantifier(sight, size)),
        (3, () => Flow(sight, size)),
        Or(Kind.Bool, Kind.OptionalBool, sight, size),
        (1, () => Build(Kind.Bool, ["({0} == {1})", "({0} != {1})", "({0} in [{1}])"], Bool(sight, size / 2), Bool(sight, size / 2))),
        Call(Kind.Bool, sight, size));

    private static Gen<Node> Test(Sight sight, int size) => Of(
        (10, () => TextTest(sight, size)),
        (6, () => Build(Kind.Bool, Compared, Score(sight, size - 1), Leaf(Kind.Score, Bounds))),
        (2, () => Build(Kind.Bool, Compared, Score(sight, size / 2), Score(sight, size / 2))),
        (3, () => Build(Kind.Bool, Compared, Int(sight, size / 2), Int(sight, size / 2))),
        (3, () => Build(Kind.Bool, Compared, Number(sight, size / 2), Number(sight, size / 2))),
        (2, () => Build(Kind.Bool, Ranges, Score(sight, size - 1), Leaf(Kind.Score, Bounds), Leaf(Kind.Score, Bounds))),
        (1, () => Build(Kind.Bool, Ranges, Int(sight, size / 3), Int(sight, size / 3), Int(sight, size / 3))),
        (1, () => Build(Kind.Bool, Ranges, Number(sight, size / 3), Score(sight, size / 3), Number(sight, size / 3))),
        (2, () => Build(Kind.Bool, ["({0} == low)", "({0} != \"very high\")", "({0} in [low, mid])", "({0} not in [\"very high\"])"], Label(sight, size - 1))),
        (1, () => Build(Kind.Bool, ["({0} == {1})", "({0} != {1})"], Label(sight, size / 2), Label(sight, size / 2))),
        (2, () => Build(Kind.Bool, ["({0} == {1})", "({0} != {1})"], Text(sight, size / 2), Text(sight, size / 2))),
        (2, () => Build(Kind.Bool, ["({0} in {1})", "({0} not in {1})"], Text(sight, size / 2), Texts(sight, size / 2))),
        (1, () => Build(Kind.Bool, "({0} in {1})", Int(sight, size / 2), Ints(sight, size / 2))),
        (1, () => Build(Kind.Bool, ["({0} in {1})", "({0} in [0.5, {2}])"], Score(sight, size / 2), Scores(sight, size / 2), Score(sight, 0))),
        (2, () => Build(Kind.Bool, ["({0} is empty)", "({0} is not empty)", "valid_json({0})"], Text(sight, size - 1))),
        (1, () => Build(Kind.Bool, ["({0} is empty)", "({0} is not empty)"], Texts(sight, size - 1))),
        (2, () => State(sight, size)),
        (Some(Places(Kind.Bool, sight).Length > 0, 2), () => Leaf(Kind.Bool, Places(Kind.Bool, sight))),
        (1, () => Leaf(Kind.Bool, "true", "false")),
        (Some(sight.Principles > 0, 1), () => Gen.Choose(0, sight.Principles - 1).SelectMany(p => Build(Kind.Bool, Compared, Leaf(Kind.Number, $"margin(P{p})"), Leaf(Kind.Score, Bounds)))),
        (Some(sight.Principles > 0, 2), () => Gen.Choose(0, sight.Principles - 1).SelectMany(p => Leaf(Kind.Bool, $"violates(P{p})", $"complies(P{p})", $"applies(P{p})"))));

    private static Gen<Node> State(Sight sight, int size) =>
        Gen.Elements(Kind.OptionalText, Kind.OptionalInt, Kind.OptionalStep, Kind.OptionalLabel, Kind.OptionalBool, Kind.OptionalNumber)
            .Select(k => sight.HasRecord ? k : Kind.OptionalText)
            .SelectMany(k => Build(Kind.Bool, ["({0} is present)", "({0} is absent)", "({0} is not present)", "({0} is not absent)"], Optional(k, sight, size - 1)));

    /// <summary>A place that may be missing, and a test behind it that knows that it is there.</summary>
    private static Gen<Node> Flow(Sight sight, int size)
    {
        (Kind Optional, Kind Settled)[] kinds =
        [
            (Kind.OptionalText, Kind.Text), (Kind.OptionalInt, Kind.Int), (Kind.OptionalNumber, Kind.Number),
            (Kind.OptionalBool, Kind.Bool), (Kind.OptionalLabel, Kind.Label), (Kind.OptionalStep, Kind.Step),
        ];
        var places = kinds.SelectMany(k => Places(k.Optional, sight).Select(p => (k.Settled, Place: p))).ToArray();
        return places.Length == 0 ? Test(sight, size) : Gen.Elements(places).SelectMany(place =>
        {
            var inner = sight.With(new SeenValue(place.Settled, place.Place));
            var known = Choice.Of((3, () => Using(place.Settled, place.Place, inner, size / 2)), (1, () => Bool(inner, size / 2)));
            return Choice.Of(
                (3, () => Build(Kind.Bool, ["(" + place.Place + " is present and {0})", "(" + place.Place + " is present implies {0})", "(not (" + place.Place + " is absent) and {0})"], known)),
                (2, () => Build(Kind.Bool, ["(if " + place.Place + " is present then {0} else {1})", "(if " + place.Place + " is absent then {1} else {0})"], known, Bool(sight, size / 2))));
        });
    }

    /// <summary>A test of one value.</summary>
    private static Gen<Node> Using(Kind kind, string place, Sight sight, int size) => kind switch
    {
        Kind.Text => TextTest(Node.Leaf(kind, place), sight, size),
        Kind.Int => Build(Kind.Bool, Compared, Leaf(kind, place), Int(sight, size)),
        Kind.Number => Build(Kind.Bool, Compared, Leaf(kind, place), Number(sight, size)),
        Kind.Label => Build(Kind.Bool, ["({0} == low)", "({0} in [mid, \"very high\"])"], Leaf(kind, place)),
        Kind.Step => TextTest(Node.Leaf(Kind.Text, place + ".input"), sight, size),
        _ => Leaf(kind, place),
    };

    public static Gen<Node> TextTest(Sight sight, int size) => Text(sight, size / 2).SelectMany(t => TextTest(t, sight, size / 2));

    private static Gen<Node> TextTest(Node text, Sight sight, int size) => Of(
        (6, () => Build(Kind.Bool, ["({0} contains {1})"], Gen.Constant(text), Matcher(sight, size))),
        (4, () => Build(Kind.Bool, ["({0} contains any {1})", "({0} contains all {1})"], Gen.Constant(text), Matcher(sight, size))),
        (2, () => Build(Kind.Bool, ["({0} starts with {1})", "({0} ends with {1})", "({0} starts with any {1})", "({0} starts with all {1})", "({0} ends with any {1})", "({0} ends with all {1})"], Gen.Constant(text), EdgeMatcher(sight, size))),
        (2, () => Build(Kind.Bool, ["({0} matches {1})", "({0} matches all {1})"], Gen.Constant(text), PatternMatcher())));

    private static Gen<Node> Quantifier(Sight sight, int size)
    {
        string[] quantifiers = ["any", "all", "no", "at least 2", "at most 1", "at least 0", "at most 0", "at least 3", "not any", "not all"];
        return Binding(sight, size / 3).SelectMany(b => Gen.Elements(quantifiers).SelectMany(q => Choice.Of(
            (3, () => Build(Kind.Bool, "(" + q + " " + b.Words + " : {1})", b.List, Bool(b.Inner, size / 2))),
            (2, () => Build(Kind.Bool, "(" + q + " " + b.Words + " where {1} : {2})", b.List, Bool(b.Inner, size / 3), Bool(b.Inner, size / 2))))));
    }

    /// <summary>A variable over a list; where there is one over the same list already, often before or after it.</summary>
    private static Gen<(string Words, Gen<Node> List, Sight Inner)> Binding(Sight sight, int size)
    {
        (Kind List, Kind Element)[] kinds = [(Kind.Texts, Kind.Text), (Kind.Steps, Kind.Step), (Kind.Steps, Kind.Step), (Kind.Ints, Kind.Int), (Kind.Scores, Kind.Score)];
        var anchors = sight.Values.Where(v => v.List is not null).ToArray();
        var name = sight.Fresh;
        return Gen.Choose(0, anchors.Length > 0 ? 2 : 0).SelectMany(n =>
        {
            if (n > 0)
            {
                return Gen.Elements(anchors).SelectMany(anchor => Gen.Elements("before", "after").Select(where => (
                    name + " in {0} " + where + " " + anchor.Name,
                    Leaf(anchor.Kind == Kind.Step ? Kind.Steps : Kind.Texts, anchor.List ?? ""),
                    sight.With(new SeenValue(anchor.Kind, name, anchor.List)))));
            }

            return Gen.Elements(kinds).SelectMany(k => Of(k.List, sight, size).Select(list => (
                name + " in {0}", Gen.Constant(list), sight.With(new SeenValue(k.Element, name, IsPlace(list) ? list.Format : null)))));
        });
    }

    /// <summary>Whether a list stands in the record, so that its elements can be anchors.</summary>
    private static bool IsPlace(Node list) => list.Format is "texts" or "trace";

    private static Gen<Node> Matcher(Sight sight, int size) => Of(
        (4, () => EdgeMatcher(sight, size)),
        (2, () => PatternMatcher()),
        (2, () => Leaf(Kind.Matcher, "[Rude, Order, \"fool\"]", "[\"a\", Email]", "[r\"\\d+\", \"idiot\"]", "[Rude]", "(Rude)")),
        (1, () => Build(Kind.Matcher, "[\"the\", {0}, Rude]", TextOfRecord(sight, size))));

    private static Gen<Node> EdgeMatcher(Sight sight, int size) => Of(
        (6, () => Leaf(Kind.EdgeMatcher, "\"a\"", "\"the\"", "\"idiot*\"", "\"stu*\"", "[\"stupid\", \"a\"]", "[\"the idiot\", \"the\", \"\\u{1F600}\"]", "Rude", "Words", "\"ti\\u{1EBF}ng\"")),
        (2, () => TextOfRecord(sight, size)),
        (2, () => Build(Kind.EdgeMatcher, "({0})", Known(Kind.Texts, sight, "words(lower(\"the idiot\"))"))),
        (1, () => Build(Kind.EdgeMatcher, "words({0})", Text(sight, size - 1))),
        (1, () => Build(Kind.EdgeMatcher, "[{0}, \"a\"]", TextOfRecord(sight, size))));

    /// <summary>A text that is searched for though the spec does not know it: no constant, which would be an entry and might be none.</summary>
    private static Gen<Node> TextOfRecord(Sight sight, int size) => Of(
        (3, () => Known(Kind.Text, sight, "lower(\"The\")")),
        (1, () => Build(Kind.Text, "(if {0} then {1} else {2})", Bool(sight, size / 2), Known(Kind.Text, sight, "trim(\" a\")"), Known(Kind.Text, sight, "lower(\"A\")"))),
        (1, () => Build(Kind.Text, ["lower({0})", "trim({0})"], Text(sight, size - 1))));

    private static Gen<Node> PatternMatcher() => Leaf(Kind.PatternMatcher, "r\"\\bi\\w+\"i", "r\"^the\"im", "r\"\\d\"", "Order", "Email", "Card", "[Order, r\"[a-c]+\"]");
}
