namespace SpecLang.Engine.Targets;

/// <summary>The ways in which a question can have no answer.</summary>
public enum TargetFailureKind
{
    /// <summary>A recording doesn't have the question.</summary>
    NotRecorded,

    /// <summary>There is nobody to ask: no such program, no connection, a server that fails on every try.</summary>
    Unavailable,

    /// <summary>The target takes no question of ours at all: a wrong key, no such model or address, a redirect.</summary>
    Denied,

    /// <summary>The target declined this question with an error of its own, as content filters do.</summary>
    Declined,

    /// <summary>No answer came in time.</summary>
    TimedOut,

    /// <summary>The program ended before it answered.</summary>
    Ended,

    /// <summary>What came is no answer.</summary>
    Nonsense,

    /// <summary>The answer is larger than <see cref="TargetAnswer.MostBytes"/>.</summary>
    TooLarge,

    /// <summary>Not asked: as many requests were made as the user allows.</summary>
    OverBudget,

    /// <summary>Not asked: the target failed so often in a row that it was given up.</summary>
    GivenUp,
}
