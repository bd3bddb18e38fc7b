namespace SpecLang.Build;

/// <summary>What a build does with a file that specs name.</summary>
internal enum ListedFileRole
{
    /// <summary>Gives it to the compiler as a spec.</summary>
    Spec,

    /// <summary>Gives it to the compiler as a word list.</summary>
    Lexicon,

    /// <summary>Gives it to the compiler as a text whose headings are cited.</summary>
    Citation,

    /// <summary>Copies it to the output.</summary>
    Model,

    /// <summary>Looks again whether it is there.</summary>
    Missing,
}
