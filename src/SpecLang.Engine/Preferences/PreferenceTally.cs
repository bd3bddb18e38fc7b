using SpecLang.Engine.Calibration;
using SpecLang.Engine.Preferences.Curation;
using SpecLang.Runtime;
using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Preferences;

/// <summary>Sums up judged preference data. Belongs to one thread; memory does not grow with the number of records.</summary>
public sealed class PreferenceTally
{
    /// <summary>So many groups are kept; where the data has more, none is.</summary>
    public const int MostGroups = 1000;

    private const string FileMember = "$file";
    private const int NamedMembers = 12;

    private readonly ConstitutionInfo constitution;
    private readonly RewardModel? reward;
    private readonly ValueList<string> groupedBy;
    private readonly LabelChoice[] paths;
    private readonly bool[] isPathSeen;
    private readonly VoteCounts[] principles;
    private readonly SortedSet<string> members = new(StringComparer.Ordinal);
    private readonly Dictionary<ValueList<string>, (VoteCounts Constitution, VoteCounts Reward)> groups = [];
    private VoteCounts constitutionVotes;
    private VoteCounts rewardVotes;
    private AgreementCounts agreement;
    private RankingCounts ranking;
    private bool hasTooManyGroups;
    private long identical;
    private long badRecords;

    /// <param name="constitution">What judges.</param>
    /// <param name="reward">The reward; null for none.</param>
    /// <param name="groupedBy">Members of the data to group by, with dots between the names of members within members; <c>$file</c> is the file.</param>
    public PreferenceTally(ConstitutionInfo constitution, RewardModel? reward, IReadOnlyList<string> groupedBy)
    {
        ArgumentNullException.ThrowIfNull(constitution);
        ArgumentNullException.ThrowIfNull(groupedBy);
        this.constitution = constitution;
        this.reward = reward;
        this.groupedBy = ValueList.Create<string>([.. groupedBy]);
        paths = [.. groupedBy.Select(p => new LabelChoice(null, p, []))];
        isPathSeen = [.. groupedBy.Select(p => string.Equals(p, FileMember, StringComparison.Ordinal))];
        principles = new VoteCounts[constitution.Principles.Length];
    }

    /// <summary>Members to group by that no record has; with what the records have instead.</summary>
    public (IReadOnlyList<string> Missing, IReadOnlyList<string> Known) UnknownMembers =>
        constitutionVotes.Pairs == 0 ? ([], []) : ([.. groupedBy.Where((_, i) => !isPathSeen[i])], [.. members]);

    public void Add(JudgedPreference judged)
    {
        ArgumentNullException.ThrowIfNull(judged);
        if (judged.Record is not { } record)
        {
            badRecords++;
        }
        else if (record.IsPair)
        {
            AddPair(judged);
        }
    }

    /// <summary>Adds what was made of a prompt with several answers.</summary>
    public void AddRanking(JudgedPreference judged, int pairs)
    {
        ArgumentNullException.ThrowIfNull(judged);
        var unknown = judged.Answers.Count(a => a.Loss is null);
        ranking = new RankingCounts(ranking.Prompts + 1, ranking.Pairs + pairs, ranking.WithoutPair + (pairs == 0 ? 1 : 0), ranking.UnknownAnswers + unknown);
    }

    /// <param name="curation">What became of the pairs; null where there is no gold part.</param>
    public PreferenceSummary Build(CurationSummary? curation) => new()
    {
        Constitution = constitution.Name,
        Version = constitution.Version,
        Reward = reward is null ? null : $"{reward.Kind} {reward.Name}",
        ConstitutionVotes = constitutionVotes,
        RewardVotes = reward is null ? null : rewardVotes,
        Agreement = reward is null ? null : agreement,
        Principles = ValueList.Create<PrincipleCount>([.. constitution.Principles.Select((p, i) => new PrincipleCount(p.Name, p.Severity, principles[i]))]),
        Identical = identical,
        BadRecords = badRecords,
        Ranking = ranking,
        GroupedBy = groupedBy,
        Groups = ValueList.Create<PreferenceGroup>([.. groups.OrderBy(g => g.Key, KeyOrder).Select(g => new PreferenceGroup(g.Key, g.Value.Constitution, reward is null ? null : g.Value.Reward))]),
        HasTooManyGroups = hasTooManyGroups,
        Curation = curation,
    };

    private static Comparer<ValueList<string>> KeyOrder { get; } = Comparer<ValueList<string>>.Create((a, b) =>
        a.Zip(b, string.CompareOrdinal).FirstOrDefault(c => c != 0));

    private void AddPair(JudgedPreference judged)
    {
        var vote = JudgedPreference.VoteOf(judged.Margin);
        var rewardVote = JudgedPreference.VoteOf(judged.RewardMargin);
        constitutionVotes = constitutionVotes.With(vote, PreferenceVote.Chosen);
        rewardVotes = rewardVotes.With(rewardVote, PreferenceVote.Chosen);
        agreement = agreement.With(vote, rewardVote);
        identical += judged.IsIdentical ? 1 : 0;
        var (chosen, rejected) = (judged.Answers[0].Verdict, judged.Answers[1].Verdict);
        for (var i = 0; i < principles.Length; i++)
        {
            var difference = AnswerLoss.UnitsOf(rejected.Principles[i]) - AnswerLoss.UnitsOf(chosen.Principles[i]);
            principles[i] = principles[i].With(JudgedPreference.VoteOf(difference), PreferenceVote.Chosen);
        }

        if (groupedBy.Count > 0)
        {
            AddToGroup(judged, vote, rewardVote);
        }
    }

    private void AddToGroup(JudgedPreference judged, PreferenceVote vote, PreferenceVote rewardVote)
    {
        var json = judged.Source.Value ?? throw new InvalidOperationException("A pair has no JSON.");
        Remember(json);
        var key = ValueList.Create<string>([.. paths.Select((p, i) => ValueIn(judged, json, p, i))]);
        if (hasTooManyGroups)
        {
            return;
        }

        var known = groups.GetValueOrDefault(key);
        groups[key] = (known.Constitution.With(vote, PreferenceVote.Chosen), known.Reward.With(rewardVote, PreferenceVote.Chosen));
        if (groups.Count > MostGroups)
        {
            groups.Clear();
            hasTooManyGroups = true;
        }
    }

    private string ValueIn(JudgedPreference judged, JsonValue json, LabelChoice path, int place)
    {
        if (string.Equals(path.Path, FileMember, StringComparison.Ordinal))
        {
            return judged.Source.Item.Source.DataPath;
        }

        var text = path.TextIn(json);
        isPathSeen[place] |= text is not null;
        return text ?? string.Empty;
    }

    private void Remember(JsonValue json)
    {
        foreach (var member in json.Members)
        {
            if (members.Count < NamedMembers)
            {
                members.Add(member.Name);
            }
        }
    }
}
