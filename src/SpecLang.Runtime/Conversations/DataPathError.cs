namespace SpecLang.Runtime.Conversations;

/// <summary>Why a text is no path.</summary>
/// <param name="Message">One plain sentence in lower case.</param>
/// <param name="Position">Where in the text, in UTF-16 units from 0.</param>
public sealed record DataPathError(string Message, int Position);
