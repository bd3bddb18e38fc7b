using System.Globalization;
using System.Text;
using System.Xml;
using SpecLang.Engine.Output;
using SpecLang.Engine.Preferences;

namespace SpecLang.Engine.Reports.Preferences;

/// <summary>A run over preference data as continuous integration reads it (JUnit): a case for the accuracy of each judge, and of each group, and one for the records that can't be read.</summary>
public static class PreferenceJUnit
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n", CloseOutput = false };

    /// <param name="output">Takes the document.</param>
    /// <param name="summary">What it shows.</param>
    /// <param name="threshold">The least accuracy of the constitution over all pairs, from 0 to 1; null where none is asked for.</param>
    public static void Write(Stream output, PreferenceSummary summary, double? threshold)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(summary);
        List<(string Name, string Text, string? Problem)> cases = [("accuracy of the constitution", TextOf(summary.ConstitutionVotes), ProblemOf(summary, threshold))];
        if (summary.RewardVotes is { } reward)
        {
            cases.Add(("accuracy of the reward", TextOf(reward), null));
        }

        cases.AddRange(summary.Groups.Select(g => ("accuracy of the constitution: " + RateText.Key(g.Key), TextOf(g.Constitution), (string?)null)));
        cases.Add(("records that can be read", RateText.Of(summary.Pairs + summary.Ranking.Prompts), summary.BadRecords > 0 ? $"{RateText.Of(summary.BadRecords)} records could not be read" : null));
        using (var xml = XmlWriter.Create(output, Settings))
        {
            xml.WriteStartDocument();
            xml.WriteStartElement("testsuites");
            xml.WriteStartElement("testsuite");
            Attribute(xml, "name", "align prefer: " + summary.Constitution);
            Attribute(xml, "tests", cases.Count.ToString(CultureInfo.InvariantCulture));
            Attribute(xml, "failures", cases.Count(c => c.Problem is not null).ToString(CultureInfo.InvariantCulture));
            Attribute(xml, "errors", "0");
            foreach (var (name, text, problem) in cases)
            {
                xml.WriteStartElement("testcase");
                Attribute(xml, "classname", summary.Constitution);
                Attribute(xml, "name", name);
                if (problem is not null)
                {
                    xml.WriteStartElement("failure");
                    Attribute(xml, "message", problem);
                    xml.WriteString(TerminalText.Escape(text));
                    xml.WriteEndElement();
                }
                else
                {
                    xml.WriteElementString("system-out", TerminalText.Escape(text));
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndDocument();
        }

        output.Write("\n"u8);
    }

    /// <summary>What is wrong with the constitution's accuracy; null where nothing is, or nothing is asked.</summary>
    public static string? ProblemOf(PreferenceSummary summary, double? threshold)
    {
        ArgumentNullException.ThrowIfNull(summary);
        var accuracy = summary.ConstitutionVotes.Accuracy;
        return threshold is not { } least || accuracy.Share >= least ? null
            : accuracy.Share is { } share ? $"the constitution's accuracy is {RateText.Percent(share)}, and {RateText.Percent(least)} is asked for"
            : $"the constitution decides no pair, and an accuracy of {RateText.Percent(least)} is asked for";
    }

    private static string TextOf(VoteCounts counts) => $"{RateText.Counted(counts.Accuracy)}, 95% interval {RateText.Interval(counts.Accuracy)}; {RateText.Of(counts.Ties)} ties, {RateText.Of(counts.Unknown)} unknown";

    private static void Attribute(XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, TerminalText.Escape(value));
}
