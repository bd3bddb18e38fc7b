namespace SpecLang.Compiler.Queries;

/// <summary>What a text at a place says.</summary>
public enum TextPlace
{
    Other,

    /// <summary>The path of a spec, or a file of the standard library.</summary>
    Import,

    /// <summary>The path of a lexicon's file.</summary>
    LexiconFile,

    /// <summary>An option of a classifier; of its model, the path.</summary>
    Option,

    /// <summary>A path into a conversation.</summary>
    DataPath,

    /// <summary>A clause of a standard, or a file with a heading.</summary>
    Citation,

    /// <summary>The path of a file of records: cases or seeds.</summary>
    RecordFile,

    /// <summary>A template with placeholders.</summary>
    Template,
}
