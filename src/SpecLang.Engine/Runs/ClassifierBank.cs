using SpecLang.Runtime.Classifiers;
using SpecLang.Runtime.Evaluation;

namespace SpecLang.Engine.Runs;

/// <summary>The loaded models of a constitution's classifiers. Thread-safe, as classifiers are.</summary>
public sealed class ClassifierBank
{
    private readonly Lazy<IClassifier>?[] classifiers;

    /// <param name="classifiers">The constitution's classifiers in their order, each made when it is first needed; null for one that never is.</param>
    internal ClassifierBank(IEnumerable<Lazy<IClassifier>?> classifiers) => this.classifiers = [.. classifiers];

    /// <summary>The classifiers in their order; one that was not given fails when it is asked for.</summary>
    public IReadOnlyList<Lazy<IClassifier>> Classifiers =>
        [.. classifiers.Select(c => c ?? new Lazy<IClassifier>(() => throw new InvalidOperationException("A classifier is needed that was not given.")))];

    /// <summary>Loads every model, so that what is wrong with one is known before the first record.</summary>
    /// <exception cref="ModelLoadException">A model is missing or doesn't fit its declaration.</exception>
    public static ClassifierBank Load(ConstitutionInfo constitution, IClassifierProvider provider) =>
        new([.. constitution.Classifiers.Select(c => new Lazy<IClassifier>(provider.Load(c)))]);

    /// <summary>Answers what evaluations wait for, one call a classifier.</summary>
    public void Answer(IReadOnlyList<EvaluationContext> waiting, CancellationToken cancellationToken)
    {
        var requests = waiting
            .SelectMany(context => context.Pending.Select(request => (Context: context, Request: request)))
            .GroupBy(r => r.Request.Classifier);
        foreach (var group in requests)
        {
            var different = group.Select(r => r.Request).Distinct().ToList();
            var classifier = classifiers[group.Key] ?? throw new InvalidOperationException("A classifier is needed that was not given.");
            var outputs = classifier.Value.Classify([.. different.Select(r => r.Texts)], cancellationToken);
            var byRequest = different.Zip(outputs).ToDictionary(p => p.First, p => p.Second);
            foreach (var (context, request) in group)
            {
                context.Provide(request, byRequest[request]);
            }
        }
    }
}
