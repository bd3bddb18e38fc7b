using SpecLang.Compiler.Diagnostics;

namespace SpecLang.Engine.Output;

/// <summary>Where a diagnostic stands, as people and tools count: lines and columns from 1, columns in UTF-16 units, the end exclusive.</summary>
public sealed record DiagnosticPlace(int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>A diagnostic's place; what lies beyond the text's end is put at its end.</summary>
    public static DiagnosticPlace Of(Diagnostic diagnostic)
    {
        var source = diagnostic.Source;
        var start = source.GetPosition(Math.Clamp(diagnostic.Span.Start, 0, source.Text.Length));
        var end = source.GetPosition(Math.Clamp(diagnostic.Span.End, 0, source.Text.Length));
        return new DiagnosticPlace(start.Line + 1, start.Column + 1, end.Line + 1, end.Column + 1);
    }
}
