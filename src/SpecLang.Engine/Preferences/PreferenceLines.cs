using System.Buffers;
using System.Text.Json;
using SpecLang.Engine.Preferences.Curation;
using SpecLang.Runtime.Json;
using SpecLang.Runtime.Wire;

namespace SpecLang.Engine.Preferences;

/// <summary>
/// Writes preference data as JSON lines in UTF-8. A pair keeps all its members in their order, but for an earlier <c>curation</c>, and has <c>curation</c> behind them. Equal data give equal bytes. Belongs to one thread.
/// </summary>
/// <param name="output">Takes the bytes, in blocks; stays open.</param>
public sealed class PreferenceLines(Stream output) : IDisposable
{
    private const int BlockBytes = 1 << 16;

    private static readonly JsonWriterOptions Options = new() { Encoder = SafeJsonEncoder.Instance, SkipValidation = true };

    private readonly ArrayBufferWriter<byte> buffer = new(BlockBytes);
    private readonly Utf8JsonWriter json = new(Stream.Null, Options);

    /// <summary>Writes a pair as it was curated; one that is flipped with its answers in each other's place.</summary>
    public void WritePair(JudgedPreference judged, CurationDecision decision, CurationThresholds? thresholds)
    {
        ArgumentNullException.ThrowIfNull(judged);
        ArgumentNullException.ThrowIfNull(decision);
        var record = JsonOf(judged);
        Begin();
        foreach (var member in record.Members)
        {
            if (!string.Equals(member.Name, PreferenceNames.Curation, StringComparison.Ordinal))
            {
                var from = thresholds is null || decision.Outcome != CurationOutcome.Flip ? member.Name : SwappedName(member.Name);
                JsonValueWriter.Write(json, member.Name, ReferenceEquals(from, member.Name) ? member.Value : record.Find(from) ?? member.Value);
            }
        }

        CurationJson.WriteMember(json, judged, decision, thresholds);
        End();
    }

    /// <summary>Writes a pair for a person to label.</summary>
    public void WriteSampled(JsonValue record)
    {
        ArgumentNullException.ThrowIfNull(record);
        Begin();
        foreach (var member in record.Members)
        {
            if (member.Name is not (PreferenceNames.Curation or PreferenceNames.Human))
            {
                JsonValueWriter.Write(json, member.Name, member.Value);
            }
        }

        json.WriteNull(PreferenceNames.Human);
        End();
    }

    /// <summary>Writes two answers to a prompt as a pair, in the form that trainers read.</summary>
    public void WriteRanked(JudgedPreference judged, RankedPair pair, int place)
    {
        ArgumentNullException.ThrowIfNull(judged);
        ArgumentNullException.ThrowIfNull(pair);
        var record = judged.Record ?? throw new ArgumentException("The record can't be read.", nameof(judged));
        Begin();
        json.WriteString("id"u8, FormattableString.Invariant($"{judged.Source.Id}/{place}"));
        JsonValueWriter.Write(json, "prompt", record.Prompt.Written);
        WriteAnswer("chosen", record, pair.Chosen);
        WriteAnswer("rejected", record, pair.Rejected);
        foreach (var member in AnswerRecords.OthersOf(JsonOf(judged)))
        {
            if (!string.Equals(member.Name, "id", StringComparison.Ordinal))
            {
                JsonValueWriter.Write(json, member.Name, member.Value);
            }
        }

        CurationJson.WriteRanking(json, judged, pair);
        End();
    }

    /// <summary>Writes what a model is asked so that it criticizes and mends an answer.</summary>
    public void WriteCritique(CritiquePrompt critique)
    {
        ArgumentNullException.ThrowIfNull(critique);
        Begin();
        json.WriteString("id"u8, critique.Id);
        json.WriteString("answer"u8, critique.Answer);
        json.WriteString("principle"u8, critique.Principle);
        json.WriteString("severity"u8, WireNames.Of(critique.Severity));
        JsonValueWriter.Write(json, "prompt", critique.Prompt);
        json.WriteString("critique_request"u8, critique.CritiqueRequest);
        json.WriteString("revision_request"u8, critique.RevisionRequest);
        End();
    }

    /// <summary>Writes in a record's place why it can't be read.</summary>
    public void WriteError(string? id, RecordError error)
    {
        using var writer = new VerdictWriter();
        writer.WriteError(buffer, id, error);
        FlushFull();
    }

    /// <summary>Writes what is held back.</summary>
    public void Flush()
    {
        output.Write(buffer.WrittenSpan);
        buffer.ResetWrittenCount();
    }

    public void Dispose() => json.Dispose();

    private static string SwappedName(string name) => name switch
    {
        "chosen" => "rejected",
        "rejected" => "chosen",
        _ => name,
    };

    private static JsonValue JsonOf(JudgedPreference judged) => judged.Source.Value ?? throw new ArgumentException("The record can't be read.", nameof(judged));

    private void WriteAnswer(string name, PreferenceRecord record, int place)
    {
        var answer = record.Answers[place];
        JsonValueWriter.Write(json, name, record.Prompt.IsConversational ? answer.Messages : JsonValue.OfText(answer.Text));
    }

    private void Begin()
    {
        json.Reset(buffer);
        json.WriteStartObject();
    }

    private void End()
    {
        json.WriteEndObject();
        json.Flush();
        buffer.Write("\n"u8);
        FlushFull();
    }

    private void FlushFull()
    {
        if (buffer.WrittenCount >= BlockBytes)
        {
            Flush();
        }
    }
}
