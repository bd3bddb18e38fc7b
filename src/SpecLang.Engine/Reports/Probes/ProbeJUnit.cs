using System.Globalization;
using System.Text;
using System.Xml;
using SpecLang.Engine.Output;
using SpecLang.Engine.Probes;

namespace SpecLang.Engine.Reports.Probes;

/// <summary>Probes as continuous integration reads them (JUnit): a suite for each probe and target, a case for each expectation, and one that says whether every trial has a verdict.</summary>
public static class ProbeJUnit
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n", CloseOutput = false };

    public static void Write(Stream output, IReadOnlyList<ProbeResult> results)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(results);
        using (var xml = XmlWriter.Create(output, Settings))
        {
            xml.WriteStartDocument();
            xml.WriteStartElement("testsuites");
            WriteCounts(xml, "align probe", [.. results.SelectMany(r => r.Targets.Select(t => (r, t)))]);
            foreach (var result in results)
            {
                foreach (var target in result.Targets)
                {
                    Write(xml, result, target);
                }
            }

            xml.WriteEndElement();
            xml.WriteEndDocument();
        }

        output.Write("\n"u8);
    }

    private static void Write(XmlWriter xml, ProbeResult result, ProbeTargetResult target)
    {
        var suite = $"{result.Name} of {target.Target}";
        xml.WriteStartElement("testsuite");
        WriteCounts(xml, suite, [(result, target)]);
        Attribute(xml, "skipped", "0");
        foreach (var expectation in target.Expectations)
        {
            Start(xml, suite, expectation.Text);
            if (expectation.Holds != true)
            {
                var text = $"{result.Plan.Probe.Source.Path}({expectation.Line.ToString(CultureInfo.InvariantCulture)}): {expectation.Text}: {expectation.Note}";
                Finding(xml, expectation.Holds is null ? "error" : "failure", expectation.Holds is null ? "not known" : "expectation", expectation.Note, text);
            }

            xml.WriteEndElement();
        }

        Start(xml, suite, "every trial has a verdict");
        if (HasFailure(result, target))
        {
            var sentences = string.Join('\n', result.SeedProblems.Concat(target.Failures.Select(ProbeWords.Of)).Select(TerminalText.Escape));
            xml.WriteStartElement("error");
            Attribute(xml, "type", "failures");
            Attribute(xml, "message", ProbeWords.Counted(target));
            xml.WriteString(sentences);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static bool HasFailure(ProbeResult result, ProbeTargetResult target) => !result.SeedProblems.IsEmpty || target.HasFailure;

    private static void Start(XmlWriter xml, string suite, string name)
    {
        xml.WriteStartElement("testcase");
        Attribute(xml, "classname", suite);
        Attribute(xml, "name", name);
        Attribute(xml, "time", "0.000");
    }

    private static void Finding(XmlWriter xml, string element, string type, string message, string text)
    {
        xml.WriteStartElement(element);
        Attribute(xml, "type", type);
        Attribute(xml, "message", message);
        xml.WriteString(TerminalText.Escape(text));
        xml.WriteEndElement();
    }

    private static void WriteCounts(XmlWriter xml, string name, IReadOnlyList<(ProbeResult Result, ProbeTargetResult Target)> targets)
    {
        Attribute(xml, "name", name);
        Attribute(xml, "tests", targets.Sum(t => t.Target.Expectations.Length + 1).ToString(CultureInfo.InvariantCulture));
        Attribute(xml, "failures", targets.Sum(t => t.Target.Expectations.Count(e => e.Holds == false)).ToString(CultureInfo.InvariantCulture));
        Attribute(xml, "errors", targets.Sum(t => t.Target.Expectations.Count(e => e.Holds is null) + (HasFailure(t.Result, t.Target) ? 1 : 0)).ToString(CultureInfo.InvariantCulture));
        Attribute(xml, "time", "0.000");
    }

    private static void Attribute(XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, TerminalText.Escape(value));
}
