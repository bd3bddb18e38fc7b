using SpecLang.Engine.Output;
using SpecLang.Engine.Preferences;
using SpecLang.Engine.Reports.Preferences;
using Spectre.Console;

namespace SpecLang.Cli.Output;

/// <summary>Prints a run over preference data: sentences, and tables.</summary>
internal sealed class PreferenceTextReport(IAnsiConsole console, int width)
{
    private const int NameColumns = 32;
    private const int Gap = 2;

    public void Print(PreferenceSummary summary)
    {
        console.WriteLine(TerminalText.Escape(PreferenceWords.Title(summary)));
        console.WriteLine();
        foreach (var sentence in PreferenceWords.Sentences(summary))
        {
            Write(sentence);
        }

        foreach (var table in PreferenceWords.Tables(summary))
        {
            console.WriteLine();
            Print(table);
        }

        if (PreferenceWords.GroupNote(summary) is { } note)
        {
            console.WriteLine();
            Write(note);
        }
    }

    private void Print(PreferenceTable table)
    {
        console.WriteLine(TerminalText.Escape(table.Title));
        console.WriteLine();
        var columns = table.Headings.Select((heading, i) => new TableColumn(heading, [.. table.Rows.Select(r => (SummaryWords.Shown(r.Cells[i], NameColumns), Style.Plain))], IsNumber: i > 0)).ToList();
        new TextTable(columns, Gap).Print(console);
        Write(table.Note);
    }

    private void Write(string text)
    {
        foreach (var line in WrappedText.Lines(text, width))
        {
            console.WriteLine(line);
        }
    }
}
