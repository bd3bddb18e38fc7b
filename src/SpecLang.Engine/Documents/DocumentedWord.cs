namespace SpecLang.Engine.Documents;

/// <summary>Something that the principles speak of, and the spec declares.</summary>
/// <param name="Kind">What it is: <c>lexicon</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Reason">What <c>///</c> says of it.</param>
/// <param name="Text">The declaration as written.</param>
public sealed record DocumentedWord(string Kind, string Name, string? Reason, string Text);
