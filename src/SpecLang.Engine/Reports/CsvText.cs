using System.Buffers;
using SpecLang.Engine.Output;

namespace SpecLang.Engine.Reports;

/// <summary>Cells of comma-separated values (RFC 4180).</summary>
internal static class CsvText
{
    /// <summary>What makes a spreadsheet take a text for a formula (OWASP, "CSV Injection").</summary>
    private const string FormulaStarts = "=+-@\t\r";

    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create("\",\r\n ;");

    /// <summary>Ends a line.</summary>
    public const string LineEnd = "\r\n";

    /// <summary>A line of cells.</summary>
    public static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Cell)) + LineEnd;

    /// <summary>
    /// A text as one cell: without control characters and line breaks, which become visible escapes; a text that a spreadsheet would compute gets an apostrophe in front, which
    /// spreadsheets take for "this is text".
    /// </summary>
    public static string Cell(string text)
    {
        var shown = TerminalText.Escape(text);
        shown = shown.Length > 0 && (FormulaStarts.Contains(shown[0], StringComparison.Ordinal) || FormulaStarts.Contains(text[0], StringComparison.Ordinal)) ? "'" + shown : shown;
        return shown.AsSpan().IndexOfAny(NeedQuotes) < 0 ? shown : "\"" + shown.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }
}
