using System.Collections.Immutable;

namespace SpecLang.Compiler.Symbols;

/// <summary>The options of a classifier; what the spec leaves out is null or empty.</summary>
public sealed record ClassifierOptions
{
    /// <summary><c>std:NAME</c>, or a path relative to the project's root.</summary>
    public string? Model { get; init; }

    public string? Sha256 { get; init; }

    public string? Tokenizer { get; init; }

    public int? MaxTokens { get; init; }

    public string? Overflow { get; init; }

    public ImmutableArray<string> Inputs { get; init; } = [];

    public string? Output { get; init; }

    public ImmutableArray<string> ModelLabels { get; init; } = [];

    public string? Activation { get; init; }

    public string? Template { get; init; }
}
