using System.Globalization;
using SpecLang.Engine.Output;
using Spectre.Console;
using CellText = Spectre.Console.Text;

namespace SpecLang.Cli.Output;

/// <summary>Writes the lines of an explanation: text behind the lines of a tree, and at the right edge what is true and by how much.</summary>
internal sealed class ExplanationLines
{
    private const string Cut = " …";
    private const int ValueColumns = 9;
    private const int MarginColumns = 9;

    private readonly IAnsiConsole console;
    private readonly int width;

    /// <param name="console">Takes the lines; it must not wrap by itself.</param>
    /// <param name="width">The columns of a line.</param>
    public ExplanationLines(IAnsiConsole console, int width)
    {
        this.console = console;
        this.width = width;
    }

    public static Style Dim { get; } = new(decoration: Decoration.Dim);

    public static Style Bold { get; } = new(decoration: Decoration.Bold);

    public void Empty() => console.WriteLine();

    /// <summary>Text over as many lines as it takes, all behind an indentation.</summary>
    public void Text(string indent, string text, Style style)
    {
        foreach (var line in WrappedText.Lines(text, Room(indent, hasColumns: false)))
        {
            Write(indent, Style.Plain);
            Write(line, style);
            console.WriteLine();
        }
    }

    /// <summary>A line of the tree, gone on with below where it is too long.</summary>
    /// <param name="first">What stands before its first line.</param>
    /// <param name="next">What stands before the others; as wide as <paramref name="first"/>.</param>
    /// <param name="mark">A sign that is coloured, with the space behind it; empty where there is none.</param>
    /// <param name="text">The text.</param>
    /// <param name="style">Its style.</param>
    /// <param name="columns">What stands at the right edge; null for text that may use the whole width.</param>
    /// <param name="mostLines">How many lines the text may have; what goes beyond is cut.</param>
    public void Step(
        string first, string next, (string Text, Style Style) mark, string text, Style style, StepColumns? columns, int mostLines = int.MaxValue)
    {
        var lines = WrappedText.Lines(text, Room(first + mark.Text, columns is not null) - (mostLines == int.MaxValue ? 0 : Cut.Length)).ToList();
        if (lines.Count > mostLines)
        {
            lines = lines[..mostLines];
            lines[^1] += Cut;
        }

        for (var i = 0; i < lines.Count; i++)
        {
            Write(i == 0 ? first : next, Dim);
            Write(i == 0 ? mark.Text : new string(' ', mark.Text.Length), i == 0 ? mark.Style : Style.Plain);
            Write(lines[i], style);
            if (i == 0 && columns is not null)
            {
                Columns(DisplayWidth.Of(first) + DisplayWidth.Of(mark.Text) + DisplayWidth.Of(lines[i]), columns);
            }

            console.WriteLine();
        }
    }

    /// <summary>A margin with its sign, four decimals where that shows it.</summary>
    public static string Signed(double number)
    {
        var shown = Math.Abs(number) is > 0 and < 0.0001 ? number : Math.Round(number, 4);
        return shown.ToString("+0.######;−0.######;0", CultureInfo.InvariantCulture);
    }

    private int Room(string before, bool hasColumns) => Math.Max(16, width - DisplayWidth.Of(before) - (hasColumns ? ValueColumns + MarginColumns + 1 : 0));

    private void Columns(int used, StepColumns columns)
    {
        var value = columns.Value.PadLeft(ValueColumns);
        var margin = (columns.Margin is { } number ? Signed(number) : columns.Heading ?? "").PadLeft(MarginColumns);
        var gap = width - used - ValueColumns - MarginColumns;
        if (gap < 1 || (columns.Value.Length == 0 && string.IsNullOrWhiteSpace(margin)))
        {
            return;
        }

        Write(new string(' ', gap), Style.Plain);
        Write(value, columns.Style);
        Write(string.IsNullOrWhiteSpace(margin) ? "" : margin, columns.Margin is > -1 and < 1 ? Style.Plain : Dim);
    }

    private void Write(string text, Style style)
    {
        if (text.Length > 0)
        {
            console.Write(new CellText(text, style));
        }
    }
}
