using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace SpecLang.Cli.Tests.Reports;

/// <summary>The formats for programs, over records that try to break out of each.</summary>
public sealed partial class FormatTests
{
    [Fact]
    public async Task A_CSV_file_has_a_line_a_record_and_no_cell_that_a_spreadsheet_computes()
    {
        var result = await Run("--format", "csv", "--by", "kind");
        var rows = Rows(result.Output);
        rows.Count.ShouldBe(HostileRecords.Texts.Length + 2);
        rows.ShouldAllBe(r => r.Count == rows[0].Count);
        rows[0].ShouldBe(["id", "file", "line", "decision", "leading", "escalates", "message", "error", "by.kind", "principle.NoBad", "principle.Secret", "principle.Ask"]);
        rows.SelectMany(r => r).ShouldAllBe(c => c.Length == 0 || !"=+-@\t\r".Contains(c[0]));
        rows[4][0].ShouldBe("r3");
        rows[4][6].ShouldBe("'=cmd|'/c calc'!A1 bad");
        rows[4].ShouldContain("violates");
        rows[^1][7].ShouldBe("field `answer` is missing");
        result.Output.EnumerateRunes().ShouldAllBe(r => r.Value == '\r' || r.Value == '\n' || !Rune.IsControl(r));
    }

    [Fact]
    public async Task A_JUnit_file_has_a_case_a_record_and_fits_its_schema()
    {
        var result = await Run("--format", "junit");
        var document = Validated(result.Output);
        var suite = document.Root.ShouldNotBeNull().Element("testsuite").ShouldNotBeNull();
        suite.Elements("testcase").Count().ShouldBe(HostileRecords.Texts.Length + 1);
        Count(suite, "tests").ShouldBe(HostileRecords.Texts.Length + 1);
        Count(suite, "failures").ShouldBe(suite.Elements("testcase").Count(c => c.Element("failure") is not null));
        Count(suite, "failures").ShouldBe(HostileRecords.Texts.Length - 1);
        Count(suite, "errors").ShouldBe(1);
        suite.Elements("testcase").Last().Element("error").ShouldNotBeNull().Value.ShouldContain("field `answer` is missing");
        suite.Elements("testcase").Single(c => c.Element("system-out") is not null && c.Element("failure") is null).Element("system-out").ShouldNotBeNull().Value.ShouldContain("asks for a person");
        document.DescendantNodes().OfType<XCData>().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_SARIF_log_has_a_result_a_finding_and_is_as_the_standard_says()
    {
        var result = await Run("--format", "sarif");
        using var log = JsonDocument.Parse(result.Output);
        SarifCheck.Check(log.RootElement);
        var run = log.RootElement.GetProperty("runs")[0];
        var results = run.GetProperty("results").EnumerateArray().ToList();
        results.Count(r => r.GetProperty("kind").GetString() == "review").ShouldBe(1);
        results.Count(r => r.GetProperty("ruleId").GetString() == "NoBad").ShouldBe(HostileRecords.Texts.Length - 1);
        results.ShouldAllBe(r => !r.GetProperty("message").GetProperty("text").GetString()!.Contains("](", StringComparison.Ordinal));
        results[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32().ShouldBe(1);
        run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications").GetArrayLength().ShouldBe(1);
        run.GetProperty("properties").GetProperty("resultsLeftOut").GetInt64().ShouldBe(0);
        result.Output.ShouldNotContain('\u001b');
        result.Output.ShouldNotContain('\u202e');
    }

    [Fact]
    public async Task Annotations_are_one_command_a_finding_and_no_text_becomes_a_command()
    {
        var result = await Run("--format", "github");
        var lines = result.Output.TrimEnd('\n').Split('\n');

        // A violation each but for one that asks for a person, one that violates two principles, and one that can't be read; then the sum.
        lines.Length.ShouldBe(HostileRecords.Texts.Length + 3);
        lines[..^1].ShouldAllBe(l => Annotation.IsMatch(l));
        lines[^1].ShouldStartWith("Hostile: 16 records");
        lines.Count(l => l.StartsWith("::error ", StringComparison.Ordinal)).ShouldBe(HostileRecords.Texts.Length);
        lines.Count(l => l.StartsWith("::notice ", StringComparison.Ordinal)).ShouldBe(1);
        lines[0].ShouldContain("line=1,");
    }

    [Fact]
    public async Task Many_findings_are_annotated_up_to_a_hundred_and_then_counted()
    {
        using var folder = new TemporaryFolder();
        var data = folder.Write("d.jsonl", string.Concat(Enumerable.Repeat("{\"answer\": \"bad\"}\n", 130)));
        var result = await Align.RunAsync("eval", folder.Write("x.align", HostileRecords.Spec), data, "--format", "github");
        result.Output.Split('\n').Count(l => l.StartsWith("::error ", StringComparison.Ordinal)).ShouldBe(100);
        result.Output.ShouldContain("30 more findings are not annotated");
    }

    [Fact]
    public async Task Markdown_mentions_nobody_and_has_no_markup_of_the_data()
    {
        var result = await Run("--format", "md", "--by", "kind");
        result.Output.ShouldContain("## Hostile 1: 16 records");
        result.Output.ShouldContain("| NoBad | major | 15 | 16 | 93.8% | 71.7% to 98.9% |");
        result.Output.ShouldNotContain("\n# heading");
        result.Output.Split('\n').Where(l => l.StartsWith("| |", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldNotContain("@");
        result.Output.ShouldNotContain("[click](");
        result.Output.ShouldNotContain('\u001b');
        result.Output.ShouldContain("16 groups have too few records to compare.");
    }

    [Fact]
    public async Task The_summary_as_JSON_has_intervals_and_none_where_there_are_too_few_records()
    {
        using var folder = new TemporaryFolder();
        var spec = folder.Write("x.align", HostileRecords.Spec);
        var many = await Align.RunAsync("eval", spec, folder.Write("d.jsonl", HostileRecords.Lines), "--format", "json");
        many.Json.GetProperty("principles").GetProperty("NoBad").GetProperty("violated_interval").EnumerateArray().Select(n => n.GetDouble()).ShouldBe([0.716713, 0.988881], 1e-6);
        var few = await Align.RunAsync("eval", spec, folder.Write("e.jsonl", "{\"answer\": \"bad\"}"), "--format", "json");
        few.Json.GetProperty("principles").GetProperty("NoBad").GetProperty("violated_interval").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("junit")]
    [InlineData("sarif")]
    [InlineData("github")]
    [InlineData("md")]
    [InlineData("html")]
    [InlineData("json")]
    public async Task Two_runs_give_the_same_bytes_on_any_number_of_jobs(string format)
    {
        using var folder = new TemporaryFolder();
        var spec = folder.Write("x.align", HostileRecords.Spec);
        var data = folder.Write("d.jsonl", string.Concat(Enumerable.Repeat(HostileRecords.Lines, 20)));
        var one = await Align.RunAsync("eval", spec, data, "--format", format, "--jobs", "1");
        var four = await Align.RunAsync("eval", spec, data, "--format", format, "--jobs", "4");
        four.Output.ShouldBe(one.Output);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("junit")]
    [InlineData("sarif")]
    [InlineData("github")]
    [InlineData("md")]
    [InlineData("html")]
    [InlineData("json")]
    [InlineData("table")]
    public async Task No_record_at_all_is_a_whole_report_without_a_number_that_is_none(string format)
    {
        using var folder = new TemporaryFolder();
        var result = await Align.RunAsync("eval", folder.Write("x.align", HostileRecords.Spec), folder.Write("d.jsonl", "\n"), "--format", format);
        result.ShouldExitWith(ExitCode.Fine);
        result.Output.ShouldNotContain("NaN");
        result.Output.ShouldNotContain("∞");
        result.Output.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Several_formats_go_to_a_folder_in_one_run()
    {
        using var folder = new TemporaryFolder();
        var data = folder.Write("d.jsonl", "{\"id\": \"a\", \"answer\": \"bad\"}");
        var result = await Align.RunAsync("eval", folder.Write("x.align", HostileRecords.Spec), data, "--format", "jsonl", "--format", "junit", "--format", "html", "--out", folder["out/deep"]);
        result.ShouldExitWith(ExitCode.Fine);
        result.Output.ShouldBeEmpty();
        Directory.GetFiles(folder["out/deep"]).Select(Path.GetFileName).Order().ShouldBe(["junit.xml", "report.html", "verdicts.jsonl"]);
        var line = await File.ReadAllTextAsync(folder["out/deep/verdicts.jsonl"]);
        line.ShouldNotContain("margin");
        (await Align.RunAsync("eval", folder["x.align"], data, "--format", "jsonl")).Output.ShouldBe(line);
    }

    [Fact]
    public async Task A_folder_that_can_t_be_written_is_said()
    {
        using var folder = new TemporaryFolder();
        var data = folder.Write("d.jsonl", "{\"id\": \"a\", \"answer\": \"bad\"}");
        (await Align.RunAsync("eval", folder.Write("x.align", HostileRecords.Spec), data, "--out", data)).ShouldExitWith(ExitCode.DataError).Messages.ShouldContain("align: error: ");
    }

    [Theory]
    [InlineData("several formats need a folder to go to; give one with --out.", "--format", "csv", "--format", "json")]
    [InlineData("`--open` shows a page; add --format html.", "--format", "csv", "--open")]
    public async Task Formats_that_don_t_fit_together_are_said(string sentence, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        var result = await Align.RunAsync(["eval", folder.Write("x.align", HostileRecords.Spec), folder.Write("d.jsonl", "{}"), .. arguments]);
        result.ShouldExitWith(ExitCode.Usage).Messages.ShouldContain(sentence);
    }

    private static async Task<CommandResult> Run(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        return (await Align.RunAsync(["eval", folder.Write("x.align", HostileRecords.Spec), folder.Write("d.jsonl", HostileRecords.Lines), .. arguments])).ShouldExitWith(ExitCode.DataError);
    }

    private static XDocument Validated(string xml)
    {
        var schemas = new XmlSchemaSet();
        using var schema = XmlReader.Create(Repository.At("tests/SpecLang.Cli.Tests/Reports/junit.xsd"));
        schemas.Add(targetNamespace: null, schema);
        var document = XDocument.Parse(xml);
        document.Validate(schemas, (_, e) => throw e.Exception);
        return document;
    }

    private static int Count(XElement suite, string attribute) => int.Parse(suite.Attribute(attribute).ShouldNotBeNull().Value, CultureInfo.InvariantCulture);

    /// <summary>Reads RFC 4180.</summary>
    private static List<List<string>> Rows(string csv)
    {
        var rows = new List<List<string>>();
        foreach (var line in csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            rows.Add([.. Cell.Matches(line).Select(m => m.Groups["quoted"].Success ? m.Groups["quoted"].Value.Replace("\"\"", "\"", StringComparison.Ordinal) : m.Groups["plain"].Value)]);
        }

        return rows;
    }

    [GeneratedRegex("(?:^|,)(?:\"(?<quoted>(?:[^\"]|\"\")*)\"|(?<plain>[^,\"]*))", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Cell { get; }

    [GeneratedRegex(@"^::(error|warning|notice) file=[^:,]+(,line=\d+)?,title=[^:,]*::.+$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Annotation { get; }
}
