using System.Globalization;
using System.Text;
using System.Xml;
using SpecLang.Engine.Output;

namespace SpecLang.Engine.Coverage;

/// <summary>Coverage as Cobertura's XML (coverage-04.dtd), which build servers read: a file is a class, and each way that something can go a condition of its line. It has no time stamp, so equal runs give equal bytes.</summary>
public static class CoberturaWriter
{
    private static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    public static byte[] Write(TestCoverage coverage)
    {
        ArgumentNullException.ThrowIfNull(coverage);
        var files = coverage.Points.GroupBy(p => p.File, StringComparer.Ordinal).Select(g => (Name: g.Key, Lines: CoveredLine.Of(g))).ToList();
        using var output = new MemoryStream();
        using (var xml = XmlWriter.Create(output, Settings))
        {
            xml.WriteStartElement("coverage");
            WriteRates(xml, [.. files.SelectMany(f => f.Lines)], isRoot: true);
            xml.WriteStartElement("sources");
            xml.WriteElementString("source", ".");
            xml.WriteEndElement();
            xml.WriteStartElement("packages");
            xml.WriteStartElement("package");
            xml.WriteAttributeString("name", "specs");
            WriteRates(xml, [.. files.SelectMany(f => f.Lines)], isRoot: false);
            xml.WriteStartElement("classes");
            foreach (var (name, lines) in files)
            {
                Write(xml, name, lines);
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        output.WriteByte((byte)'\n');
        return output.ToArray();
    }

    private static void Write(XmlWriter xml, string name, IReadOnlyList<CoveredLine> lines)
    {
        var shown = TerminalText.Escape(name);
        xml.WriteStartElement("class");
        xml.WriteAttributeString("name", shown);
        xml.WriteAttributeString("filename", shown);
        WriteRates(xml, lines, isRoot: false);
        xml.WriteStartElement("methods");
        xml.WriteEndElement();
        xml.WriteStartElement("lines");
        foreach (var line in lines)
        {
            xml.WriteStartElement("line");
            Attribute(xml, "number", $"{line.Number}");
            Attribute(xml, "hits", $"{line.Hits}");
            xml.WriteAttributeString("branch", "true");
            Attribute(xml, "condition-coverage", $"{100 * line.Sides.Covered / line.Sides.Total}% ({line.Sides.Covered}/{line.Sides.Total})");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteRates(XmlWriter xml, IReadOnlyList<CoveredLine> lines, bool isRoot)
    {
        var hit = lines.Count(l => l.Hits > 0);
        var sides = new CoverageCount(lines.Sum(l => l.Sides.Covered), lines.Sum(l => l.Sides.Total));
        Attribute(xml, "line-rate", $"{(lines.Count == 0 ? 1 : (double)hit / lines.Count):0.####}");
        Attribute(xml, "branch-rate", $"{sides.Share ?? 1:0.####}");
        if (isRoot)
        {
            Attribute(xml, "lines-covered", $"{hit}");
            Attribute(xml, "lines-valid", $"{lines.Count}");
            Attribute(xml, "branches-covered", $"{sides.Covered}");
            Attribute(xml, "branches-valid", $"{sides.Total}");
        }

        xml.WriteAttributeString("complexity", "0");
        if (isRoot)
        {
            xml.WriteAttributeString("version", "1");
            xml.WriteAttributeString("timestamp", "0");
        }
    }

    private static void Attribute(XmlWriter xml, string name, FormattableString value) => xml.WriteAttributeString(name, value.ToString(CultureInfo.InvariantCulture));
}
