namespace SpecLang.Compiler.References;

/// <summary>What a file that a spec names is to it.</summary>
public enum NamedFileKind
{
    /// <summary>Another spec (<c>import</c>).</summary>
    Import,

    /// <summary>A word list (<c>lexicon … { from "…" }</c>).</summary>
    Lexicon,

    /// <summary>A Markdown file that a principle cites as <c>file.md#anchor</c>.</summary>
    Citation,

    /// <summary>The model of a classifier.</summary>
    Model,

    /// <summary>The tokenizer of a classifier.</summary>
    Tokenizer,
}
