using SpecLang.Runtime.Classifiers;
using SpecLang.Runtime.Evaluation;

namespace SpecLang.Engine.Runs;

/// <summary>The loaded models of a constitution's classifiers, with a queue for each. Thread-safe, as classifiers are.</summary>
public sealed class ClassifierBank
{
    private readonly ClassifierQueue?[] queues;

    /// <param name="classifiers">The constitution's classifiers in their order, each made when it is first needed; null for one that never is.</param>
    internal ClassifierBank(IEnumerable<Lazy<IClassifier>?> classifiers) => queues = [.. classifiers.Select(c => c is null ? null : new ClassifierQueue(c))];

    /// <summary>The classifiers in their order; one that was not given fails when it is asked for.</summary>
    public IReadOnlyList<Lazy<IClassifier>> Classifiers =>
        [.. queues.Select(q => q?.Classifier ?? new Lazy<IClassifier>(() => throw NotGiven()))];

    /// <summary>What was asked of each classifier so far, in their order; null for one that was not given.</summary>
    public IReadOnlyList<ClassifierUsage?> Usages => [.. queues.Select(q => q?.Usage)];

    /// <summary>Loads every model, so that what is wrong with one is known before the first record.</summary>
    /// <exception cref="ModelLoadException">A model is missing or doesn't fit its declaration.</exception>
    public static ClassifierBank Load(ConstitutionInfo constitution, IClassifierProvider provider) =>
        new([.. constitution.Classifiers.Select(c => new Lazy<IClassifier>(provider.Load(c)))]);

    /// <summary>Answers what evaluations wait for, one call a classifier.</summary>
    public void Answer(IReadOnlyList<EvaluationContext> waiting, CancellationToken cancellationToken)
    {
        var requests = new List<(EvaluationContext Context, ClassifierRequest Request)>?[queues.Length];
        foreach (var context in waiting)
        {
            foreach (var request in context.Pending)
            {
                (requests[request.Classifier] ??= new(waiting.Count)).Add((context, request));
            }
        }

        for (var i = 0; i < requests.Length; i++)
        {
            if (requests[i] is { } asked)
            {
                (queues[i] ?? throw NotGiven()).Answer(asked, cancellationToken);
            }
        }
    }

    private static InvalidOperationException NotGiven() => new("A classifier is needed that was not given.");
}
