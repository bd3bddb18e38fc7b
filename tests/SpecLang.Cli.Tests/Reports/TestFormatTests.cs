using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace SpecLang.Cli.Tests.Reports;

/// <summary>The formats of <c>align test</c>, over cases whose names and messages try to break out of each.</summary>
public sealed class TestFormatTests
{
    private const string Spec =
        """
        align 1
        namespace Try
        record Answer { answer: text  region: text = "" }
        constitution Manners over Answer {
          principle NoBad { severity critical  forbid answer contains "bad" }
          example "</script>::error::x" complies { answer: "bad" }
          example "fine" complies { answer: "good" }
          example "known" complies todo "not yet" { answer: "bad" }
        }
        suite Cases for Manners { cases from "cases.jsonl" }
        """;

    private const string Cases =
        """
        {"id": "=1+1", "answer": "bad", "region": "north", "expect": {"decision": "allow"}}
        {"id": "ok", "answer": "good", "region": "south", "expect": {"decision": "allow"}}

        """;

    [Fact]
    public async Task JUnit_has_a_case_a_test_and_fits_its_schema()
    {
        var document = XDocument.Parse((await Run("--format", "junit")).Output);
        var schemas = new XmlSchemaSet();
        using var schema = XmlReader.Create(Repository.At("tests/SpecLang.Cli.Tests/Reports/junit.xsd"));
        schemas.Add(targetNamespace: null, schema);
        document.Validate(schemas, (_, e) => throw e.Exception);
        document.Descendants("testcase").Count().ShouldBe(5);
        document.Descendants("failure").Count().ShouldBe(2);
        document.Descendants("skipped").Single().Attribute("message").ShouldNotBeNull().Value.ShouldStartWith("known to fail: not yet");
    }

    [Fact]
    public async Task Annotations_name_the_place_and_no_name_becomes_a_command()
    {
        var lines = (await Run("--format", "github")).Output.TrimEnd('\n').Split('\n');
        lines.Length.ShouldBe(3);
        lines[0].ShouldStartWith("::error file=");
        lines[0].ShouldContain("x.align,line=6,title=Manners%3A </script>%3A%3Aerror%3A%3Ax::");
        lines[2].ShouldBe("2 passed, 2 failed, 0 skipped, 1 known to fail");
    }

    [Fact]
    public async Task SARIF_has_a_result_a_failure()
    {
        var log = (await Run("--format", "sarif")).Json;
        var results = log.GetProperty("runs")[0].GetProperty("results").EnumerateArray().ToList();
        results.Select(r => r.GetProperty("ruleId").GetString()).ShouldBe(["example", "case"]);
        results[1].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString().ShouldNotBeNull().ShouldEndWith("cases.jsonl");
    }

    [Fact]
    public async Task JSON_CSV_and_Markdown_list_what_became_of_each_test()
    {
        var json = (await Run("--format", "json")).Json;
        json.GetProperty("failed").GetInt32().ShouldBe(2);
        json.GetProperty("tests").EnumerateArray().Select(t => t.GetProperty("outcome").GetString()).ShouldBe(["failed", "passed", "known_failure", "failed", "passed"]);
        var csv = (await Run("--format", "csv")).Output;
        csv.Split("\r\n").Length.ShouldBe(7);
        csv.ShouldContain(",'=1+1,");
        (await Run("--format", "md")).Output.ShouldContain("| Cases: =1+1 |");
    }

    [Fact]
    public async Task The_page_has_no_script_and_shows_what_fails()
    {
        var page = (await Run("--format", "html")).Output;
        page.ShouldContain("default-src 'none'; style-src 'sha256-");
        page.ShouldNotContain("<script");
        page.ShouldContain("&lt;/script&gt;::error::x");
    }

    [Fact]
    public async Task The_page_marks_what_the_tests_did_not_exercise()
    {
        var page = (await Run("--format", "html", "--coverage")).Output;
        page.ShouldContain("100.0% of clauses (2 of 2)");
        (await Run("--format", "html")).Output.ShouldNotContain("id=\"coverage\"");
    }

    [Fact]
    public async Task Failures_are_grouped_by_a_member_of_the_cases()
    {
        var north = string.Concat(Enumerable.Range(0, 40).Select(i => JsonSerializer.Serialize(new { id = $"n{i}", answer = i < 20 ? "bad" : "good", region = "north", expect = new { decision = "allow" } }) + "\n"));
        var south = string.Concat(Enumerable.Range(0, 40).Select(i => JsonSerializer.Serialize(new { id = $"s{i}", answer = i < 2 ? "bad" : "good", region = "south", expect = new { decision = "allow" } }) + "\n"));
        using var folder = new TemporaryFolder();
        folder.Write("cases.jsonl", north + south);
        var result = await Align.RunAsync("test", folder.Write("x.align", Spec), "--by", "region", "--format", "json");
        var groups = result.ShouldExitWith(ExitCode.Findings).Json.GetProperty("groups").EnumerateArray().ToDictionary(g => g.GetProperty("key")[0].GetString() ?? "", g => g);
        groups["north"].GetProperty("failing").GetInt32().ShouldBe(20);
        groups["north"].GetProperty("differs").GetBoolean().ShouldBeTrue();
        (await Align.RunAsync("test", folder["x.align"], "--by", "region")).Output.ShouldContain("north: 20 of 40 come out otherwise than expected (50.0%, interval 35.2% to 64.8%); differs from the others by more than chance, p < 0.001");
    }

    private static async Task<CommandResult> Run(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        folder.Write("cases.jsonl", Cases);
        return (await Align.RunAsync(["test", folder.Write("x.align", Spec), .. arguments])).ShouldExitWith(ExitCode.Findings);
    }
}
