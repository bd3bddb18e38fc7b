namespace SpecLang.Engine.Suites;

/// <summary>What a test is.</summary>
public enum TestKind
{
    /// <summary>An <c>example</c> of a constitution.</summary>
    Example,

    /// <summary>A line of a suite's case file that says what it expects.</summary>
    Case,

    /// <summary>A suite's snapshot: the kept verdicts of all its cases together.</summary>
    Snapshot,

    /// <summary>An <c>expect</c> of a suite, about all its cases together.</summary>
    Expectation,
}
