using System.Globalization;
using System.Text;
using System.Xml;
using SpecLang.Engine.Evasions;
using SpecLang.Engine.Output;

namespace SpecLang.Engine.Reports.Evasions;

/// <summary>What got by as continuous integration reads it (JUnit): a suite for each probe, a case for each expectation, and one that says whether every seed could be judged.</summary>
public static class EvasionJUnit
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n", CloseOutput = false };

    public static void Write(Stream output, IReadOnlyList<EvasionResult> results)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(results);
        using (var xml = XmlWriter.Create(output, Settings))
        {
            xml.WriteStartDocument();
            xml.WriteStartElement("testsuites");
            WriteCounts(xml, "align probe", results);
            foreach (var result in results)
            {
                Write(xml, result);
            }

            xml.WriteEndElement();
            xml.WriteEndDocument();
        }

        output.Write("\n"u8);
    }

    private static void Write(XmlWriter xml, EvasionResult result)
    {
        var suite = result.Probe.Name;
        xml.WriteStartElement("testsuite");
        WriteCounts(xml, suite, [result]);
        Attribute(xml, "skipped", result.Expectations.Count(e => e.Holds is null).ToString(CultureInfo.InvariantCulture));
        foreach (var expectation in result.Expectations)
        {
            Start(xml, suite, expectation.Text);
            if (expectation.Holds is null)
            {
                xml.WriteStartElement("skipped");
                Attribute(xml, "message", expectation.Note);
                xml.WriteEndElement();
            }
            else if (expectation.Holds == false)
            {
                var place = $"{result.Probe.Source.Path}({expectation.Line.ToString(CultureInfo.InvariantCulture)})";
                Finding(xml, "failure", "expectation", expectation.Note, $"{place}: {expectation.Text}: {expectation.Note}");
            }

            xml.WriteEndElement();
        }

        Start(xml, suite, "every seed is judged");
        if (result.HasFailure)
        {
            Finding(xml, "error", "failures", EvasionWords.Counted(result), string.Join('\n', EvasionWords.Notes(result)));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

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
        xml.WriteString(string.Join('\n', text.Split('\n').Select(TerminalText.Escape)));
        xml.WriteEndElement();
    }

    private static void WriteCounts(XmlWriter xml, string name, IReadOnlyList<EvasionResult> results)
    {
        Attribute(xml, "name", name);
        Attribute(xml, "tests", results.Sum(r => r.Expectations.Length + 1).ToString(CultureInfo.InvariantCulture));
        Attribute(xml, "failures", results.Sum(r => r.Expectations.Count(e => e.Holds == false)).ToString(CultureInfo.InvariantCulture));
        Attribute(xml, "errors", results.Count(r => r.HasFailure).ToString(CultureInfo.InvariantCulture));
        Attribute(xml, "time", "0.000");
    }

    private static void Attribute(XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, TerminalText.Escape(value));
}
