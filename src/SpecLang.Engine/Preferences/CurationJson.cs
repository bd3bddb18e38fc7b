using System.Text.Json;
using SpecLang.Engine.Preferences.Curation;
using SpecLang.Runtime;

namespace SpecLang.Engine.Preferences;

/// <summary>Where a decision about preference data comes from, as a member of its line.</summary>
internal static class CurationJson
{
    private const int Decimals = 6;

    /// <summary>Writes <c>curation</c>: the decision with its thresholds, where there is a gold part, and what each judge says.</summary>
    public static void WriteMember(Utf8JsonWriter json, JudgedPreference judged, CurationDecision decision, CurationThresholds? thresholds)
    {
        json.WriteStartObject(PreferenceNames.Curation);
        if (thresholds is not null)
        {
            json.WriteString("decision"u8, NameOf(decision.Outcome));
            json.WriteString("reason"u8, NameOf(decision.Reason));
            WriteNumber(json, "label_right", decision.Probability);
            WriteNumber(json, "keep_at", thresholds.Keep);
            WriteNumber(json, "flip_at", thresholds.Flip);
        }

        json.WriteStartArray("judges"u8);
        foreach (var opinion in decision.Opinions)
        {
            Write(json, judged, opinion);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes <c>ranking</c>: the places of the two answers among those of the prompt, and what sets them apart.</summary>
    public static void WriteRanking(Utf8JsonWriter json, JudgedPreference judged, RankedPair pair)
    {
        json.WriteStartObject(PreferenceNames.Ranking);
        json.WriteString("by"u8, pair.ByReward ? CurationModel.Reward : CurationModel.Constitution);
        WriteSide(json, "chosen", judged, pair.Chosen);
        WriteSide(json, "rejected", judged, pair.Rejected);
        json.WriteEndObject();
    }

    public static string NameOf(CurationOutcome outcome) => outcome switch
    {
        CurationOutcome.Keep => "keep",
        CurationOutcome.Flip => "flip",
        _ => "review",
    };

    public static string NameOf(CurationReason reason) => reason switch
    {
        CurationReason.Judges => "judges",
        CurationReason.Unsure => "unsure",
        CurationReason.Gold => "gold",
        CurationReason.GoldTie => "gold_tie",
        _ => "identical",
    };

    public static string NameOf(PreferenceVote vote) => vote switch
    {
        PreferenceVote.Chosen => "chosen",
        PreferenceVote.Rejected => "rejected",
        PreferenceVote.Tie => "tie",
        _ => "unknown",
    };

    private static void Write(Utf8JsonWriter json, JudgedPreference judged, JudgeOpinion opinion)
    {
        json.WriteStartObject();
        json.WriteString("judge"u8, opinion.Judge);
        json.WriteString("says"u8, NameOf(opinion.Vote));
        if (opinion.Margin is { } margin)
        {
            WriteNumber(json, "margin", margin);
        }

        if (opinion.Judge == CurationModel.Constitution)
        {
            WriteViolations(json, "chosen_violates", judged.Answers[0].Verdict);
            WriteViolations(json, "rejected_violates", judged.Answers[1].Verdict);
        }

        if (opinion.Band is { } band)
        {
            json.WriteNumber("gold_right"u8, band.Gold.Hits);
            json.WriteNumber("gold_pairs"u8, band.Gold.Records);
            WriteNumber(json, "reliability", band.Reliability);
        }

        json.WriteEndObject();
    }

    private static void WriteSide(Utf8JsonWriter json, string name, JudgedPreference judged, int place)
    {
        var answer = judged.Answers[place];
        json.WriteStartObject(name);
        json.WriteNumber("response"u8, place);
        if (answer.Loss is { } loss)
        {
            WriteNumber(json, "loss", AnswerLoss.ValueOf(loss));
        }

        if (answer.Reward is { } reward)
        {
            WriteNumber(json, "reward", reward);
        }

        WriteViolations(json, "violates", answer.Verdict);
        json.WriteEndObject();
    }

    private static void WriteViolations(Utf8JsonWriter json, string name, Verdict verdict)
    {
        json.WriteStartArray(name);
        foreach (var principle in verdict.Principles.Where(p => p.Outcome == Outcome.Violates))
        {
            json.WriteStringValue(principle.Name);
        }

        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double value) => json.WriteNumber(name, Math.Round(value, Decimals, MidpointRounding.ToEven));
}
