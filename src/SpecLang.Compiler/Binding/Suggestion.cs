using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Parsing;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Binding;

/// <summary>The known name that is near an unknown one, where there is one.</summary>
/// <param name="Name">The name; null where none is near.</param>
internal readonly record struct Suggestion(string? Name)
{
    public static implicit operator string(Suggestion suggestion) => suggestion.ToString();

    /// <summary>What is said where no name is near.</summary>
    public string? Choice { get; init; }

    /// <summary>A clause to put behind a sentence, or nothing.</summary>
    public override string ToString() => Name is null ? Choice ?? "" : "; did you mean `" + Name + "`?";

    /// <summary>Writes the name in the place of the unknown one: as a text where that one is, or where it is a label that is no word.</summary>
    public IEnumerable<DiagnosticFix> FixAt(TextSpan span, SourceText source, bool isLabel)
    {
        if (Name is null || span.Length == 0)
        {
            return [];
        }

        var name = WrittenName.Of(Name);
        var isMember = span.Start > 0 && source.Text[span.Start - 1] == '.';
        var isText = source.Text[span.Start] == '"' || (isLabel && !isMember && name[0] == '`');
        return [DiagnosticFix.Replace(span, isText ? WrittenText.Of(Name) : name)];
    }
}
