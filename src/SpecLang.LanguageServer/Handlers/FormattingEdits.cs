using System.Collections.Immutable;
using SpecLang.Compiler.Formatting;
using SpecLang.LanguageServer.Workspace;
using TextEdit = SpecLang.LanguageServer.Protocol.TextEdit;
using Position = SpecLang.LanguageServer.Protocol.Position;

namespace SpecLang.LanguageServer.Handlers;

/// <summary>The changes that lay a document out, line by line, so that what stays stays where it is in the editor.</summary>
internal static class FormattingEdits
{
    /// <summary>All changes; none where the document has a syntax error.</summary>
    public static ImmutableArray<TextEdit> Of(SpecSnapshot spec)
    {
        var before = Lines(spec.Source.Text);
        var after = Lines(Formatter.Format(spec.Model.Tree));
        return
        [
            .. LineDifference.Of(before, after).Select(d => new TextEdit(
                new Range(PlaceOf(spec, before, d.Start), PlaceOf(spec, before, d.Start + d.Length)),
                string.Concat(after.Skip(d.OtherStart).Take(d.OtherLength)))),
        ];
    }

    /// <summary>The lines with their ends.</summary>
    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }

    private static Position PlaceOf(SpecSnapshot spec, List<string> lines, int line) => line < lines.Count ? new Position(line, 0) : spec.Source.PositionOf(spec.Source.Text.Length);
}
