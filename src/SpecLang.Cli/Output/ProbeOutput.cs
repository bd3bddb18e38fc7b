using System.Buffers;
using System.Text;
using SpecLang.Cli.Commands;
using SpecLang.Engine.Output;
using SpecLang.Engine.Probes;
using SpecLang.Engine.Reports.Probes;

namespace SpecLang.Cli.Output;

/// <summary>Writes what came of probes in the formats asked for, each to standard output or to its file.</summary>
internal static class ProbeOutput
{
    public static void Write(ToolConsole console, ProbeOptions options, IReadOnlyList<ProbeResult> results)
    {
        using var target = OutputTarget.Open(console, options.Folder, options.Open);
        foreach (var format in options.Formats)
        {
            Write(console, format, target, results);
        }

        if (target.Finish() is { } page && options.Open && Browser.Show(page) is { } note)
        {
            console.Messages.WriteLine("align: " + TerminalText.Escape(note));
        }
    }

    private static void Write(ToolConsole console, string format, OutputTarget target, IReadOnlyList<ProbeResult> results)
    {
        var output = target.StreamOf(format);
        switch (format)
        {
            case "html":
                ProbePage.Write(output, results, ToolVersion.Text);
                break;
            case "junit":
                ProbeJUnit.Write(output, results);
                break;
            case "md":
                ProbeMarkdown.Write(output, results);
                break;
            case "json":
                var buffer = new ArrayBufferWriter<byte>();
                ProbeJson.Write(buffer, results);
                output.Write(buffer.WrittenSpan);
                break;
            default:
                var profile = target.IsFolder ? TerminalProfile.Of(isRedirected: true, noColor: null, TerminalProfile.WidthOfFiles) : console.Profile;
                using (var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" })
                {
                    new ProbeText(profile.Console(text)).Print(results);
                }

                break;
        }
    }
}
