using SpecLang.Runtime;
using Spectre.Console;

namespace SpecLang.Cli.Output;

/// <summary>The colours of a summary. Each only repeats what a word says.</summary>
internal static class SummaryStyles
{
    public static Style Of(Decision decision) => decision switch
    {
        Decision.Block => new Style(Color.Red),
        Decision.Escalate => new Style(Color.Yellow),
        _ => new Style(Color.Green),
    };

    public static Style Of(Severity severity) => severity switch
    {
        Severity.Critical => new Style(Color.Red),
        Severity.Major => new Style(Color.Yellow),
        _ => Style.Plain,
    };
}
