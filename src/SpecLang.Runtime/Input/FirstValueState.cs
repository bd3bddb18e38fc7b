namespace SpecLang.Runtime.Input;

/// <summary>Whether the first value of a file has been read to its end.</summary>
internal enum FirstValueState
{
    Unfinished,
    Whole,

    /// <summary>It is a list whose first element after a line break has been read: such a list may be as large as it likes.</summary>
    ListOverLines,

    /// <summary>It is no JSON, or the file ends before it does.</summary>
    Broken,
}
