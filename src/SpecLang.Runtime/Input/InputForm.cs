namespace SpecLang.Runtime.Input;

/// <summary>How a file holds its records.</summary>
internal enum InputForm
{
    /// <summary>Every line that is not blank is a record.</summary>
    Lines,

    /// <summary>The whole file is one record.</summary>
    Document,

    /// <summary>The whole file is one list: of records, or of one conversation's messages.</summary>
    List,

    /// <summary>Values that each go over several lines, one after the other.</summary>
    Values,
}
