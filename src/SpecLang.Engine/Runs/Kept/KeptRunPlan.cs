using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Input;

namespace SpecLang.Engine.Runs.Kept;

/// <summary>A run that is to be kept in a folder.</summary>
public sealed record KeptRunPlan
{
    /// <summary>The folder. It is made where it is not there.</summary>
    public required string Folder { get; init; }

    /// <summary>The version of the tool.</summary>
    public required string Tool { get; init; }

    /// <summary>A SHA-256 of all that judges.</summary>
    public required string Spec { get; init; }

    /// <summary>What judges.</summary>
    public required ConstitutionInfo Constitution { get; init; }

    public required RunSettings Settings { get; init; }

    /// <summary>The files, in their order.</summary>
    public required IReadOnlyList<InputSource> Inputs { get; init; }

    /// <summary>Which shard it is; null for a run over all records.</summary>
    public RunShard? Shard { get; init; }

    /// <summary>The names of the files that take lines, one for each format that has lines.</summary>
    public required IReadOnlyList<string> LineFiles { get; init; }

    /// <summary>A part ends at the latest when so much time has passed. So much work, and no more, is lost when the process ends.</summary>
    public required TimeSpan Interval { get; init; }
}
