using System.Collections.Immutable;
using SpecLang.Runtime.Classifiers;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Suites;

/// <summary>
/// What a case says of classifiers: <c>"given": {"Injection": 0.7, "Topic": "medical", "Emotions": {"anger": 0.9}, "Reward": "fails"}</c>. It means what
/// <c>given</c> means in an example; <c>null</c> is a classifier that fails, as in verdicts.
/// </summary>
internal sealed class GivenReader(ImmutableArray<ClassifierDescriptor> classifiers)
{
    private const string Fails = "fails";

    public ImmutableDictionary<int, ClassifierOutput> Read(JsonValue given)
    {
        var outputs = ImmutableDictionary.CreateBuilder<int, ClassifierOutput>();
        foreach (var member in CaseMembers.Members(given, "given"))
        {
            var found = false;
            for (var i = 0; i < classifiers.Length; i++)
            {
                if (string.Equals(classifiers[i].Name, member.Name, StringComparison.Ordinal))
                {
                    outputs[i] = Read(classifiers[i], member.Value, $"given.{member.Name}");
                    found = true;
                }
            }

            if (!found)
            {
                throw new CaseException($"the constitution asks no classifier `{member.Name}`{CaseMembers.DidYouMean(member.Name, classifiers.Select(c => c.Name))}");
            }
        }

        return outputs.ToImmutable();
    }

    private static ClassifierOutput Read(ClassifierDescriptor classifier, JsonValue value, string place)
    {
        if (value.IsNull || (value.Kind == JsonKind.Text && string.Equals(value.Text, Fails, StringComparison.Ordinal) && !classifier.Labels.Contains(Fails, StringComparer.Ordinal)))
        {
            return ClassifierOutput.Failed("the case says that it fails");
        }

        return classifier.Kind switch
        {
            ClassifierKind.Number => ClassifierOutput.Number(CaseMembers.Number(value, place)),
            ClassifierKind.Score => ClassifierOutput.Scores(CaseMembers.Score(value, place)),
            _ => ClassifierOutput.Scores(ReadLabels(classifier, value, place)),
        };
    }

    /// <summary>A label means score 1 for it, and 0 for the others; an object gives scores, 0 for a label it leaves out.</summary>
    private static double[] ReadLabels(ClassifierDescriptor classifier, JsonValue value, string place)
    {
        var scores = new double[classifier.Labels.Length];
        if (value.Kind == JsonKind.Text && classifier.Kind == ClassifierKind.OneOf)
        {
            scores[IndexOf(classifier, value.Text, place)] = 1;
            return scores;
        }

        if (value.Kind != JsonKind.Object)
        {
            throw CaseMembers.Wrong(place, value, classifier.Kind == ClassifierKind.OneOf ? "a label, or an object with a score for each" : "an object with a score for each label");
        }

        foreach (var member in value.Members)
        {
            scores[IndexOf(classifier, member.Name, place)] = CaseMembers.Score(member.Value, $"{place}.{member.Name}");
        }

        return scores;
    }

    private static int IndexOf(ClassifierDescriptor classifier, string label, string place)
    {
        var index = classifier.Labels.IndexOf(label);
        return index >= 0
            ? index
            : throw new CaseException($"`{label}` in `{place}` is not one of the labels {string.Join(", ", classifier.Labels)}{CaseMembers.DidYouMean(label, classifier.Labels)}");
    }
}
