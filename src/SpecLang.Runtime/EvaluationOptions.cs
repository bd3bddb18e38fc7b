using SpecLang.Runtime.Evaluation;

namespace SpecLang.Runtime;

/// <summary>What a verdict shows; none of it changes what the verdict says.</summary>
public sealed record EvaluationOptions
{
    /// <summary>How much evidence.</summary>
    public EvidenceMode Evidence { get; init; } = EvidenceMode.First;

    /// <summary>Whether each principle has its margin. It may need classifiers that the verdict itself does not.</summary>
    public bool Margins { get; init; }
}
