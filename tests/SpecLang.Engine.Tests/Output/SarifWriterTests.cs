using System.Buffers;
using System.Text.Json;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Engine.Output;

namespace SpecLang.Engine.Tests.Output;

public class SarifWriterTests
{
    [Fact]
    public void The_log_has_the_parts_that_SARIF_requires()
    {
        var root = Write(string.Empty, Specs.At("a [|b|]"), Specs.At("[|c|]", Specs.Unused), Specs.At("[|d|]"), Specs.At("[|d|]", Specs.Note));

        root.GetProperty("version").GetString().ShouldBe("2.1.0");
        root.GetProperty("$schema").GetString().ShouldStartWith("https://docs.oasis-open.org/sarif/");
        var run = root.GetProperty("runs").EnumerateArray().ShouldHaveSingleItem();
        run.GetProperty("columnKind").GetString().ShouldBe("utf16CodeUnits");
        var driver = run.GetProperty("tool").GetProperty("driver");
        driver.GetProperty("name").GetString().ShouldBe("align");
        driver.GetProperty("version").GetString().ShouldBe("1.2.3");
        driver.GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("id").GetString()).ShouldBe(["ALN2004", "ALN4001", "ALN4002"]);
        run.GetProperty("results").GetArrayLength().ShouldBe(4);
    }

    [Fact]
    public void A_result_names_its_rule_level_message_and_region()
    {
        var run = Write(string.Empty, Specs.At("a\n b[|ad\nx|]", argument: "y"), Specs.At("[|c|]", Specs.Unused), Specs.At("[|d|]", Specs.Note)).GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");

        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            var rule = rules[result.GetProperty("ruleIndex").GetInt32()];
            rule.GetProperty("id").GetString().ShouldBe(result.GetProperty("ruleId").GetString());
            rule.GetProperty("defaultConfiguration").GetProperty("level").GetString().ShouldBe(result.GetProperty("level").GetString());
        }

        run.GetProperty("results").EnumerateArray().Select(r => r.GetProperty("level").GetString()).ShouldBe(["error", "warning", "note"]);
        run.GetProperty("results")[0].GetProperty("message").GetProperty("text").GetString().ShouldBe("`y` is unknown");
        var place = run.GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation");
        place.GetProperty("artifactLocation").GetProperty("uri").GetString().ShouldBe("a.align");
        place.GetProperty("region").GetRawText().Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .ShouldBe(["{", "\"startLine\":", "2,", "\"startColumn\":", "3,", "\"endLine\":", "3,", "\"endColumn\":", "2", "}"]);
    }

    [Fact]
    public void A_fix_replaces_a_region_of_the_same_file()
    {
        var result = Write(string.Empty, Specs.WithFix("a [|b|]", "c")).GetProperty("runs")[0].GetProperty("results")[0];

        var fix = result.GetProperty("fixes").EnumerateArray().ShouldHaveSingleItem();
        fix.GetProperty("description").GetProperty("text").GetString().ShouldBe("Write `c`");
        var change = fix.GetProperty("artifactChanges").EnumerateArray().ShouldHaveSingleItem();
        change.GetProperty("artifactLocation").GetProperty("uri").GetString().ShouldBe("a.align");
        var replacement = change.GetProperty("replacements").EnumerateArray().ShouldHaveSingleItem();
        replacement.GetProperty("deletedRegion").GetProperty("startColumn").GetInt32().ShouldBe(3);
        replacement.GetProperty("insertedContent").GetProperty("text").GetString().ShouldBe("c");
    }

    [Fact]
    public void A_rule_names_its_page() => Write(string.Empty, Specs.At("[|c|]")).GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules")[0]
        .GetProperty("help").GetProperty("text").GetString().ShouldNotBeNull().ShouldContain("docs/diagnostics/ALN2004.md");

    [Fact]
    public void A_rule_is_described_by_its_sentence_with_its_places_left_open()
    {
        Write(string.Empty, Specs.At("[|c|]", Specs.Unused)).GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules")[0]
            .GetProperty("shortDescription").GetProperty("text").GetString().ShouldBe("`…` is never used; write `{evidence}`");
    }

    [Theory]
    [InlineData("", "policies/a b.align", "policies/a%20b.align")]
    [InlineData("", "điều#1?.align", "%C4%91i%E1%BB%81u%231%3F.align")]
    [InlineData("policies/x y/", "a.align", "policies/x%20y/a.align")]
    [InlineData(".", "a.align", "a.align")]
    [InlineData("", "c:d.align", "c%3Ad.align")]
    [InlineData("", "a\\b.align", "a/b.align")]
    [InlineData("p", "../b.align", "p/../b.align")]
    [InlineData("p", "/tmp/b c.align", "file:///tmp/b%20c.align")]
    [InlineData("p", "C:/b c.align", "file:///C:/b%20c.align")]
    [InlineData("", "\u001b[31m\u202E.align", "%1B%5B31m%E2%80%AE.align")]
    public void A_file_s_address_is_percent_encoded(string project, string path, string uri)
    {
        var written = UriOf(Write(project, Specs.At("[|c|]", path: path)));

        written.ShouldBe(uri);
        Uri.IsWellFormedUriString(written, UriKind.RelativeOrAbsolute).ShouldBeTrue();
    }

    [Fact]
    public void A_lone_surrogate_in_a_path_does_not_break_the_address()
    {
        UriOf(Write(string.Empty, Specs.At("[|c|]", path: "a\uD800.align"))).ShouldBe("a%EF%BF%BD.align");
    }

    [Fact]
    public void A_message_makes_no_link()
    {
        Write(string.Empty, Specs.At("[|c|]", argument: "[click](javascript:alert)")).GetProperty("runs")[0].GetProperty("results")[0]
            .GetProperty("message").GetProperty("text").GetString().ShouldBe("`[click] (javascript:alert)` is unknown");
    }

    [Fact]
    public void No_diagnostics_are_a_run_without_results()
    {
        var run = Write(string.Empty).GetProperty("runs")[0];

        run.GetProperty("results").GetArrayLength().ShouldBe(0);
        run.GetProperty("tool").GetProperty("driver").GetProperty("rules").GetArrayLength().ShouldBe(0);
    }

    private static string? UriOf(JsonElement log) =>
        log.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("locations")[0]
            .GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString();

    private static JsonElement Write(string project, params Diagnostic[] diagnostics)
    {
        var output = new ArrayBufferWriter<byte>();
        SarifWriter.Write(output, diagnostics, "1.2.3", project);
        return JsonDocument.Parse(output.WrittenMemory).RootElement;
    }
}
