using SpecLang.Engine.Preferences.Curation;
using SpecLang.Runtime;

namespace SpecLang.Engine.Preferences;

/// <summary>A run over preference data, summed up. Equal data give equal summaries.</summary>
public sealed record PreferenceSummary
{
    public required string Constitution { get; init; }

    public string? Version { get; init; }

    /// <summary>The reward's kind and name; null where there is none.</summary>
    public string? Reward { get; init; }

    /// <summary>What the constitution says of the pairs, beside their labels.</summary>
    public required VoteCounts ConstitutionVotes { get; init; }

    /// <summary>What the reward says; null where there is none.</summary>
    public VoteCounts? RewardVotes { get; init; }

    /// <summary>How the two stand to one another; null where there is no reward.</summary>
    public AgreementCounts? Agreement { get; init; }

    /// <summary>Each principle by itself, in order of declaration.</summary>
    public required ValueList<PrincipleCount> Principles { get; init; }

    /// <summary>Pairs whose answers are the same.</summary>
    public required long Identical { get; init; }

    public required long BadRecords { get; init; }

    public required RankingCounts Ranking { get; init; }

    /// <summary>The members grouped by; empty for none.</summary>
    public required ValueList<string> GroupedBy { get; init; }

    /// <summary>The groups by their keys; empty where there are too many.</summary>
    public required ValueList<PreferenceGroup> Groups { get; init; }

    public bool HasTooManyGroups { get; init; }

    /// <summary>What the gold part says, and what became of the pairs by it; null where there is none.</summary>
    public CurationSummary? Curation { get; init; }

    /// <summary>How many pairs there were.</summary>
    public long Pairs => ConstitutionVotes.Pairs;
}
