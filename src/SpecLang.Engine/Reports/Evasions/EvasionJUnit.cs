using System.Globalization;
using System.Xml;
using SpecLang.Engine.Evasions;

namespace SpecLang.Engine.Reports.Evasions;

/// <summary>What got by as continuous integration reads it (JUnit): a suite for each probe, a case for each expectation, and one that says whether every seed could be judged.</summary>
public static class EvasionJUnit
{
    public static void Write(Stream output, IReadOnlyList<EvasionResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        JUnitText.WriteSuites(output, xml =>
        {
            WriteCounts(xml, "align probe", results);
            foreach (var result in results)
            {
                Write(xml, result);
            }
        });
    }

    private static void Write(XmlWriter xml, EvasionResult result)
    {
        var suite = result.Probe.Name;
        xml.WriteStartElement("testsuite");
        WriteCounts(xml, suite, [result]);
        JUnitText.Attribute(xml, "skipped", result.Expectations.Count(e => e.Holds is null).ToString(CultureInfo.InvariantCulture));
        foreach (var expectation in result.Expectations)
        {
            JUnitText.StartCase(xml, suite, expectation.Text);
            if (expectation.Holds is null)
            {
                xml.WriteStartElement("skipped");
                JUnitText.Attribute(xml, "message", expectation.Note);
                xml.WriteEndElement();
            }
            else if (expectation.Holds == false)
            {
                var place = $"{result.Probe.Source.Path}({expectation.Line.ToString(CultureInfo.InvariantCulture)})";
                JUnitText.Finding(xml, "failure", "expectation", expectation.Note, $"{place}: {expectation.Text}: {expectation.Note}");
            }

            xml.WriteEndElement();
        }

        JUnitText.StartCase(xml, suite, "every seed is judged");
        if (result.HasFailure)
        {
            JUnitText.Finding(xml, "error", "failures", EvasionWords.Counted(result), string.Join('\n', EvasionWords.Notes(result)));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteCounts(XmlWriter xml, string name, IReadOnlyList<EvasionResult> results)
    {
        JUnitText.Attribute(xml, "name", name);
        JUnitText.Attribute(xml, "tests", results.Sum(r => r.Expectations.Length + 1).ToString(CultureInfo.InvariantCulture));
        JUnitText.Attribute(xml, "failures", results.Sum(r => r.Expectations.Count(e => e.Holds == false)).ToString(CultureInfo.InvariantCulture));
        JUnitText.Attribute(xml, "errors", results.Count(r => r.HasFailure).ToString(CultureInfo.InvariantCulture));
        JUnitText.Attribute(xml, "time", "0.000");
    }
}
