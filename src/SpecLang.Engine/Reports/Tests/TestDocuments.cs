using System.Globalization;
using System.Text.Json;
using SpecLang.Engine.Output;
using SpecLang.Engine.Suites;
using SpecLang.Runtime.Wire;

namespace SpecLang.Engine.Reports.Tests;

/// <summary>Tests as JSON: one document for programs, and one SARIF 2.1.0 log for code scanning.</summary>
public static class TestDocuments
{
    private static readonly JsonWriterOptions Options = new() { Encoder = SafeJsonEncoder.Instance, Indented = true, NewLine = "\n" };

    /// <summary>The words that stand for outcomes.</summary>
    internal static string NameOf(TestOutcome outcome) => outcome switch
    {
        TestOutcome.Passed => "passed",
        TestOutcome.Failed => "failed",
        TestOutcome.KnownFailure => "known_failure",
        TestOutcome.Skipped => "skipped",
        _ => "error",
    };

    /// <summary>
    /// <c>passed, failed, known_failures, skipped, errors</c>; <c>tests</c>, each with <c>kind, outcome, file, line, constitution, suite, name, todo, messages, principles</c>; and with groups
    /// <c>by</c> and <c>groups</c> (<c>key, failing, tests, share_interval, differs</c>). Durations are left out, so that equal results give equal bytes.
    /// </summary>
    public static void WriteJson(Stream output, TestReport report)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(report);
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteNumber("passed"u8, report.Run.Passed);
        json.WriteNumber("failed"u8, report.Run.Failed);
        json.WriteNumber("known_failures"u8, report.Run.KnownFailures);
        json.WriteNumber("skipped"u8, report.Run.Skipped);
        json.WriteNumber("errors"u8, report.Run.Errors);
        json.WriteStartArray("tests"u8);
        foreach (var test in report.Run.Tests)
        {
            Write(json, test);
        }

        json.WriteEndArray();
        if (report.GroupedBy.Count > 0)
        {
            WriteTexts(json, "by"u8, report.GroupedBy);
            json.WriteStartArray("groups"u8);
            foreach (var group in report.Groups)
            {
                Write(json, group);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
    }

    /// <summary>A result a test that failed or can't be run, at its place; one rule a kind of test.</summary>
    public static void WriteSarif(Stream output, TestReport report, string toolVersion)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(report);
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("$schema"u8, SarifReport.Schema);
        json.WriteString("version"u8, "2.1.0"u8);
        json.WriteStartArray("runs"u8);
        json.WriteStartObject();
        WriteTool(json, toolVersion);
        json.WriteString("columnKind"u8, "utf16CodeUnits"u8);
        json.WriteStartArray("results"u8);
        foreach (var test in report.Run.Tests.Where(t => t.Outcome is TestOutcome.Failed or TestOutcome.Error))
        {
            WriteResult(json, test);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter json, TestResult test)
    {
        json.WriteStartObject();
        json.WriteString("kind"u8, RuleOf(test.Kind));
        json.WriteString("outcome"u8, NameOf(test.Outcome));
        json.WriteString("file"u8, TestReport.FileOf(test));
        json.WriteNumber("line"u8, test.Line);
        json.WriteString("constitution"u8, test.Constitution);
        json.WriteString("suite"u8, test.Suite);
        json.WriteString("name"u8, test.Name);
        if (test.Todo is not null)
        {
            json.WriteString("todo"u8, test.Todo);
        }

        WriteTexts(json, "messages"u8, test.Messages);
        WriteTexts(json, "principles"u8, test.Principles);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TestGroup group)
    {
        json.WriteStartObject();
        WriteTexts(json, "key"u8, group.Key);
        json.WriteNumber("failing"u8, group.Failing.Hits);
        json.WriteNumber("tests"u8, group.Failing.Records);
        json.WritePropertyName("share_interval"u8);
        json.WriteRawValue(group.Failing.Interval is { } interval ? string.Create(CultureInfo.InvariantCulture, $"[{Math.Round(interval.Low, 6)}, {Math.Round(interval.High, 6)}]") : "null");
        json.WriteBoolean("differs"u8, group.Probability < Statistics.MultipleTests.Significant);
        json.WriteEndObject();
    }

    private static void WriteTool(Utf8JsonWriter json, string version)
    {
        json.WriteStartObject("tool"u8);
        json.WriteStartObject("driver"u8);
        json.WriteString("name"u8, "align"u8);
        json.WriteString("version"u8, version);
        json.WriteStartArray("rules"u8);
        foreach (var kind in Enum.GetValues<TestKind>())
        {
            json.WriteStartObject();
            json.WriteString("id"u8, RuleOf(kind));
            WriteText(json, "shortDescription"u8, kind switch
            {
                TestKind.Example => "An example of a constitution comes out otherwise than it says.",
                TestKind.Expectation => "The cases of a suite are, all together, otherwise than expected.",
                TestKind.Case => "A case of a suite comes out otherwise than expected.",
                _ => "Verdicts differ from those kept in a snapshot.",
            });
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, TestResult test)
    {
        json.WriteStartObject();
        json.WriteString("ruleId"u8, RuleOf(test.Kind));
        json.WriteNumber("ruleIndex"u8, (int)test.Kind);
        json.WriteString("kind"u8, "fail"u8);
        json.WriteString("level"u8, "error"u8);
        WriteText(json, "message"u8, SarifText.OfMessage($"{TestReport.NameOf(test)}: {test.Message}"));
        json.WriteStartArray("locations"u8);
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation"u8);
        json.WriteStartObject("artifactLocation"u8);
        json.WriteString("uri"u8, SarifText.UriOf("", TestReport.FileOf(test)));
        json.WriteEndObject();
        if (test.Line > 0)
        {
            json.WriteStartObject("region"u8);
            json.WriteNumber("startLine"u8, test.Line);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string RuleOf(TestKind kind) => kind switch
    {
        TestKind.Example => "example",
        TestKind.Case => "case",
        TestKind.Expectation => "expectation",
        _ => "snapshot",
    };

    private static void WriteText(Utf8JsonWriter json, ReadOnlySpan<byte> name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text"u8, text);
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, ReadOnlySpan<byte> name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
