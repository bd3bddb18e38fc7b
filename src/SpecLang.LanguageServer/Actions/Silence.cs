using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Text;
using SpecLang.LanguageServer.Workspace;

namespace SpecLang.LanguageServer.Actions;

/// <summary>Silences a warning by a comment on the line above, with a place for the reason.</summary>
internal static class Silence
{
    public static PlannedAction Create(SpecSnapshot spec, Diagnostic diagnostic)
    {
        var line = spec.Source.GetPosition(diagnostic.Span.Start).Line;
        var start = spec.Source.GetLineStart(line);
        var text = spec.Source.GetLine(line);
        var indentation = text[..(text.Length - text.TrimStart().Length)];
        var newLine = spec.Source.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        return new PlannedAction(
            $"Silence {diagnostic.Code} here, with a reason",
            [new TextEdit(new TextSpan(start, 0), $"{indentation}// align-ignore {diagnostic.Code}: say why{newLine}")],
            diagnostic);
    }
}
