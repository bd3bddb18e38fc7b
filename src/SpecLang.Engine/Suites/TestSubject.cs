using SpecLang.Runtime.Classifiers;
using SpecLang.Runtime.Evaluation;

namespace SpecLang.Engine.Suites;

/// <summary>A record under test on its way to its verdict, with what its test says of classifiers. Belongs to one thread at a time.</summary>
/// <param name="record">The record as an evaluator read it.</param>
/// <param name="givens">What classifiers are taken to answer, by their place among the constitution's.</param>
/// <param name="context">What was answered until now.</param>
internal sealed class TestSubject(object record, IReadOnlyDictionary<int, ClassifierOutput> givens, EvaluationContext context)
{
    public object Record { get; } = record;

    public EvaluationContext Context { get; } = context;

    /// <summary>The same record with the same answers, for another thread.</summary>
    public TestSubject Fork() => new(Record, givens, Context.Fork());

    /// <summary>Judges as far as given answers go.</summary>
    /// <param name="evaluate">What judges.</param>
    /// <returns>The verdict; null where a model is to be asked, which <see cref="Context"/> then waits for.</returns>
    public T? Advance<T>(Func<object, EvaluationContext, T?> evaluate)
        where T : class
    {
        while (true)
        {
            if (evaluate(Record, Context) is { } verdict)
            {
                return verdict;
            }

            var given = Context.Pending.Where(r => givens.ContainsKey(r.Classifier)).ToList();
            if (given.Count == 0)
            {
                return null;
            }

            foreach (var request in given)
            {
                Context.Provide(request, givens[request.Classifier]);
            }
        }
    }
}
