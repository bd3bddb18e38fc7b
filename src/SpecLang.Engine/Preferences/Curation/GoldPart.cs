using SpecLang.Runtime.Json;
using SpecLang.Runtime.Wire;

namespace SpecLang.Engine.Preferences.Curation;

/// <summary>
/// The part of the data that people labelled: pairs as the data has them, with a member <c>human</c> that says which answer a person prefers. Belongs to one thread while it is read. It is kept whole, so it should be small.
/// </summary>
public sealed class GoldPart
{
    private readonly List<GoldPair> pairs = [];
    private readonly Dictionary<(string Prompt, string Chosen, string Rejected), PreferenceVote> known = [];

    public IReadOnlyList<GoldPair> Pairs => pairs;

    /// <summary>Pairs that nobody has labelled yet: <c>human</c> is null or not there.</summary>
    public long Unlabelled { get; private set; }

    /// <summary>Adds a pair.</summary>
    /// <returns>What is wrong with it; null where nothing is.</returns>
    public RecordError? Add(JudgedPreference judged)
    {
        ArgumentNullException.ThrowIfNull(judged);
        if (judged is not { Record: { } record, Source.Value: { } json })
        {
            return judged.Error;
        }

        if (!record.IsPair)
        {
            return ErrorOf(judged, field: null, "the gold part has pairs, and this record has several answers to rank");
        }

        if (json.Find(PreferenceNames.Human) is not { IsNull: false } label)
        {
            Unlabelled++;
            return null;
        }

        if (HumanVote(label) is not { } human)
        {
            return ErrorOf(judged, PreferenceNames.Human, $"field `{PreferenceNames.Human}` is {PreferenceText.Quote(label.ToJson())}; write \"chosen\", \"rejected\" or \"tie\", as a person says");
        }

        pairs.Add(new GoldPair(judged.Margin, judged.RewardMargin, human));
        var (prompt, chosen, rejected) = KeyOf(record);
        known[(prompt, chosen, rejected)] = human;
        known[(prompt, rejected, chosen)] = Opposite(human);
        return null;
    }

    /// <summary>What a person says of a pair of the data; null where nobody did.</summary>
    public PreferenceVote? Find(PreferenceRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return known.Count > 0 && known.TryGetValue(KeyOf(record), out var human) ? human : null;
    }

    private static PreferenceVote? HumanVote(JsonValue label) => label.Kind != JsonKind.Text ? null : label.Text switch
    {
        "chosen" => PreferenceVote.Chosen,
        "rejected" => PreferenceVote.Rejected,
        "tie" => PreferenceVote.Tie,
        _ => null,
    };

    private static PreferenceVote Opposite(PreferenceVote human) => human switch
    {
        PreferenceVote.Chosen => PreferenceVote.Rejected,
        PreferenceVote.Rejected => PreferenceVote.Chosen,
        _ => human,
    };

    private static (string Prompt, string Chosen, string Rejected) KeyOf(PreferenceRecord record) =>
        (record.Prompt.Messages.ToJson(), record.Answers[0].Messages.ToJson(), record.Answers[1].Messages.ToJson());

    private static RecordError ErrorOf(JudgedPreference judged, string? field, string message) => new(judged.Source.Item.File, judged.Source.Item.Line, field, message);
}
