using System.Collections.Immutable;

namespace SpecLang.Engine.Explanations;

/// <summary>A step of the reasoning: a condition, a value that it looks at, or an element of a list, with what was read for it below.</summary>
/// <param name="Text">The expression as written, on one line; an element's place, such as <c>trace[2]</c>.</param>
public sealed record ExplanationNode(string Text)
{
    /// <summary>What it is: <c>true</c>, <c>false</c>, <c>unknown</c>, <c>absent</c>, a number, a label, a quoted text; null for what was not read, and for elements.</summary>
    public string? Value { get; init; }

    /// <summary>The truth of a condition that was read; null for all others, and where it is unknown.</summary>
    public bool? Truth { get; init; }

    /// <summary>Whether it is a condition, which is true or false, rather than a value.</summary>
    public bool IsCondition { get; init; }

    /// <summary>How far the condition is from flipping, -1 to 1; null where there is none.</summary>
    public double? Margin { get; init; }

    /// <summary>A sentence about it: why it was not read, or why it is unknown; null where there is nothing to say.</summary>
    public string? Note { get; init; }

    /// <summary>Whether it was read.</summary>
    public bool IsRead { get; init; } = true;

    /// <summary>What made the condition true, or false.</summary>
    public ImmutableArray<ShownEvidence> Evidence { get; init; } = [];

    /// <summary>What was read for it, in reading order.</summary>
    public ImmutableArray<ExplanationNode> Parts { get; init; } = [];
}
