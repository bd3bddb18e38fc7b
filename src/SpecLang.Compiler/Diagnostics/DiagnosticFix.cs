using System.Collections.Immutable;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Diagnostics;

/// <summary>A change of the file that would mend what a diagnostic is about.</summary>
/// <param name="Title">What the change does, for a menu: "Write `prompt`".</param>
/// <param name="Edits">Changes of the diagnostic's own file, in order and without overlap.</param>
/// <param name="IsPreferred">Whether it is what the author most likely meant. Of a diagnostic's fixes one at most is preferred; a tool may apply it without asking.</param>
public sealed record DiagnosticFix(string Title, ImmutableArray<TextEdit> Edits, bool IsPreferred = true)
{
    /// <summary>Puts a text in the place of another.</summary>
    public static DiagnosticFix Replace(TextSpan span, string newText) => new("Write `" + newText + "`", [new TextEdit(span, newText)]);

    /// <summary>Puts a text in.</summary>
    public static DiagnosticFix Insert(int position, string newText) => new("Put in `" + newText.Trim() + "`", [new TextEdit(new TextSpan(position, 0), newText)]);

    /// <summary>Takes a text out.</summary>
    /// <param name="span">The text.</param>
    /// <param name="what">What it is, for the title: "the import".</param>
    public static DiagnosticFix Remove(TextSpan span, string what) => new("Remove " + what, [new TextEdit(span, "")]);
}
