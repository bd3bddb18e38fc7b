using SpecLang.Runtime;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Tests.Semantics;

/// <summary>From JSON to records: defaults, missing and null fields, wrong types, paths.</summary>
public class RecordTests
{
    private static readonly Lazy<LoadedSpec> Loaded = new(() => LoadedSpec.Of("""
        record Point { x: int  y: int = -1  label: text = "p" }
        record Defaults {
          i: int = -3  n: number = -0.5  s: score = 0.25  t: text = "a \"b\"\n{c}"  b: bool = true  none_int: int? = none  opt: text?
          kind: one of { low, "very high", } = "very high"  kinds: list<one of { red, blue }> = [red, "blue"]
          xs: list<int> = [1, -2,]  texts: list<text> = []  point: Point = { x: 5 label: "q" }  points: list<Point> = [{ x: 1 }, { x: 2, y: 3 }]  lists: list<list<int>> = [[1], []]
        }
        record Required { t: text  i: int?  xs: list<int>?  point: Point? }
        record Paths {
          prompt: text from "prompt" or "messages[role=user][-1].content"
          amount: number? from "arguments.amount"
          file: text from "$file"  line: int from "$line"
        }
        record Turns per assistant message { prompt: text = ""  response: text }
        constitution OfDefaults over Defaults { principle P {
          require i == -3 and n == -0.5 and s == 0.25 and t == "a \"b\"\n{c}" and b and none_int is absent and opt is absent
          require kind == "very high" and length(kinds) == 2 and red in kinds and blue in kinds
          require length(xs) == 2 and sum(x in xs : x) == -1 and texts is empty and point.x == 5 and point.y == -1 and point.label == "q"
          require length(points) == 2 and sum(p in points : p.y) == 2 and length(lists) == 2
        } }
        constitution OfRequired over Required { principle P { require t == "t" and i is absent and xs is absent and point is absent } }
        constitution OfPaths over Paths { principle P { require prompt == "hi" and (amount ?? 3) == 3 and file == "a/b.jsonl" and line == 7 } }
        constitution OfTurns over Turns { principle P { require prompt == "a" and response == "b" } }
        """));

    [Theory]
    [InlineData("OfDefaults", "{}")]
    [InlineData("OfDefaults", """{"i":null,"kinds":null,"point":null,"points":null,"unread":[1,{"unread":1,"unread":2}],"other":1,"other":2}""")]
    [InlineData("OfDefaults", """{"i":-3.0,"n":-5e-1,"kind":"very high","point":{"x":5,"y":null,"label":"q"}}""")]
    [InlineData("OfRequired", """{"t":"t"}""")]
    [InlineData("OfRequired", """{"t":"t","i":null,"xs":null,"point":null}""")]
    [InlineData("OfPaths", """{"prompt":"hi"}""")]
    [InlineData("OfPaths", """{"prompt":null,"messages":[{"role":"user","content":"no"},{"role":"assistant","content":"x"},{"role":"user","content":"hi"}]}""")]
    [InlineData("OfPaths", """{"messages":[{"role":"user","content":[{"type":"text","text":"hi"}]}],"arguments":"{\"amount\": 3}"}""")]
    [InlineData("OfPaths", """{"contents":[{"role":"user","parts":[{"text":"hi"}]}]}""")]
    [InlineData("OfTurns", """{"prompt":"a","response":"b"}""")]
    public void A_record_is_read_as_its_fields_say(string constitution, string json) =>
        Loaded.Value.Judge(json, constitution, origin: new RecordOrigin("a/b.jsonl", 7)).Principles[0].Outcome.ShouldBe(Outcome.Complies);

    [Theory]
    [InlineData("OfRequired", "{}", "t", "missing")]
    [InlineData("OfRequired", """{"t":null}""", "t", "missing")]
    [InlineData("OfRequired", """{"t":5}""", "t", "a number")]
    [InlineData("OfRequired", """{"t":"t","i":"5"}""", "i", "a text")]
    [InlineData("OfRequired", """{"t":"t","i":1.5}""", "i", "whole")]
    [InlineData("OfRequired", """{"t":"t","i":9223372036854775808}""", "i", "64 bits")]
    [InlineData("OfRequired", """{"t":"t","xs":[1,null]}""", "xs[1]", "missing")]
    [InlineData("OfRequired", """{"t":"t","xs":[1,true]}""", "xs[1]", "true or false")]
    [InlineData("OfRequired", """{"t":"t","xs":{}}""", "xs", "an object")]
    [InlineData("OfRequired", """{"t":"t","point":{"y":1}}""", "point.x", "missing")]
    [InlineData("OfRequired", """{"t":"t","point":{"x":1,"x":1}}""", "point.x", "twice")]
    [InlineData("OfRequired", """{"t":"t","t":"t"}""", "t", "twice")]
    [InlineData("OfDefaults", """{"kind":"High"}""", "kind", "very high")]
    [InlineData("OfDefaults", """{"kinds":["red","green"]}""", "kinds[1]", "green")]
    [InlineData("OfDefaults", """{"s":1.5}""", "s", "from 0 to 1")]
    [InlineData("OfDefaults", """{"n":1e999}""", "n", "beyond")]
    [InlineData("OfDefaults", """{"points":[{"x":1},{"x":"a"}]}""", "points[1].x", "a text")]
    [InlineData("OfPaths", """{"messages":[]}""", "prompt", "missing")]
    public void Data_that_do_not_fit_are_an_error_that_names_the_field(string constitution, string json, string field, string what)
    {
        var error = Should.Throw<RecordException>(() => Loaded.Value.Judge(json, constitution, origin: new RecordOrigin("a/b.jsonl", 7)));

        error.Field.ShouldBe(field);
        error.Message.ShouldContain(what);
    }
}
