using SpecLang.Engine.Targets;
using SpecLang.Runtime;
using SpecLang.Runtime.Json;
using SpecLang.Runtime.Wire;

namespace SpecLang.Engine.Probes;

/// <summary>What came of one trial with one target.</summary>
/// <param name="Trial">The trial.</param>
/// <param name="Answer">The target's answer; null where it could not be asked.</param>
public sealed record ProbeAnswer(ProbeTrial Trial, TargetAnswer? Answer)
{
    /// <summary>What the constitution says of the seed's own words, as varied, with the answer; null where there is none.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>What it says where it sees the attacked words instead, as a guard in front of the model would; null where nothing is attacked.</summary>
    public Verdict? Seen { get; init; }

    /// <summary>The record that the verdict is about, with its answer; null where there is none.</summary>
    public JsonValue? Record { get; init; }

    /// <summary>The record as it went by, with the attacked words and the answer; null where nothing is attacked.</summary>
    public JsonValue? SeenRecord { get; init; }

    /// <summary>Why the answer could not be judged; null where it could, or there is none.</summary>
    public RecordError? Error { get; init; }

    /// <summary>Why there is no verdict, as the end of a sentence; null where there is one.</summary>
    public string? Problem => Verdict is not null ? null : Trial.Problem ?? Answer?.Failure?.Message ?? Error?.Message;
}
