namespace SpecLang.Engine.Attacks;

/// <summary>What an attack made of a text, or why it can't be applied to it.</summary>
public sealed record AttackResult
{
    private AttackResult(string? text, string payload, string? problem)
    {
        Text = text;
        Payload = payload;
        Problem = problem;
    }

    /// <summary>What is sent in the place of the text; null where the attack can't be applied.</summary>
    public string? Text { get; }

    /// <summary>The part of it that the text was changed into, without the words that the attack puts around it. Empty where the attack can't be applied.</summary>
    public string Payload { get; }

    /// <summary>Why it can't be applied, in lower case without a full stop: <c>the text has no Latin letter</c>; null where it was.</summary>
    public string? Problem { get; }

    internal static AttackResult Of(string payload) => new(payload, payload, problem: null);

    /// <param name="payload">What the text was changed into.</param>
    /// <param name="text">The payload with words around it.</param>
    internal static AttackResult Of(string payload, string text) => new(text, payload, problem: null);

    internal static AttackResult NotApplicable(string problem) => new(text: null, payload: "", problem);
}
