using System.Globalization;
using System.Xml;
using SpecLang.Engine.Probes;

namespace SpecLang.Engine.Reports.Probes;

/// <summary>Probes as continuous integration reads them (JUnit): a suite for each probe and target, a case for each expectation, and one that says whether every trial has a verdict.</summary>
public static class ProbeJUnit
{
    public static void Write(Stream output, IReadOnlyList<ProbeResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        JUnitText.WriteSuites(output, xml =>
        {
            WriteCounts(xml, "align probe", [.. results.SelectMany(r => r.Targets.Select(t => (r, t)))]);
            foreach (var result in results)
            {
                foreach (var target in result.Targets)
                {
                    Write(xml, result, target);
                }
            }
        });
    }

    private static void Write(XmlWriter xml, ProbeResult result, ProbeTargetResult target)
    {
        var suite = $"{result.Name} of {target.Target}";
        xml.WriteStartElement("testsuite");
        WriteCounts(xml, suite, [(result, target)]);
        JUnitText.Attribute(xml, "skipped", "0");
        foreach (var expectation in target.Expectations)
        {
            JUnitText.StartCase(xml, suite, expectation.Text);
            if (expectation.Holds != true)
            {
                var text = $"{result.Plan.Probe.Source.Path}({expectation.Line.ToString(CultureInfo.InvariantCulture)}): {expectation.Text}: {expectation.Note}";
                JUnitText.Finding(xml, expectation.Holds is null ? "error" : "failure", expectation.Holds is null ? "not known" : "expectation", expectation.Note, text);
            }

            xml.WriteEndElement();
        }

        JUnitText.StartCase(xml, suite, "every trial has a verdict");
        if (HasFailure(result, target))
        {
            var sentences = string.Join('\n', result.SeedProblems.Concat(target.Failures.Select(ProbeWords.Of)));
            JUnitText.Finding(xml, "error", "failures", ProbeWords.Counted(target), sentences);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static bool HasFailure(ProbeResult result, ProbeTargetResult target) => !result.SeedProblems.IsEmpty || target.HasFailure;

    private static void WriteCounts(XmlWriter xml, string name, IReadOnlyList<(ProbeResult Result, ProbeTargetResult Target)> targets)
    {
        JUnitText.Attribute(xml, "name", name);
        JUnitText.Attribute(xml, "tests", targets.Sum(t => t.Target.Expectations.Length + 1).ToString(CultureInfo.InvariantCulture));
        JUnitText.Attribute(xml, "failures", targets.Sum(t => t.Target.Expectations.Count(e => e.Holds == false)).ToString(CultureInfo.InvariantCulture));
        JUnitText.Attribute(xml, "errors", targets.Sum(t => t.Target.Expectations.Count(e => e.Holds is null) + (HasFailure(t.Result, t.Target) ? 1 : 0)).ToString(CultureInfo.InvariantCulture));
        JUnitText.Attribute(xml, "time", "0.000");
    }
}
