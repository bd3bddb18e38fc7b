using System.Collections.Immutable;
using SpecLang.Compiler.Binding;
using SpecLang.Runtime;

namespace SpecLang.Engine.Interpretation;

/// <summary>What was read, or not read, for an expression, in reading order. The kinds below are all there are.</summary>
public abstract record TracePart
{
    private TracePart()
    {
    }

    /// <summary>An expression that was read.</summary>
    /// <param name="Of">The expression.</param>
    /// <param name="Value">What it is.</param>
    /// <param name="Score">The classifier's number that it read; null for all but calls of classifiers.</param>
    /// <param name="Evidence">What made it true, or false; empty for what is no truth, or shows nothing.</param>
    /// <param name="Parts">What was read for it. A definition's call has the definition's body there; a parameter the argument.</param>
    public sealed record Expression(
        BoundExpression Of, InterpretedValue Value, ScoreReading? Score, ImmutableArray<Finding> Evidence, ImmutableArray<TracePart> Parts) : TracePart
    {
        /// <summary>How far a condition is from flipping, -1 to 1; null where that was not asked for, or its truth is not known.</summary>
        public double? Margin { get; init; }
    }

    /// <summary>An expression that was not read.</summary>
    public sealed record NotRead(BoundExpression Of, NotReadReason Reason) : TracePart;

    /// <summary>What was read of one element of a list.</summary>
    public sealed record Element(InterpretedElement Of, ImmutableArray<TracePart> Parts) : TracePart;

    /// <summary>So many elements were not read, as the truth was settled.</summary>
    public sealed record ElementsNotRead(int Count) : TracePart;
}
