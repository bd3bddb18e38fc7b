using System.Globalization;
using System.Text;
using System.Xml;
using SpecLang.Engine.Output;
using SpecLang.Engine.Runs;
using SpecLang.Runtime;
using SpecLang.Runtime.Evaluation;

namespace SpecLang.Engine.Reports;

/// <summary>
/// A test case a record, as continuous integration reads them (the JUnit form of Ant and Jenkins): a failure where the record is blocked, an error where it can't be read. What is
/// violated without blocking, and who asks for a person, stands in the case's output. The head counts all cases, so they wait in a temporary file until the run is done. There is no clock in it: times are 0.
/// </summary>
public sealed class JUnitReport : IRunFormat
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n", CloseOutput = false };

    private static readonly XmlWriterSettings PartSettings = new() { Encoding = Settings.Encoding, ConformanceLevel = ConformanceLevel.Fragment, Indent = true, NewLineChars = "\n", CloseOutput = false };

    private readonly Stream output;
    private readonly ConstitutionInfo constitution;
    private readonly FileStream cases = new(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
    private readonly XmlWriter writer;
    private long tests;
    private long failures;
    private long errors;

    /// <param name="output">Takes the bytes; stays open.</param>
    /// <param name="constitution">What judges.</param>
    public JUnitReport(Stream output, ConstitutionInfo constitution)
    {
        this.output = output;
        this.constitution = constitution;
        writer = XmlWriter.Create(cases, PartSettings);
    }

    public void Add(RecordResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        tests++;
        writer.WriteStartElement("testcase");
        Attribute(writer, "classname", constitution.Name);
        Attribute(writer, "name", result.Id ?? result.Error?.File ?? string.Empty);
        Attribute(writer, "time", "0");
        if (result.Error is { } error)
        {
            errors++;
            Problem("error", "unreadable", error.Message, [Place(error.File, error.Line) + error.Message]);
        }
        else if (result.Verdict is { } verdict)
        {
            Add(verdict, Place(result.Source?.Item.File ?? "-", result.Source?.Item.Line ?? 0));
        }

        writer.WriteEndElement();
    }

    public void Finish(RunSummary summary)
    {
        writer.Flush();
        cases.Position = 0;
        using var xml = XmlWriter.Create(output, Settings);
        xml.WriteStartDocument();
        xml.WriteStartElement("testsuites");
        WriteCounts(xml);
        xml.WriteStartElement("testsuite");
        WriteCounts(xml);
        using (var parts = XmlReader.Create(cases, new XmlReaderSettings { ConformanceLevel = ConformanceLevel.Fragment, DtdProcessing = DtdProcessing.Prohibit }))
        {
            while (parts.Read())
            {
                while (parts.NodeType == XmlNodeType.Element)
                {
                    xml.WriteNode(parts, defattr: false);
                }
            }
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndDocument();
        xml.Flush();
        output.Write("\n"u8);
    }

    public void Dispose()
    {
        writer.Dispose();
        cases.Dispose();
    }

    private static string Place(string file, long line) => line > 0 ? FormattableString.Invariant($"{file}({line}): ") : file + ": ";

    private static void Attribute(XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, TerminalText.Escape(value));

    private void Add(Verdict verdict, string place)
    {
        var violated = FindingText.Violated(verdict).ToList();
        var lines = violated.ConvertAll(p => $"{place}{p.Name}: {FindingText.Of(p)}");
        if (verdict.Decision == Decision.Block)
        {
            failures++;
            Problem("failure", verdict.Leading?.Name ?? "block", violated.Count > 0 ? FindingText.Of(violated[0]) : "blocked", lines);
            lines.Clear();
        }

        lines.AddRange(verdict.Principles.Where(p => p.Escalates).Select(p => place + FindingText.OfEscalation(p)));
        if (lines.Count > 0)
        {
            writer.WriteStartElement("system-out");
            writer.WriteString(string.Join('\n', lines.Select(TerminalText.Escape)));
            writer.WriteEndElement();
        }
    }

    private void Problem(string element, string type, string message, IEnumerable<string> lines)
    {
        writer.WriteStartElement(element);
        Attribute(writer, "type", type);
        Attribute(writer, "message", message);
        writer.WriteString(string.Join('\n', lines.Select(TerminalText.Escape)));
        writer.WriteEndElement();
    }

    private void WriteCounts(XmlWriter xml)
    {
        Attribute(xml, "name", constitution.Name);
        foreach (var (name, count) in new[] { ("tests", tests), ("failures", failures), ("errors", errors) })
        {
            Attribute(xml, name, count.ToString(CultureInfo.InvariantCulture));
        }

        Attribute(xml, "time", "0");
    }
}
