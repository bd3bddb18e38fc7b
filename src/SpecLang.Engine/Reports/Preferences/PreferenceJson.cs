using System.Text.Json;
using SpecLang.Engine.Preferences;
using SpecLang.Engine.Preferences.Curation;
using SpecLang.Engine.Statistics;
using SpecLang.Runtime.Wire;

namespace SpecLang.Engine.Reports.Preferences;

/// <summary>
/// A run over preference data as one JSON document in UTF-8. Members stand always in the order <c>constitution, version, reward, pairs, identical, bad_records, constitution_votes, reward_votes, agreement, principles, by, groups,
/// too_many_groups, ranking, curation</c>, and are left out where there is nothing. Votes are <c>right, wrong, tie, unknown, accuracy, interval</c>. Equal summaries give equal bytes.
/// </summary>
public static class PreferenceJson
{
    private const int Decimals = 6;

    private static readonly JsonWriterOptions Options = new() { Encoder = SafeJsonEncoder.Instance, Indented = true, NewLine = "\n" };

    public static void Write(Stream output, PreferenceSummary summary)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(summary);
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            WriteHead(json, summary);
            WriteGroups(json, summary);
            if (summary.Ranking.Prompts > 0)
            {
                WriteRanking(json, summary.Ranking);
            }

            if (summary.Curation is { } curation)
            {
                Write(json, curation);
            }

            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void WriteHead(Utf8JsonWriter json, PreferenceSummary summary)
    {
        json.WriteString("constitution"u8, summary.Constitution);
        if (summary.Version is { } version)
        {
            json.WriteString("version"u8, version);
        }

        if (summary.Reward is { } reward)
        {
            json.WriteString("reward"u8, reward);
        }

        json.WriteNumber("pairs"u8, summary.Pairs);
        json.WriteNumber("identical"u8, summary.Identical);
        json.WriteNumber("bad_records"u8, summary.BadRecords);
        Write(json, "constitution_votes", summary.ConstitutionVotes);
        Write(json, "reward_votes", summary.RewardVotes);
        if (summary.Agreement is { } agreement)
        {
            json.WriteStartObject("agreement"u8);
            json.WriteNumber("both_right"u8, agreement.BothRight);
            json.WriteNumber("both_wrong"u8, agreement.BothWrong);
            json.WriteNumber("constitution_right"u8, agreement.ConstitutionRight);
            json.WriteNumber("reward_right"u8, agreement.RewardRight);
            WriteShare(json, agreement.Agreement);
            json.WriteEndObject();
        }

        json.WriteStartArray("principles"u8);
        foreach (var principle in summary.Principles)
        {
            json.WriteStartObject();
            json.WriteString("name"u8, principle.Name);
            json.WriteString("severity"u8, WireNames.Of(principle.Severity));
            Write(json, principle.Counts);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteGroups(Utf8JsonWriter json, PreferenceSummary summary)
    {
        if (summary.GroupedBy.Count == 0)
        {
            return;
        }

        json.WriteStartArray("by"u8);
        summary.GroupedBy.ToList().ForEach(json.WriteStringValue);
        json.WriteEndArray();
        json.WriteStartArray("groups"u8);
        foreach (var group in summary.Groups)
        {
            json.WriteStartObject();
            json.WriteStartArray("key"u8);
            group.Key.ToList().ForEach(json.WriteStringValue);
            json.WriteEndArray();
            Write(json, "constitution_votes", group.Constitution);
            Write(json, "reward_votes", group.Reward);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (summary.HasTooManyGroups)
        {
            json.WriteBoolean("too_many_groups"u8, value: true);
        }
    }

    private static void WriteRanking(Utf8JsonWriter json, RankingCounts ranking)
    {
        json.WriteStartObject("ranking"u8);
        json.WriteNumber("prompts"u8, ranking.Prompts);
        json.WriteNumber("pairs"u8, ranking.Pairs);
        json.WriteNumber("without_pair"u8, ranking.WithoutPair);
        json.WriteNumber("unknown_answers"u8, ranking.UnknownAnswers);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CurationSummary curation)
    {
        json.WriteStartObject("curation"u8);
        json.WriteNumber("keep_at"u8, curation.Thresholds.Keep);
        json.WriteNumber("flip_at"u8, curation.Thresholds.Flip);
        json.WriteNumber("kept"u8, curation.Kept);
        json.WriteNumber("flipped"u8, curation.Flipped);
        json.WriteNumber("review"u8, curation.Review);
        json.WriteNumber("decided_by_a_person"u8, curation.ByPerson);
        json.WriteStartObject("gold"u8);
        json.WriteNumber("decided"u8, curation.Gold.Decided);
        json.WriteNumber("ties"u8, curation.Gold.Ties);
        WriteRate(json, "kept", curation.Gold.Kept);
        WriteRate(json, "flipped", curation.Gold.Flipped);
        json.WriteNumber("review"u8, curation.Gold.Reviewed);
        json.WriteEndObject();
        json.WriteStartArray("judges"u8);
        foreach (var judge in curation.Judges)
        {
            Write(json, judge);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, JudgeReliability judge)
    {
        json.WriteStartObject();
        json.WriteString("judge"u8, judge.Judge);
        json.WriteStartArray("bands"u8);
        foreach (var band in judge.Bands)
        {
            json.WriteStartObject();
            json.WriteNumber("from"u8, Math.Round(band.Low, Decimals));
            if (double.IsFinite(band.High))
            {
                json.WriteNumber("to"u8, Math.Round(band.High, Decimals));
            }

            WriteRate(json, "gold", band.Gold);
            json.WriteNumber("reliability"u8, Math.Round(band.Reliability, Decimals));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, VoteCounts? counts)
    {
        if (counts is { } known)
        {
            json.WriteStartObject(name);
            Write(json, known);
            json.WriteEndObject();
        }
    }

    private static void Write(Utf8JsonWriter json, VoteCounts counts)
    {
        json.WriteNumber("right"u8, counts.Right);
        json.WriteNumber("wrong"u8, counts.Wrong);
        json.WriteNumber("tie"u8, counts.Ties);
        json.WriteNumber("unknown"u8, counts.Unknown);
        json.WritePropertyName("accuracy"u8);
        WriteNumber(json, counts.Accuracy.Share);
        WriteInterval(json, counts.Accuracy);
    }

    private static void WriteRate(Utf8JsonWriter json, string name, Rate rate)
    {
        json.WriteStartObject(name);
        json.WriteNumber("right"u8, rate.Hits);
        json.WriteNumber("pairs"u8, rate.Records);
        WriteShare(json, rate);
        json.WriteEndObject();
    }

    private static void WriteShare(Utf8JsonWriter json, Rate rate)
    {
        json.WritePropertyName("share"u8);
        WriteNumber(json, rate.Share);
        WriteInterval(json, rate);
    }

    private static void WriteInterval(Utf8JsonWriter json, Rate rate)
    {
        if (rate.Interval is not { } interval)
        {
            json.WriteNull("interval"u8);
            return;
        }

        json.WriteStartArray("interval"u8);
        WriteNumber(json, interval.Low);
        WriteNumber(json, interval.High);
        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, double? value)
    {
        if (value is { } known)
        {
            json.WriteNumberValue(Math.Round(known, Decimals, MidpointRounding.ToEven));
        }
        else
        {
            json.WriteNullValue();
        }
    }
}
