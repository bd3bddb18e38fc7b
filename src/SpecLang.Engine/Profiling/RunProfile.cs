using SpecLang.Engine.Runs;
using SpecLang.Runtime;

namespace SpecLang.Engine.Profiling;

/// <summary>Where the time of a run went. The parts of the run are measured in it; matchers and principles on a sample of its records behind it.</summary>
public sealed record RunProfile
{
    /// <summary>From the start of the process to the first record: the spec, its code, its models.</summary>
    public required TimeSpan GettingReady { get; init; }

    /// <summary>From the first record to the last result.</summary>
    public required TimeSpan Running { get; init; }

    public required RunClock Clock { get; init; }

    public required int Jobs { get; init; }

    public required long Records { get; init; }

    public required ValueList<ClassifierCost> Classifiers { get; init; }

    public required SampleProfile Sample { get; init; }
}
