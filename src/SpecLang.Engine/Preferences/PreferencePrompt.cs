using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Preferences;

/// <summary>What several answers answer.</summary>
/// <param name="Messages">The messages before the answers, in the canonical form of conversations; a prompt that is a text is one message of the user's.</param>
/// <param name="Written">The prompt as trainers read it: a text where it is one in the data, else the messages.</param>
public sealed record PreferencePrompt(JsonValue Messages, JsonValue Written)
{
    /// <summary>Whether the prompt is a list of messages, so that answers are too.</summary>
    public bool IsConversational => Written.Kind == JsonKind.List;
}
