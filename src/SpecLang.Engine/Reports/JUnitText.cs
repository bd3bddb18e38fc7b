using System.Text;
using System.Xml;
using SpecLang.Engine.Output;

namespace SpecLang.Engine.Reports;

/// <summary>The elements of JUnit's XML that reports are made of. No text steers a terminal, and no control character gets into the file.</summary>
internal static class JUnitText
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n", CloseOutput = false };

    /// <summary>A document of suites, which ends with a line break.</summary>
    public static void WriteSuites(Stream output, Action<XmlWriter> suites)
    {
        ArgumentNullException.ThrowIfNull(output);
        using (var xml = XmlWriter.Create(output, Settings))
        {
            xml.WriteStartDocument();
            xml.WriteStartElement("testsuites");
            suites(xml);
            xml.WriteEndElement();
            xml.WriteEndDocument();
        }

        output.Write("\n"u8);
    }

    /// <summary>Begins a case, which takes no time that a report could know.</summary>
    public static void StartCase(XmlWriter xml, string suite, string name)
    {
        xml.WriteStartElement("testcase");
        Attribute(xml, "classname", suite);
        Attribute(xml, "name", name);
        Attribute(xml, "time", "0.000");
    }

    /// <summary>A failure or an error of a case; its text may have several lines.</summary>
    public static void Finding(XmlWriter xml, string element, string type, string message, string text)
    {
        xml.WriteStartElement(element);
        Attribute(xml, "type", type);
        Attribute(xml, "message", message);
        xml.WriteString(string.Join('\n', text.Split('\n').Select(TerminalText.Escape)));
        xml.WriteEndElement();
    }

    public static void Attribute(XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, TerminalText.Escape(value));
}
