using SpecLang.Runtime;

namespace SpecLang.Engine.Preferences;

/// <summary>A record of preference data: a prompt with two answers of which the first is preferred, or with several that are yet to be ranked.</summary>
/// <param name="Prompt">The prompt.</param>
/// <param name="Answers">The answers; of a pair, the chosen one first.</param>
/// <param name="IsPair">Whether it is a pair.</param>
public sealed record PreferenceRecord(PreferencePrompt Prompt, ValueList<PreferenceAnswer> Answers, bool IsPair);
