using System.Globalization;
using System.Text;
using System.Xml;
using SpecLang.Engine.Output;
using SpecLang.Engine.Suites;

namespace SpecLang.Engine.Reports.Tests;

/// <summary>Tests as continuous integration reads them (JUnit): a suite a suite, a case a test. A known failure is skipped with its reason.</summary>
public static class TestJUnit
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n", CloseOutput = false };

    public static void Write(Stream output, TestReport report)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(report);
        using (var xml = XmlWriter.Create(output, Settings))
        {
            xml.WriteStartDocument();
            xml.WriteStartElement("testsuites");
            WriteCounts(xml, "align test", report.Run.Tests);
            foreach (var suite in report.Run.Tests.GroupBy(t => (t.Suite, t.Constitution)))
            {
                xml.WriteStartElement("testsuite");
                WriteCounts(xml, suite.Key.Suite, [.. suite]);
                foreach (var test in suite)
                {
                    Write(xml, test);
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            xml.WriteEndDocument();
        }

        output.Write("\n"u8);
    }

    private static void Write(XmlWriter xml, TestResult test)
    {
        xml.WriteStartElement("testcase");
        Attribute(xml, "classname", test.Suite);
        Attribute(xml, "name", test.Name);
        Attribute(xml, "time", SecondsOf(test.Duration));
        var element = test.Outcome switch
        {
            TestOutcome.Failed => "failure",
            TestOutcome.Error => "error",
            TestOutcome.Passed => null,
            _ => "skipped",
        };
        if (element is not null)
        {
            xml.WriteStartElement(element);
            var reason = test.Outcome == TestOutcome.KnownFailure ? $"known to fail: {test.Todo}. " : string.Empty;
            if (element != "skipped")
            {
                Attribute(xml, "type", test.Principles.IsEmpty ? test.Kind.ToString() : string.Join(' ', test.Principles));
            }

            Attribute(xml, "message", reason + test.Message);
            xml.WriteString(TerminalText.Escape($"{TestReport.FileOf(test)}({test.Line.ToString(CultureInfo.InvariantCulture)}): {test.Message}"));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteCounts(XmlWriter xml, string name, IReadOnlyCollection<TestResult> tests)
    {
        int Of(params TestOutcome[] outcomes) => tests.Count(t => outcomes.Contains(t.Outcome));
        Attribute(xml, "name", name);
        Attribute(xml, "tests", tests.Count.ToString(CultureInfo.InvariantCulture));
        Attribute(xml, "failures", Of(TestOutcome.Failed).ToString(CultureInfo.InvariantCulture));
        Attribute(xml, "errors", Of(TestOutcome.Error).ToString(CultureInfo.InvariantCulture));
        Attribute(xml, "skipped", Of(TestOutcome.Skipped, TestOutcome.KnownFailure).ToString(CultureInfo.InvariantCulture));
        Attribute(xml, "time", SecondsOf(tests.Aggregate(TimeSpan.Zero, (sum, t) => sum + t.Duration)));
    }

    private static string SecondsOf(TimeSpan duration) => duration.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);

    private static void Attribute(XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, TerminalText.Escape(value));
}
