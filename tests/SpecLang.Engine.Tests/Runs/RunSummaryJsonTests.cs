using System.Buffers;
using System.Text;
using System.Text.Json;
using SpecLang.Engine.Runs;
using SpecLang.Runtime;
using static SpecLang.Engine.Tests.Runs.SampleRun;

namespace SpecLang.Engine.Tests.Runs;

public class RunSummaryJsonTests
{
    [Fact]
    public void A_summary_is_one_document_with_its_members_in_order()
    {
        var builder = Builder();
        builder.Add(1, "a", Verdict(Decision.Block, Outcome.Violates, Outcome.NotApplicable), []);
        builder.Add(2, "b", Verdict(Decision.Allow, Outcome.Complies, Outcome.NotApplicable), []);
        builder.Add(3, "c", Verdict(Decision.Escalate, Outcome.Complies, Outcome.Undetermined, escalates: true), []);
        builder.AddBadRecord();

        Write(builder.Build()).ShouldBe(
            """
            {
              "constitution": "C",
              "version": "1.0",
              "records": 3,
              "bad_records": 1,
              "texts_with_lone_surrogates": 0,
              "decisions": {
                "allow": 1,
                "escalate": 1,
                "block": 1
              },
              "principles": {
                "P": {
                  "severity": "critical",
                  "complies": 2,
                  "violates": 1,
                  "not_applicable": 0,
                  "undetermined": 0,
                  "escalates": 1,
                  "violated_share": 0.333333,
                  "violated_interval": null,
                  "first_violations": [
                    "a"
                  ]
                },
                "Q": {
                  "severity": "minor",
                  "complies": 0,
                  "violates": 0,
                  "not_applicable": 2,
                  "undetermined": 1,
                  "escalates": 0,
                  "violated_share": null,
                  "violated_interval": null,
                  "first_violations": []
                }
              }
            }

            """);
    }

    [Fact]
    public void Groups_have_their_keys_and_counts()
    {
        var builder = Builder("topic", "channel");
        builder.Add(1, "a", Verdict(Decision.Block, Outcome.Violates), ["x", "1"]);
        builder.Add(2, "b", Verdict(Decision.Allow, Outcome.Complies), ["w", "2"]);

        var root = JsonDocument.Parse(Write(builder.Build())).RootElement;

        root.GetProperty("by").GetRawText().ReplaceLineEndings(string.Empty).Replace(" ", string.Empty, StringComparison.Ordinal).ShouldBe("""["topic","channel"]""");
        root.GetProperty("groups").GetArrayLength().ShouldBe(2);
        var group = root.GetProperty("groups")[1];
        group.EnumerateObject().Select(p => p.Name).ShouldBe(["key", "records", "decisions", "principles"]);
        group.GetProperty("key")[0].GetString().ShouldBe("x");
        group.GetProperty("decisions").GetProperty("block").GetInt64().ShouldBe(1);
        group.GetProperty("principles").GetProperty("P").TryGetProperty("first_violations", out _).ShouldBeFalse();
        root.TryGetProperty("too_many_groups", out _).ShouldBeFalse();
        Write(builder.Build() with { HasTooManyGroups = true, Groups = [] }).ShouldContain("\"groups\": [],\n  \"too_many_groups\": true\n");
    }

    [Fact]
    public void A_version_that_is_not_given_is_left_out()
    {
        Write(Builder().Build() with { Version = null }).ShouldStartWith("{\n  \"constitution\": \"C\",\n  \"records\": 0,");
    }

    [Fact]
    public void Hostile_ids_and_keys_are_escaped_and_come_back_whole()
    {
        const string Hostile = "\u001b]0;x\u0007\u202E\"\n[red]";
        var builder = Builder("topic");
        builder.Add(1, Hostile, Verdict(Decision.Block, Outcome.Violates), [Hostile]);
        builder.Add(2, "\uD800", Verdict(Decision.Block, Outcome.Violates), ["\uD800"]);

        var text = Write(builder.Build());

        text.ShouldNotContain("\u001b");
        text.ShouldNotContain("\u0007");
        text.ShouldNotContain("\u202E");
        var root = JsonDocument.Parse(text).RootElement;
        root.GetProperty("principles").GetProperty("P").GetProperty("first_violations")[0].GetString().ShouldBe(Hostile);
        root.GetProperty("groups")[0].GetProperty("key")[0].GetString().ShouldBe(Hostile);
        root.GetProperty("groups")[1].GetProperty("key")[0].GetString().ShouldBe("\uFFFD");
    }

    private static string Write(RunSummary summary)
    {
        var output = new ArrayBufferWriter<byte>();
        RunSummaryJson.Write(output, summary);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
