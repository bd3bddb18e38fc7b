using System.Globalization;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Emit;

/// <summary>
/// A stretch of a spec as C#'s <c>#line</c> directive names it, so that a debugger and a stack trace point into the spec. Source: C# language
/// specification, "Line directives", and the proposal "Enhanced #line directives" of C# 10.
/// </summary>
internal sealed class SourcePlace
{
    /// <summary>What the C# compiler takes for a line number, and what fits into the debug information for a column.</summary>
    private const int MaximumLine = 16_000_000;
    private const int MaximumColumn = 65_000;

    private readonly string place;
    private readonly string file;

    private SourcePlace(string place, string file)
    {
        this.place = place;
        this.file = file;
    }

    /// <summary>The place of a stretch of text; null where a directive can't name it.</summary>
    /// <param name="source">The text.</param>
    /// <param name="span">The stretch.</param>
    /// <param name="files">Gives the file that a spec's path stands for, or null where there is none.</param>
    public static SourcePlace? Of(SourceText source, TextSpan span, Func<string, string?>? files)
    {
        if (files?.Invoke(source.Path) is not { } file || !IsFileName(file))
        {
            return null;
        }

        var start = source.GetPosition(span.Start);
        var end = source.GetPosition(span.End);
        if (end.Line >= MaximumLine || start.Column >= MaximumColumn)
        {
            return null;
        }

        // Lines and columns from 1, the last one included.
        var written = string.Format(
            CultureInfo.InvariantCulture, "#line ({0},{1})-({2},{3}) ", start.Line + 1, start.Column + 1, end.Line + 1, Math.Min(end.Column, MaximumColumn));
        return new SourcePlace(written, file);
    }

    /// <summary>The directive for the statement in the next line: all of it means all of the place.</summary>
    /// <param name="offset">A column, from 0, behind the one in which the statement begins.</param>
    public string Directive(int offset) => place + offset.ToString(CultureInfo.InvariantCulture) + " \"" + file + "\"";

    /// <summary>A directive has no escapes: a file name ends at the next quote, and the directive itself with the line.</summary>
    private static bool IsFileName(string file) => file.Length > 0 && !file.Any(c => c is '"' or '\u2028' or '\u2029' || char.IsControl(c));
}
