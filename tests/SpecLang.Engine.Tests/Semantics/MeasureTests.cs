using System.Buffers;
using System.Text;
using SpecLang.Engine.Examples;
using SpecLang.Runtime;
using SpecLang.Runtime.Wire;

namespace SpecLang.Engine.Tests.Semantics;

/// <summary>Measures: numbers about a record that are reported and not judged.</summary>
public class MeasureTests
{
    private const string Spec = """
        record R { t: text = ""  s: text = "0"  n: int? }
        record Other { t: text }
        classifier S(t: text) -> score { model "s.onnx" }
        classifier Mood(t: text) -> each of { anger, joy } { model "m.onnx" }
        /// How calm it is.
        measure Calm over R = 1 - Mood(s).anger
        measure Words over R = word_count(t)
        measure Risk over R = S(s)
        measure Ratio over R = word_count(t) / (n ?? 1)
        measure Elsewhere over Other = word_count(t)
        constitution C over R {
          principle P { severity minor require S(s) < 0.9 or t contains "x" }
          example "no model is needed" complies { t: "x"  given S = 0.1 }
        }
        """;

    private static readonly Lazy<LoadedSpec> Loaded = new(() => LoadedSpec.Of(Spec));

    [Fact]
    public void Every_measure_over_the_record_is_reported_in_written_order()
    {
        var verdict = Loaded.Value.Judge("""{"t":"one two three","s":"0.25 0.5","n":2}""");

        verdict.Measures.ShouldBe([new("Calm", 0.75), new("Words", 3), new("Risk", 0.25), new("Ratio", 1.5)]);
        Wire(verdict).ShouldEndWith(""","scores":{"S(s)":0.25},"measures":{"Calm":0.75,"Words":3,"Risk":0.25,"Ratio":1.5}}""" + "\n");
    }

    [Fact]
    public void What_is_unknown_is_null()
    {
        var verdict = Loaded.Value.Judge("""{"t":"one","s":"fails","n":0}""");

        verdict.Measures.ShouldBe([new("Calm", null), new("Words", 1), new("Risk", null), new("Ratio", null)]);
        Wire(verdict).ShouldEndWith(""","measures":{"Calm":null,"Words":1,"Risk":null,"Ratio":null}}""" + "\n");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"t":"x","s":"0.95"}""")]
    [InlineData("""{"t":"y","s":"0.95"}""")]
    [InlineData("""{"t":"x","s":"fails"}""")]
    [InlineData("""{"t":"y","s":"fails","n":0}""")]
    public void Measures_change_nothing_else(string json)
    {
        using var without = LoadedSpec.Of(string.Join('\n', Spec.Split('\n').Where(l => !l.StartsWith("measure", StringComparison.Ordinal))));
        var plain = without.Judge(json);
        var verdict = Loaded.Value.Judge(json);

        Wire(verdict)[..Wire(verdict).IndexOf(",\"measures\"", StringComparison.Ordinal)].ShouldBe(Wire(plain)[..^2]);
    }

    [Fact]
    public void A_constitution_without_measures_says_nothing_of_them()
    {
        using var spec = LoadedSpec.Of("record R { t: text = \"\" }\nconstitution C over R { principle P { require t is empty } }");

        spec.Judge("{}").Measures.ShouldBeEmpty();
        Wire(spec.Judge("{}")).ShouldEndWith("\"scores\":{}}\n");
    }

    [Fact]
    public void An_example_needs_no_model_that_only_a_measure_reads() =>
        Loaded.Value.RunExamples().ShouldHaveSingleItem().Status.ShouldBe(ExampleStatus.Passed);

    [Fact]
    public void A_measure_is_a_property_of_the_verdict()
    {
        var verdict = Loaded.Value.Judge("""{"t":"one","s":"0.25"}""");

        verdict.GetType().GetProperty("Calm")?.GetValue(verdict).ShouldBe(0.75);
        var info = Loaded.Value.Evaluators.Single().Constitution.Measures;
        info.Select(m => (m.Name, m.IsScore)).ShouldBe([("Calm", false), ("Words", false), ("Risk", true), ("Ratio", false)]);
        info[0].Documentation.ShouldBe("How calm it is.");
    }

    private static string Wire(Verdict verdict)
    {
        var output = new ArrayBufferWriter<byte>();
        using var writer = new VerdictWriter();
        writer.Write(output, "r", verdict);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
