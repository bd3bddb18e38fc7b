using System.Collections.Immutable;
using System.Globalization;
using SpecLang.Compiler.Symbols;
using SpecLang.Engine.Targets;
using SpecLang.Runtime.Conversations;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Probes;

/// <summary>
/// How the records of a constitution are asked and answered. A conversation is continued: its messages up to the last that is not the assistant's are sent, and the answer
/// is put behind them. Any other record is a question of its own: its field <c>system</c>, where it has one, and the field that is asked (<c>prompt</c>); the answer is put into the
/// field that takes it (<c>response</c>).
/// </summary>
/// <param name="record">What the constitution judges.</param>
/// <param name="asked">The field that a target is asked, where the record is no conversation.</param>
/// <param name="answered">The field that takes the answer.</param>
public sealed class ProbeFields(RecordSymbol record, FieldSymbol asked, FieldSymbol answered)
{
    internal const string PromptName = "prompt";
    internal const string ResponseName = "response";
    private const string SystemName = "system";
    private const string PerTurnPrompt = "messages[role=user][-1].content";

    /// <summary>What a field holds, as a text; null where it holds nothing that can be shown.</summary>
    public string? TextOf(JsonValue json, FieldSymbol field)
    {
        ArgumentNullException.ThrowIfNull(field);
        var view = ViewOf(json);
        var value = PathsOf(field).Select(p => DataPath.TryParse(p, out var path, out _) ? path.Evaluate(view) : null).FirstOrDefault(v => v is { IsNull: false });
        return value is null ? ConstantText(field.Default) : value.Kind switch
        {
            JsonKind.Text => value.Text,
            JsonKind.Number => value.Number,
            JsonKind.Bool => value.Bool ? "true" : "false",
            _ => null,
        };
    }

    /// <summary>The record with a text in a field.</summary>
    /// <exception cref="RecordException">The field is read from a place that no text can be put into.</exception>
    public JsonValue With(JsonValue json, FieldSymbol field, string text)
    {
        ArgumentNullException.ThrowIfNull(field);
        var view = ViewOf(json);
        var paths = PlacePathsOf(field);
        // The place that the field is read from now, then one that it would be read from.
        var found = paths.Where(p => DataPath.TryParse(p, out var path, out _) && path.Evaluate(view) is { IsNull: false });
        return found.Concat(paths).Select(p => FieldPlace.Of(p)?.Put(json, text)).FirstOrDefault(changed => changed is not null)
            ?? throw new RecordException(field.Name, $"no text can be put where field `{field.Name}` is read from ({string.Join(" or ", paths.Select(p => $"`{p}`"))})");
    }

    /// <summary>What a target is asked about a record.</summary>
    /// <exception cref="RecordException">There is nothing to ask, or it can't be sent.</exception>
    public TargetRequest QuestionOf(JsonValue json)
    {
        if (Conversation.Read(json) is { } conversation)
        {
            var messages = Asked(conversation);
            return messages.IsEmpty ? throw new RecordException("the conversation has no message that an answer could follow") : new TargetRequest(messages);
        }

        if (TextOf(json, asked) is not { } prompt)
        {
            throw new RecordException(asked.Name, $"field `{asked.Name}`, which the target is to be asked, is missing");
        }

        var question = new TargetMessage("user", prompt);
        return new TargetRequest(record.FindField(SystemName) is { } system && TextOf(json, system) is { Length: > 0 } text ? [new TargetMessage("system", text), question] : [question]);
    }

    /// <summary>The record with the target's answer.</summary>
    /// <exception cref="RecordException">The answer can't be put into its field.</exception>
    public JsonValue WithAnswer(JsonValue json, string answer)
    {
        if (Conversation.Read(json) is not { } conversation)
        {
            return With(json, answered, answer);
        }

        var messages = ConversationMessages.Of(conversation).Take(Asked(conversation).Length);
        var continued = ConversationMessages.With(conversation, [.. messages, ConversationMessages.Message("assistant", answer)]);
        return string.Equals(TextOf(continued, answered), answer, StringComparison.Ordinal) ? continued : With(continued, answered, answer);
    }

    private static ImmutableArray<TargetMessage> Asked(JsonValue conversation)
    {
        var messages = TargetMessages.Of(conversation);
        var last = messages.Length;
        while (last > 0 && messages[last - 1].Role == "assistant")
        {
            last--;
        }

        if (messages.Take(last).Any(m => m.Role == "tool"))
        {
            throw new RecordException("the conversation has results of tools, which can't be sent to a target yet; leave them out of the seed");
        }

        return [.. messages.Take(last).Select(m => m.Role == "developer" ? m with { Role = "system" } : m)];
    }

    /// <summary>Where a field is read from; for a turn of a conversation in the record that its last turn makes.</summary>
    private static ImmutableArray<string> PathsOf(FieldSymbol field) => field.Paths.IsEmpty ? [field.Name] : field.Paths;

    /// <summary>What a turn takes from its conversation is changed in the conversation.</summary>
    private ImmutableArray<string> PlacePathsOf(FieldSymbol field) => record.IsPerAssistantMessage && field.Paths.IsEmpty
        ? field.Name switch
        {
            PromptName => [PerTurnPrompt],
            SystemName => [FieldPlace.AllInstructions],
            _ => [field.Name],
        }
        : PathsOf(field);

    /// <summary>The record as its fields see it: of a conversation that is judged turn by turn, the turn that the answer makes.</summary>
    private JsonValue ViewOf(JsonValue json)
    {
        if (!record.IsPerAssistantMessage || Conversation.Read(json) is not { } conversation)
        {
            return json;
        }

        var messages = ConversationMessages.Of(conversation);
        var isAnswered = messages is [.., var last] && last.Find("role") is { Kind: JsonKind.Text, Text: "assistant" };
        var whole = isAnswered ? conversation : ConversationMessages.With(conversation, [.. messages, ConversationMessages.Message("assistant", string.Empty)]);
        return TurnExpander.Expand(whole, string.Empty).Last().Value;
    }

    private static string? ConstantText(ConstantValue? constant) => constant switch
    {
        ConstantValue.Text text => text.Value,
        ConstantValue.Label label => label.Value,
        ConstantValue.Bool truth => truth.Value ? "true" : "false",
        ConstantValue.Int whole => whole.Value.ToString(CultureInfo.InvariantCulture),
        ConstantValue.Number number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        _ => null,
    };
}
