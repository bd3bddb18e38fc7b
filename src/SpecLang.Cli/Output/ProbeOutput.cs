using System.Text;
using SpecLang.Cli.Commands;
using SpecLang.Engine.Output;

namespace SpecLang.Cli.Output;

/// <summary>Writes what came of probes in the formats asked for, each to standard output or to its file.</summary>
internal static class ProbeOutput
{
    public static void Write(ToolConsole console, ProbeOptions options, IProbeFormats results)
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

    private static void Write(ToolConsole console, string format, OutputTarget target, IProbeFormats results)
    {
        var output = target.StreamOf(format);
        switch (format)
        {
            case "html":
                results.WritePage(output);
                break;
            case "junit":
                results.WriteJUnit(output);
                break;
            case "md":
                results.WriteMarkdown(output);
                break;
            case "json":
                results.WriteJson(output);
                break;
            default:
                var profile = target.IsFolder ? TerminalProfile.Of(isRedirected: true, noColor: null, TerminalProfile.WidthOfFiles) : console.Profile;
                using (var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" })
                {
                    results.Print(profile.Console(text));
                }

                break;
        }
    }
}
