using System.Collections.Immutable;

namespace SpecLang.Runtime.Classifiers;

/// <summary>A classifier as the spec declares it: everything a host needs to find, check and run its model.</summary>
public sealed record ClassifierDescriptor
{
    /// <summary>The name in the spec.</summary>
    public required string Name { get; init; }

    public required ClassifierKind Kind { get; init; }

    /// <summary>The parameters' names, in order; each takes one text.</summary>
    public required ImmutableArray<string> Parameters { get; init; }

    /// <summary>The labels as declared, for <see cref="ClassifierKind.OneOf"/> and <see cref="ClassifierKind.EachOf"/>; else empty.</summary>
    public ImmutableArray<string> Labels { get; init; } = [];

    /// <summary>The order of the labels in the model's output, where the spec gives one (<c>labels</c>); else empty.</summary>
    public ImmutableArray<string> ModelLabels { get; init; } = [];

    /// <summary>The model: <c>std:NAME</c> for a starter, else a path with forward slashes relative to the project's root.</summary>
    public required string Model { get; init; }

    /// <summary>The pinned SHA-256 of the model file, 64 hex digits in lower case, where the spec gives one.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The tokenizer file, relative to the project's root, where the spec gives one; without it the model takes texts.</summary>
    public string? Tokenizer { get; init; }

    public int? MaxTokens { get; init; }

    public OverflowMode Overflow { get; init; } = OverflowMode.Truncate;

    /// <summary>The names of the model's inputs, where the spec gives them; else empty.</summary>
    public ImmutableArray<string> Inputs { get; init; } = [];

    /// <summary>The name of the model's output, where the spec gives one.</summary>
    public string? Output { get; init; }

    /// <summary><c>softmax</c>, <c>sigmoid</c> or <c>raw</c>, where the spec gives one.</summary>
    public string? Activation { get; init; }

    /// <summary>The text made from the parameters (<c>{prompt}</c>), where the spec gives one.</summary>
    public string? Template { get; init; }

    /// <summary>How the declaration reads in messages: <c>policy.align(12,1)</c>.</summary>
    public required string DeclaredAt { get; init; }

    /// <summary>How many numbers the classifier gives for one input.</summary>
    public int Width => Kind is ClassifierKind.OneOf or ClassifierKind.EachOf ? Labels.Length : 1;
}
