using System.Collections.Immutable;
using System.Text;
using SpecLang.Compiler.Text;
using SpecLang.LanguageServer.Workspace;

namespace SpecLang.LanguageServer.Renaming;

/// <summary>Changes of one file, and where its places are afterwards.</summary>
/// <param name="Spec">The file.</param>
/// <param name="Edits">The changes, in order and without overlap.</param>
internal sealed record FileChange(SpecSnapshot Spec, ImmutableArray<TextEdit> Edits)
{
    public static FileChange Of(SpecSnapshot spec, IEnumerable<TextEdit> edits) => new(spec, [.. edits.OrderBy(e => e.Span.Start)]);

    /// <summary>The text with all changes made.</summary>
    public string NewText()
    {
        var text = new StringBuilder();
        var at = 0;
        foreach (var edit in Edits)
        {
            text.Append(Spec.Source.Text, at, edit.Span.Start - at).Append(edit.NewText);
            at = edit.Span.End;
        }

        return text.Append(Spec.Source.Text, at, Spec.Source.Text.Length - at).ToString();
    }

    /// <summary>Where what begins at a place begins afterwards.</summary>
    public int Moved(int start) => start + Edits.Where(e => e.Span.End <= start && e.Span.Start < start).Sum(e => e.NewText.Length - e.Span.Length);
}
