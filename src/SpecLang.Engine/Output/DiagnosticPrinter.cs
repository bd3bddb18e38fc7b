using System.Globalization;
using SpecLang.Compiler.Diagnostics;

namespace SpecLang.Engine.Output;

/// <summary>
/// Prints diagnostics for a person: <c>file(line,column): error ALN2004: sentence</c>, the source line, carets under the place, and at the end how many there are.
/// Whatever comes from the spec is made fit for a terminal.
/// </summary>
public sealed class DiagnosticPrinter
{
    private const string Indent = "    ";
    private const int LeastWidth = 20;

    private readonly TextWriter output;
    private readonly bool useColor;
    private readonly int width;

    /// <param name="output">Takes the lines, which end as it ends them.</param>
    /// <param name="useColor">Whether ANSI colours are written.</param>
    /// <param name="width">How many columns a source line may have; below 20 counts as 20.</param>
    public DiagnosticPrinter(TextWriter output, bool useColor, int width = 100)
    {
        this.output = output;
        this.useColor = useColor;
        this.width = Math.Max(LeastWidth, width - Indent.Length);
    }

    /// <summary>Prints diagnostics in their order, and a line of counts where there are any.</summary>
    public void Print(IReadOnlyCollection<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        foreach (var diagnostic in diagnostics)
        {
            Print(diagnostic);
        }

        if (diagnostics.Count > 0)
        {
            output.WriteLine(Count(diagnostics));
        }
    }

    /// <summary>Prints one diagnostic.</summary>
    public void Print(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        var place = DiagnosticPlace.Of(diagnostic);
        var color = ColorOf(diagnostic.Severity);
        output.Write(string.Create(CultureInfo.InvariantCulture, $"{TerminalText.Escape(diagnostic.Source.Path)}({place.Line},{place.Column}): "));
        output.Write(Colored(SeverityNames.Of(diagnostic.Severity) + " " + diagnostic.Code, color));
        output.WriteLine(": " + TerminalText.Escape(diagnostic.Message));

        var excerpt = SourceExcerpt.Of(diagnostic.Source, diagnostic.Span, width);
        if (excerpt.Text.Length > 0)
        {
            output.WriteLine(Indent + excerpt.Text);
            output.WriteLine(Indent + LeadingSpaces(excerpt.Carets) + Colored(excerpt.Carets.TrimStart(), color));
        }
    }

    /// <summary>How many diagnostics of each severity there are: <c>2 errors, 1 warning</c>; <c>no errors</c> where there is none at all.</summary>
    public static string Count(IReadOnlyCollection<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        string[] parts =
        [
            Count(diagnostics, DiagnosticSeverity.Error, "error", "errors"),
            Count(diagnostics, DiagnosticSeverity.Warning, "warning", "warnings"),
            Count(diagnostics, DiagnosticSeverity.Info, "note", "notes"),
        ];
        var text = string.Join(", ", parts.Where(p => p.Length > 0));
        return text.Length > 0 ? text : "no errors";
    }

    private static string Count(IReadOnlyCollection<Diagnostic> diagnostics, DiagnosticSeverity severity, string one, string many)
    {
        var count = diagnostics.Count(d => d.Severity == severity);
        return count == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
    }

    private static string ColorOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "31",
        DiagnosticSeverity.Warning => "33",
        _ => "36",
    };

    private static string LeadingSpaces(string text) => text[..(text.Length - text.TrimStart().Length)];

    private string Colored(string text, string color) => useColor ? $"\e[1;{color}m{text}\e[0m" : text;
}
