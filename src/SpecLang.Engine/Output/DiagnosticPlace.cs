using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Text;

namespace SpecLang.Engine.Output;

/// <summary>Where a diagnostic stands, as people and tools count: lines and columns from 1, columns in UTF-16 units, the end exclusive.</summary>
public sealed record DiagnosticPlace(int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>A diagnostic's place; what lies beyond the text's end is put at its end.</summary>
    public static DiagnosticPlace Of(Diagnostic diagnostic) => Of(diagnostic.Source, diagnostic.Span);

    /// <summary>The place of a stretch of a text; what lies beyond the text's end is put at its end.</summary>
    public static DiagnosticPlace Of(SourceText source, TextSpan span)
    {
        var start = source.GetPosition(Math.Clamp(span.Start, 0, source.Text.Length));
        var end = source.GetPosition(Math.Clamp(span.End, 0, source.Text.Length));
        return new DiagnosticPlace(start.Line + 1, start.Column + 1, end.Line + 1, end.Column + 1);
    }
}
