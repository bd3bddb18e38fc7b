using FsCheck;
using FsCheck.Fluent;
using static SpecLang.Differential.Tests.Generation.Choice;

namespace SpecLang.Differential.Tests.Generation;

/// <summary>Well-typed expressions of every kind that the language has.</summary>
internal static partial class Expressions
{
    public static Gen<Node> Of(Kind kind, Sight sight, int size) => kind switch
    {
        Kind.Bool => Bool(sight, size),
        Kind.Text => Text(sight, size),
        Kind.Int => Int(sight, size),
        Kind.Number => Number(sight, size),
        Kind.Score => Score(sight, size),
        Kind.Label => Label(sight, size),
        Kind.Texts => Texts(sight, size),
        Kind.Ints => Ints(sight, size),
        Kind.Scores => Scores(sight, size),
        Kind.Steps => Steps(sight, size),
        Kind.Step => Step(sight, size),
        _ => Optional(kind, sight, size),
    };

    private static int Some(bool isPossible, int weight = 3) => isPossible ? weight : 0;

    /// <summary>What is in sight of a kind: variables, parameters, settled places; fields of the record; fields of steps in sight.</summary>
    private static string[] Places(Kind kind, Sight sight)
    {
        var steps = sight.Named(Kind.Step).Concat(sight.HasRecord ? ["step"] : Array.Empty<string>());
        var fields = (sight.HasRecord ? FieldsOfRecord(kind) : []).Concat(steps.SelectMany(v => FieldsOfStep(kind).Select(f => v + "." + f)));
        return [.. sight.Named(kind), .. fields.Where(f => !sight.IsSettled(f))];
    }

    /// <summary>Of ways to write a value those that still fit: what is known to be present takes no <c>??</c>.</summary>
    private static Gen<Node> Fitting(Kind kind, Sight sight, params string[] texts) =>
        Leaf(kind, [.. texts.Where(t => !sight.Values.Any(v => t.Contains(v.Name + " ??", StringComparison.Ordinal)))]);

    private static string[] FieldsOfRecord(Kind kind) => kind switch
    {
        Kind.Bool => ["b"],
        Kind.Text => ["t", "u"],
        Kind.Int => ["n"],
        Kind.Number => ["x"],
        Kind.Score => ["s"],
        Kind.Label => ["kind"],
        Kind.Texts => ["texts"],
        Kind.Ints => ["ints"],
        Kind.Scores => ["scores"],
        Kind.Steps => ["trace"],
        Kind.Step => ["step"],
        Kind.OptionalText => ["o", "deep", "texts[0]", "texts[-1]", "gaps[0]"],
        Kind.OptionalInt => ["m", "ints[1]"],
        Kind.OptionalNumber => ["y"],
        Kind.OptionalBool => ["c"],
        Kind.OptionalLabel => ["other"],
        Kind.OptionalStep => ["spare", "trace[0]", "trace[-2]"],
        _ => [],
    };

    private static string[] FieldsOfStep(Kind kind) => kind switch
    {
        Kind.Bool => ["ok"],
        Kind.Text => ["tool", "input"],
        Kind.Int => ["cost"],
        Kind.Score => ["share"],
        Kind.Label => ["level"],
        Kind.Texts => ["tags"],
        Kind.OptionalText => ["note", "tags[0]"],
        _ => [],
    };

    private static Gen<Node> Known(Kind kind, Sight sight, params string[] constants) => Leaf(kind, [.. Places(kind, sight), .. constants]);

    /// <summary>A call of a definition that gives this kind.</summary>
    private static (int, Func<Gen<Node>>) Call(Kind kind, Sight sight, int size)
    {
        var defines = sight.Defines.Where(d => d.Body.Kind == kind).ToArray();
        return (Some(defines.Length > 0, 4), () => Gen.Elements(defines).SelectMany(d => Build(
            kind,
            d.Name + "(" + string.Join(", ", d.Parameters.Select((_, i) => "{" + i + "}")) + ")",
            [.. d.Parameters.Select(p => Of(p, sight, size / 2))])));
    }

    private static (int, Func<Gen<Node>>) If(Kind kind, Sight sight, int size) =>
        (2, () => Build(kind, "(if {0} then {1} else {2})", Bool(sight, size / 3), Of(kind, sight, size / 3), Of(kind, sight, size / 3)));

    private static (int, Func<Gen<Node>>) Or(Kind kind, Kind optional, Sight sight, int size) =>
        (2, () => Build(kind, "({0} ?? {1})", Optional(optional, sight, size / 2), Of(kind, sight, size / 2)));

    private static Gen<Node> Optional(Kind kind, Sight sight, int size)
    {
        var places = Places(kind, sight);
        var isText = kind == Kind.OptionalText;
        var isStep = kind == Kind.OptionalStep;
        return Of(
            (Some(places.Length > 0, 5), () => Leaf(kind, places)),
            (Some(isText, 2), () => Build(kind, "between({0}, {1}, {2})", Text(sight, size / 2), Leaf(Kind.Text, "\"a\"", "\" \"", "\"\""), Leaf(Kind.Text, "\"b\"", "\"\"", "\".\""))),
            (Some(isText, 2), () => Build(kind, "{0}[{1}]", Texts(sight, size / 2), SmallInt(sight, size / 2))),
            (Some(kind == Kind.OptionalInt), () => Build(kind, "{0}[{1}]", Ints(sight, size / 2), SmallInt(sight, size / 2))),
            (Some(isStep), () => Build(kind, "{0}[{1}]", Steps(sight, size / 2), SmallInt(sight, size / 2))),
            (Some(isText && size > 1, 1), () => Build(kind, "(if {0} then {1} else none)", Bool(sight, size / 2), Text(sight, size / 2))),
            (Some(places.Length > 1 && size > 1, 1), () => Build(kind, "({0} ?? {1})", Leaf(kind, places), Leaf(kind, places))),
            (Some(kind == Kind.OptionalNumber && places.Length == 0), () => Build(kind, "(if {0} then {1} else none)", Bool(sight, size / 2), Number(sight, size / 2))),
            (Some(kind == Kind.OptionalBool && places.Length == 0), () => Build(kind, "(if {0} then {1} else none)", Bool(sight, size / 2), Bool(sight, size / 2))),
            (Some(kind == Kind.OptionalLabel && places.Length == 0), () => Build(kind, "(if {0} then {1} else none)", Bool(sight, size / 2), Label(sight, size / 2))));
    }

    private static Gen<Node> SmallInt(Sight sight, int size) => Choice.Of(
        (4, () => Leaf(Kind.Int, "0", "1", "-1", "2", "-3")),
        (Some(size > 1, 2), () => Int(sight, size)));

    private static Gen<Node> Of(params (int, Func<Gen<Node>>)[] options) => Choice.Of(options);
}
