using SpecLang.Compiler.Binding;
using SpecLang.Engine.Interpretation;
using SpecLang.Runtime;
using SpecLang.Runtime.Evaluation;

namespace SpecLang.Engine.Explanations;

/// <summary>The calls of classifiers that an explanation shows, each once, in the order of their first reading.</summary>
/// <param name="constitution">Knows the classifiers.</param>
/// <param name="context">Knows what they answered.</param>
internal sealed class CallLog(ConstitutionInfo constitution, EvaluationContext context)
{
    private readonly OrderedDictionary<string, LoggedCall> calls = new(StringComparer.Ordinal);

    public IEnumerable<LoggedCall> Calls => calls.Values;

    /// <summary>Adds a call.</summary>
    /// <returns>Why it failed; null where it did not.</returns>
    public string? Add(BoundClassifierCall call, TracePart.Expression trace, bool isHidden)
    {
        var index = constitution.Classifiers.IndexOf(constitution.Classifiers.Single(c => string.Equals(c.DeclaredAt, call.Classifier.DeclaredAt, StringComparison.Ordinal)));
        var texts = trace.Parts.OfType<TracePart.Expression>().Select(p => p.Value).OfType<InterpretedValue.Text>().Select(t => t.Value.Value).ToArray();
        if (trace.Score is not { } score || context.Ask(new ClassifierRequest(index, texts)) is not { } answer)
        {
            return "not asked: the text to read is not known";
        }

        var output = call.Classifier.Labels is not { Labels: var labels } ? 0
            : call.Label is { } label ? labels.IndexOf(label)
            : answer.Values.IsEmpty ? 0
            : answer.Values.IndexOf(answer.Values.Max());
        var isHiddenBefore = calls.TryGetValue(score.Call, out var known) && known.IsHidden;
        calls[score.Call] = new LoggedCall(score, index, texts, output, answer.Failure, isHidden || isHiddenBefore);
        return answer.Failure is { } failure ? "the classifier failed: " + failure : null;
    }

    /// <param name="Score">The call and its number.</param>
    /// <param name="Classifier">The classifier's place among the constitution's.</param>
    /// <param name="Texts">What it read.</param>
    /// <param name="Output">Which of its numbers was read.</param>
    /// <param name="Failure">Why it failed; null where it did not.</param>
    /// <param name="IsHidden">Whether a principle that reads it redacts its evidence.</param>
    internal sealed record LoggedCall(ScoreReading Score, int Classifier, string[] Texts, int Output, string? Failure, bool IsHidden);
}
