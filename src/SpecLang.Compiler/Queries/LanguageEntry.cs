using System.Collections.Immutable;

namespace SpecLang.Compiler.Queries;

/// <summary>What is to be said of a word of the language.</summary>
/// <param name="Word">The word as written: <c>word_count</c>, <c>escalate when</c>.</param>
/// <param name="Form">How it is used, in one line of a spec.</param>
/// <param name="Text">What it means, as Markdown.</param>
public sealed record LanguageEntry(string Word, string Form, string Text)
{
    /// <summary>The names of what a function takes, in order; empty for other words.</summary>
    public ImmutableArray<string> Parameters { get; init; } = [];
}
