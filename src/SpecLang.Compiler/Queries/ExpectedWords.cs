using System.Collections.Immutable;
using SpecLang.Compiler.Parsing;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Queries;

/// <summary>What may stand at a place of a file, as the grammar has it; what the names there stand for is another question.</summary>
/// <param name="Keywords">The words of the language that may stand there, in alphabetical order.</param>
/// <param name="Names">The kinds of names that may.</param>
/// <param name="Texts">The kinds of texts that may.</param>
/// <param name="Signs">The signs that compare values, or fill in for one that is missing, where they may stand.</param>
/// <param name="TakesPattern">Whether a pattern may stand there.</param>
/// <param name="Before">The words before it, from the beginning of the declaration or the principle around it.</param>
/// <param name="Replaced">What is already written of the word that stands there; empty where nothing is.</param>
/// <param name="IsInText">Whether the place is inside of quotes.</param>
public sealed record ExpectedWords(
    ImmutableArray<string> Keywords,
    ImmutableArray<NamePlace> Names,
    ImmutableArray<TextPlace> Texts,
    ImmutableArray<string> Signs,
    bool TakesPattern,
    ImmutableArray<string> Before,
    TextSpan Replaced,
    bool IsInText)
{
    /// <summary>The word before the place; null where there is none.</summary>
    public string? Previous => Before.IsEmpty ? null : Before[Before.Length - 1];

    public static ExpectedWords At(SyntaxTree tree, int position) => ExpectedWordsReader.Read(tree, position);
}
