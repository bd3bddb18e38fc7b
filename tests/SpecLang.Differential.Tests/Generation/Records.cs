using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace SpecLang.Differential.Tests.Generation;

/// <summary>Records as JSON: what fits, what is missing or null, odd texts, scores near thresholds, and now and then what is no record.</summary>
internal static class Records
{
    private static readonly string[] Pieces =
    [
        "a", "the", "The idiot", "idiots", "IDIOT", "stupid", "STUPID", "5tup1d", "stu\\u200bpid", "s t u p i d", "fool", "ORD-12345678", "jo.smith@example.com",
        "4111111111111111", "\\u212aelvin", "ti\\u1ebfng", "tie\\u0302\\u0301ng", "stra\\u00dfe", "\\ud83d\\ude00", "\\ud800", "\\u3042\\u3044", "\\u0e44\\u0e17\\u0e22",
        "https://example.com/a?b=c.", "Dr. Who. Ends! Really?", "\\r\\n", "\\n\\n", "\\t", " ", "\\u00a0", "fails", "0.5", "0.9", "0.1", "0.4999995 0.7 0.7", "x*", "{}", "\\\"[1]\\\"", "b", "c 1 22",
    ];

    private static readonly string[] Scores = ["0", "1", "0.5", "0.4999995", "0.5000005", "0.1", "0.3", "0.7", "0.8", "0.123456789", "1e-7"];
    private static readonly string[] Ints = ["0", "1", "2", "3", "-1", "7", "9223372036854775807", "-9223372036854775808", "1.0", "2e1"];
    private static readonly string[] Numbers = ["0", "0.5", "-1", "1e308", "-1e308", "1e-300", "3", "2.25", "0.1"];
    private static readonly string[] Labels = ["\"low\"", "\"very high\"", "\"mid\""];

    /// <summary>One record.</summary>
    public static Gen<string> Json { get; } = Gen.Choose(0, 24).SelectMany(n => n switch
    {
        0 => Broken(),
        1 => Whole().SelectMany(r => Gen.Elements("\"t\":\"twice\"", "\"id\":\"a\",\"id\":\"b\"", "\"unknown\":{\"x\":[1]}").Select(extra => r[..^1] + "," + extra + "}")),
        _ => Whole(),
    });

    private static Gen<string> Text { get; } =
        from pieces in Gen.Elements(Pieces).ArrayOf().Resize(6)
        from separator in Gen.Elements(" ", " ", "", ", ")
        select "\"" + string.Join(separator, pieces) + "\"";

    private static Gen<string> Bool { get; } = Gen.Elements("true", "false");

    private static Gen<string> Step { get; } = Members(
        ("tool", Gen.Elements("\"shell\"", "\"a\"", "\"\"")), ("input", Text), ("cost", Gen.Elements(Ints)), ("share", Gen.Elements(Scores)), ("note", Text), ("ok", Bool),
        ("tags", List(Text)), ("level", Gen.Elements(Labels))).Select(m => "{" + m + "}");

    private static Gen<string> Meta { get; } = Gen.Elements("{\"deep\":\"the deep idiot\"}", "{\"other\":\"a\"}", "\"{\\\"deep\\\":\\\"nested a\\\"}\"", "{}", "3");

    private static Gen<string> Whole() =>
        from text in Text
        from rest in Members(
            ("id", Gen.Elements("\"r1\"", "\"r1\"", "7")), ("u", Text), ("n", Gen.Elements(Ints)), ("m", Gen.Elements(Ints)), ("x", Gen.Elements(Numbers)), ("y", Gen.Elements(Numbers)),
            ("s", Gen.Elements(Scores)), ("z", Gen.Elements(Scores)), ("b", Bool), ("c", Bool), ("kind", Gen.Elements(Labels)), ("other", Gen.Elements(Labels)), ("o", Text),
            ("texts", List(Text)), ("gaps", List(OrNull(Text))), ("ints", List(Gen.Elements(Ints))), ("scores", List(Gen.Elements(Scores))), ("grid", List(List(Text))),
            ("trace", List(Step)), ("maybe", List(Step)), ("step", Step), ("spare", Step), ("meta", Meta))
        select "{\"t\":" + text + (rest.Length > 0 ? "," + rest : "") + "}";

    private static Gen<string> Broken() => Gen.Elements(
        "{}", "{\"t\":null}", "{\"t\":3}", "[1]", "{\"t\":\"a\",\"n\":1.5}", "{\"t\":\"a\",\"n\":1e30}", "{\"t\":\"a\",\"s\":1.1}", "{\"t\":\"a\",\"kind\":\"none\"}",
        "{\"t\":\"a\",\"texts\":[null]}", "{\"t\":\"a\",\"trace\":[3]}", "{\"t\":\"a\",\"step\":{\"tags\":{}}}", "{\"t\":\"a\",\"meta\":{\"deep\":1}}", "{\"t\":\"a\",\"maybe\":[null]}");

    private static Gen<string> OrNull(Gen<string> value) => Gen.Choose(0, 3).SelectMany(n => n == 0 ? Gen.Constant("null") : value);

    private static Gen<string> List(Gen<string> item) => item.ArrayOf().Resize(4).Select(items => "[" + string.Join(",", items) + "]");

    /// <summary>Each member is there, or null, or left out.</summary>
    private static Gen<string> Members(params (string Name, Gen<string> Value)[] members) => Gen.CollectToArray(members.Select(Member)).Select(m => string.Join(",", m.Where(x => x.Length > 0)));

    private static Gen<string> Member((string Name, Gen<string> Value) member) => Gen.Choose(0, 9).SelectMany(n => n switch
    {
        < 4 => Gen.Constant(""),
        4 when member.Name is not ("n" or "id") => Gen.Constant("\"" + JsonEncodedText.Encode(member.Name) + "\":null"),
        _ => member.Value.Select(v => "\"" + member.Name + "\":" + v),
    });
}
