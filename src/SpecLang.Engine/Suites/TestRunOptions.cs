namespace SpecLang.Engine.Suites;

/// <summary>How tests are run.</summary>
public sealed record TestRunOptions
{
    /// <summary>Which tests are run: those that it matches; null for all.</summary>
    public TestFilter? Filter { get; init; }

    /// <summary>Only suites that read one of these files, relative to the project's root, and no examples; null for all.</summary>
    public IReadOnlySet<string>? Files { get; init; }

    /// <summary>How many tests are judged at the same time.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>Whether snapshots are written anew instead of being compared.</summary>
    public bool UpdatesSnapshots { get; init; }

    /// <summary>Whether to find out what the tests exercise.</summary>
    public bool Coverage { get; init; }

    /// <summary>Whether the run ends with the first test, in order, that fails or can't be read.</summary>
    public bool FailFast { get; init; }
}
