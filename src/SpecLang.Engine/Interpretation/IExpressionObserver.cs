using SpecLang.Compiler.Binding;
using SpecLang.Runtime;

namespace SpecLang.Engine.Interpretation;

/// <summary>
/// Is told what an interpreter reads, in reading order: of every expression that it begins, what it reads inside, and what came out. What
/// evidence and messages look at again is not told. <see cref="TraceRecorder"/> makes a tree of it.
/// </summary>
public interface IExpressionObserver
{
    /// <summary>Whether the observer is to be told what made expressions true, or false; finding that out takes time.</summary>
    bool WantsEvidence => true;

    /// <summary>
    /// A run over the record begins. Where scores are missing at its end, another begins when they are there, and all that was told before
    /// is void.
    /// </summary>
    void BeginRun();

    /// <summary>An expression is read; what comes before its <see cref="End"/> is read for it.</summary>
    void Begin(BoundExpression expression);

    /// <summary>The condition that is about to end is so far from flipping, -1 to 1. Told only where margins are asked for, and the truth is known.</summary>
    void Margin(BoundExpression expression, double margin)
    {
    }

    /// <summary>An expression has been read.</summary>
    /// <param name="expression">The expression of the latest <see cref="Begin"/> that has not ended.</param>
    /// <param name="value">What it is.</param>
    /// <param name="score">The classifier's number that it read; null for all but calls of classifiers, and for a call whose text is not known.</param>
    /// <param name="evidence">What made it true, or false (language reference, section 4, "Evidence"); empty for what is no truth, or shows nothing, and where it is not wanted.</param>
    void End(BoundExpression expression, InterpretedValue value, ScoreReading? score, IReadOnlyList<Finding> evidence);

    /// <summary>A part of the expression being read is not read.</summary>
    /// <param name="expression">The part.</param>
    /// <param name="reason">Why not.</param>
    void NotRead(BoundExpression expression, NotReadReason reason);

    /// <summary>A quantifier, a count or a sum turns to an element; what comes before <see cref="EndElement"/> is read of it.</summary>
    void BeginElement(InterpretedElement element);

    void EndElement();

    /// <summary>The elements behind the latest are not read, as the truth is settled without them.</summary>
    /// <param name="count">How many there are; at least 1.</param>
    void ElementsNotRead(int count);
}
