using SpecLang.Runtime;
using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Preferences;

/// <summary>
/// The first stage of Constitutional AI (Y. Bai et al., arXiv:2212.08073, section 3.1): a model is asked to criticize an answer by a principle, and to revise it. Both requests are the principle's own words, <c>critique</c> and
/// <c>revise</c>; where it has none, its documentation and its message. There is one for each principle that an answer violates, and not for one drawn at random, since the constitution says which.
/// </summary>
public static class CritiquePrompts
{
    public static IEnumerable<CritiquePrompt> Of(JudgedPreference judged, ConstitutionInfo constitution)
    {
        ArgumentNullException.ThrowIfNull(judged);
        ArgumentNullException.ThrowIfNull(constitution);
        return judged.Record is { } record ? record.Answers.SelectMany((answer, i) => Of(judged, record, i, constitution)) : [];
    }

    private static IEnumerable<CritiquePrompt> Of(JudgedPreference judged, PreferenceRecord record, int place, ConstitutionInfo constitution)
    {
        var principles = judged.Answers[place].Verdict.Principles;
        for (var i = 0; i < principles.Count; i++)
        {
            if (principles[i].Outcome == Outcome.Violates)
            {
                var words = WordsOf(principles[i], constitution.Principles[i]);
                var critique = principles[i].Critique ?? $"Say how your last answer breaks this principle. {words}";
                var revision = principles[i].Revise ?? $"Rewrite your last answer so that it keeps this principle. {words}";
                var prompt = JsonValue.OfList([.. record.Prompt.Messages.Elements, .. record.Answers[place].Messages.Elements, PreferenceAnswer.MessageOf("user", critique)]);
                yield return new CritiquePrompt(judged.Source.Id ?? string.Empty, NameOf(record, place), principles[i].Name, principles[i].Severity, prompt, critique, revision);
            }
        }
    }

    private static string NameOf(PreferenceRecord record, int place) => record.IsPair ? (place == 0 ? "chosen" : "rejected") : FormattableString.Invariant($"responses[{place}]");

    private static string WordsOf(PrincipleVerdict verdict, PrincipleInfo principle)
    {
        var parts = new[] { principle.Documentation?.Trim().ReplaceLineEndings(" "), verdict.Message }.Where(p => !string.IsNullOrEmpty(p)).ToList();
        return parts.Count == 0 ? $"{principle.Name}." : string.Join(' ', parts);
    }
}
