using System.Text;
using SpecLang.Cli.Commands;
using SpecLang.Engine.Coverage;
using SpecLang.Engine.Output;
using SpecLang.Engine.Reports.Tests;
using SpecLang.Engine.Suites;

namespace SpecLang.Cli.Output;

/// <summary>Writes what became of tests in the formats asked for, each to standard output or to its file.</summary>
internal static class TestOutput
{
    public static void Write(ToolConsole console, TestOptions options, TestRunResult run, TestCoverage? coverage)
    {
        var report = TestReport.Of(run, options.GroupBy);
        using var target = OutputTarget.Open(console, options.Folder, options.Open);
        foreach (var format in options.Formats)
        {
            Write(console, format, target, report, coverage);
        }

        if (target.Finish() is { } page && options.Open && Browser.Show(page) is { } note)
        {
            console.Messages.WriteLine("align: " + TerminalText.Escape(note));
        }
    }

    private static void Write(ToolConsole console, string format, OutputTarget target, TestReport report, TestCoverage? coverage)
    {
        var output = target.StreamOf(format);
        switch (format)
        {
            case "html":
                TestPage.Write(output, report, ToolVersion.Text);
                break;
            case "junit":
                TestJUnit.Write(output, report);
                break;
            case "github":
                TestTexts.WriteGitHub(output, report);
                break;
            case "md":
                TestTexts.WriteMarkdown(output, report);
                break;
            case "json":
                TestDocuments.WriteJson(output, report);
                break;
            case "csv":
                TestTexts.WriteCsv(output, report);
                break;
            case "sarif":
                TestDocuments.WriteSarif(output, report, ToolVersion.Text);
                break;
            default:
                WriteText(output, target.IsFolder ? TerminalProfile.Of(isRedirected: true, noColor: null, TerminalProfile.WidthOfFiles) : console.Profile, report, coverage);
                break;
        }
    }

    private static void WriteText(Stream output, TerminalProfile profile, TestReport report, TestCoverage? coverage)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        foreach (var line in report.GroupLines())
        {
            text.WriteLine(TerminalText.Escape(line));
        }

        text.Write(report.Groups.Count > 0 ? "\n" : string.Empty);
        new TestText(profile.Console(text), profile.Width).Print(report.Run);
        if (coverage is not null)
        {
            new CoverageText(profile.Console(text), profile.Width).Print(coverage);
        }
    }
}
