using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Json;

namespace SpecLang.Runtime;

/// <summary>A compiled objective, as a tool sees it: records come as JSON, numbers go out. Thread-safe.</summary>
public abstract class Objective
{
    private protected Objective(ObjectiveInfo specification, IReadOnlyList<Evaluator> constraints)
    {
        Specification = specification;
        Constraints = constraints;
    }

    /// <summary>What is the same for every record.</summary>
    public ObjectiveInfo Specification { get; }

    /// <summary>The constitutions of <c>subject to</c>, in written order.</summary>
    public IReadOnlyList<Evaluator> Constraints { get; }

    /// <summary>Reads a record.</summary>
    /// <exception cref="RecordException">A field is missing or has another type.</exception>
    public abstract object Read(RecordCursor cursor);

    /// <summary>Computes a record's numbers as far as the context's scores allow; its constraints are evaluators of their own.</summary>
    /// <param name="record">What <see cref="Read"/> gave.</param>
    /// <param name="context">The scores of the classifiers of <see cref="Specification"/>.</param>
    /// <returns>The numbers; null where scores are missing, which the context then asks for.</returns>
    public abstract ObjectiveValue? TryEvaluate(object record, EvaluationContext context);
}
