using SpecLang.Compiler.Symbols;
using SpecLang.Engine.Probes;
using SpecLang.Runtime.Conversations;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Evasions;

/// <summary>Makes records of seeds, which have a question and mostly no answer.</summary>
/// <param name="record">What the constitution judges.</param>
/// <param name="fields">Where records have question and answer.</param>
internal sealed class EvasionRecords(RecordSymbol record, ProbeFields fields)
{
    /// <summary>What a case says of itself is no part of a record.</summary>
    private static readonly string[] CaseMembers = ["expect", "given", "todo"];

    /// <param name="seed">The seed.</param>
    /// <param name="attacked">The field that is attacked.</param>
    /// <exception cref="RecordException">A text can't be put where it is missing.</exception>
    public EvasionSeed Of(ProbeSeed seed, FieldSymbol attacked)
    {
        var json = Without(seed.Json, CaseMembers);
        if (Conversation.Read(json) is { } conversation)
        {
            json = record.IsPerAssistantMessage && !IsAnswered(conversation) ? fields.WithAnswer(json, string.Empty) : json;
        }
        else
        {
            foreach (var field in record.Fields.Where(f => f.Type == AlignType.Text && f.Default is null && IsMissing(json, f)))
            {
                json = fields.With(json, field, string.Empty);
            }
        }

        return new EvasionSeed(seed, json, fields.With(json, attacked, string.Empty));
    }

    /// <summary>The record with other members in front: an id, which replaces its own.</summary>
    public static JsonValue WithId(JsonValue json, string id) =>
        JsonValue.OfObject([new JsonMember("id", JsonValue.OfText(id)), .. Without(json, ["id"]).Members]);

    private static bool IsAnswered(JsonValue conversation) =>
        ConversationMessages.Of(conversation) is [.., var last] && last.Find("role") is { Kind: JsonKind.Text, Text: "assistant" };

    private bool IsMissing(JsonValue json, FieldSymbol field) => field.Paths.IsEmpty
        ? json.Kind == JsonKind.Object && json.Find(field.Name) is null or { IsNull: true }
        : fields.TextOf(json, field) is null;

    private static JsonValue Without(JsonValue json, string[] names)
    {
        if (json.Kind != JsonKind.Object)
        {
            return json;
        }

        var members = new List<JsonMember>();
        foreach (var member in json.Members)
        {
            if (!names.Contains(member.Name, StringComparer.Ordinal))
            {
                members.Add(member);
            }
        }

        return JsonValue.OfObject([.. members]);
    }
}
