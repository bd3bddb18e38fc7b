namespace SpecLang.SourceGenerator.Inputs;

/// <summary>What an additional file is to the generator.</summary>
internal enum InputKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A spec: its name ends in <c>.align</c>.</summary>
    Spec,

    /// <summary>A word list, or a Markdown file that principles cite.</summary>
    Named,

    /// <summary>What is known of files that aren't read into a compiler.</summary>
    Facts,

    /// <summary>An <c>.editorconfig</c>, for the severities of diagnostics.</summary>
    EditorConfig,
}
