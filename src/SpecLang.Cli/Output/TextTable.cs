using SpecLang.Engine.Output;
using Spectre.Console;
using CellText = Spectre.Console.Text;

namespace SpecLang.Cli.Output;

/// <summary>Prints columns side by side. Nothing is ever broken over lines: whoever makes the columns sees to it that they fit.</summary>
/// <param name="columns">The columns, all with as many cells.</param>
/// <param name="gap">The blanks between two columns.</param>
internal sealed class TextTable(IReadOnlyList<TableColumn> columns, int gap)
{
    public int Width => columns.Sum(c => c.Width) + (gap * (columns.Count - 1));

    public void Print(IAnsiConsole console)
    {
        var headingLines = columns.Max(c => c.HeadingLines.Count);
        for (var line = 0; line < headingLines; line++)
        {
            PrintRow(console, c => (HeadingAt(c, line, headingLines), Style.Plain));
        }

        console.WriteLine(new string('─', Width));
        for (var row = 0; row < columns[0].Cells.Count; row++)
        {
            PrintRow(console, c => c.Cells[row]);
        }
    }

    /// <summary>Headings stand on the rule, the shorter ones below.</summary>
    private static string HeadingAt(TableColumn column, int line, int headingLines)
    {
        var at = line - (headingLines - column.HeadingLines.Count);
        return at < 0 ? string.Empty : column.HeadingLines[at];
    }

    private void PrintRow(IAnsiConsole console, Func<TableColumn, (string Text, Style Style)> cell)
    {
        var blanks = 0;
        foreach (var column in columns)
        {
            var (text, style) = cell(column);
            var padding = column.Width - DisplayWidth.Of(text);
            if (column.IsNumber)
            {
                blanks += padding;
            }

            if (text.Length > 0)
            {
                console.Write(new CellText(new string(' ', blanks)));
                console.Write(new CellText(text, style));
                blanks = 0;
            }

            blanks += gap + (column.IsNumber ? 0 : padding);
        }

        console.WriteLine();
    }
}
