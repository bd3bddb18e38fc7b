namespace SpecLang.Runtime.Evaluation;

/// <summary>One run of an objective over one record: the numbers that compiled code computes.</summary>
public abstract class ObjectiveEvaluation(EvaluationContext context)
{
    protected EvaluationContext Context { get; } = context;

    /// <summary>Runs the objective.</summary>
    /// <returns>Its numbers; null where scores are missing, which the context then asks for.</returns>
    public ObjectiveValue? Run()
    {
        Context.BeginRun();
        var value = Value();
        var proxy = Proxy();
        return Context.Pending.Count > 0 ? null : new ObjectiveValue(NumberOf(value), NumberOf(proxy));
    }

    /// <summary>What is maximized or minimized.</summary>
    protected abstract Value<double> Value();

    /// <summary>The number that the objective stands for.</summary>
    protected virtual Value<double> Proxy() => Value<double>.Nothing;

    private static double? NumberOf(Value<double> value) => value.IsKnown ? value.Item : null;
}
