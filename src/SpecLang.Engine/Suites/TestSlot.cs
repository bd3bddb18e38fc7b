using SpecLang.Runtime;

namespace SpecLang.Engine.Suites;

/// <summary>A test on its way to its result. Belongs to one thread at a time.</summary>
internal sealed class TestSlot(SpecTest test)
{
    public SpecTest Test { get; } = test;

    /// <summary>The record under test; null where it can't be read.</summary>
    public TestSubject? Subject { get; set; }

    /// <summary>The verdict; null where there is none.</summary>
    public Verdict? Verdict { get; set; }

    /// <summary>Why the test can't be read; null where it can.</summary>
    public string? Problem { get; set; } = test.Problem;

    /// <summary>Why it was not run; null where it was.</summary>
    public string? SkipReason { get; set; }

    public TimeSpan Duration { get; set; }

    public bool IsOpen => Verdict is null && Problem is null && SkipReason is null;
}
