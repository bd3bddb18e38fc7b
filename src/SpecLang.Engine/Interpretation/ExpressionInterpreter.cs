using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Runtime;

namespace SpecLang.Engine.Interpretation;

/// <summary>
/// The meaning of expressions (language reference, section 4): one method a kind, each as plain as its sentence there. Belongs to one record
/// and one thread.
/// </summary>
/// <param name="record">The record under judgement.</param>
/// <param name="matchers">The spec's matchers.</param>
/// <param name="host">Gives scores and what other principles say.</param>
internal sealed partial class ExpressionInterpreter(InterpretedValue.Record record, MatcherSet matchers, IInterpretationHost host)
{
    private readonly ReadingLog log = new();

    /// <summary>The scores that were read, in reading order, each call once.</summary>
    public IReadOnlyList<ScoreReading> Readings => log.Readings;

    /// <summary>Whether what is looked at now is no reading.</summary>
    public bool IsQuiet => log.IsQuiet;

    /// <summary>Is told what is read; null where nobody wants to know.</summary>
    public IExpressionObserver? Observer { get; set; }

    /// <summary>What stands in the place of expressions; null where all are as written.</summary>
    public ConstitutionMutation? Mutation { get; init; }

    /// <summary>Whether the observer is told how far conditions are from flipping.</summary>
    public bool ObservesMargins { get; init; }

    /// <summary>Reads an expression.</summary>
    public InterpretedValue Value(BoundExpression expression, Scope? scope) => DeepStack.Run(() =>
    {
        expression = Mutation?.InPlaceOf(expression) ?? expression;
        Observer?.Begin(expression);
        var (value, score) = Read(expression, scope);
        if (ObservesMargins && Observer is { } watching && expression.Type == AlignType.Bool && Margin(expression, scope) is { Truth: not null } margin)
        {
            watching.Margin(expression, margin.Value);
        }

        Observer?.End(expression, value, score, Observer.WantsEvidence ? EvidenceOf(expression, value, scope) : []);
        return value;
    });

    /// <summary>Reads a condition: nothing and unknown decide nothing.</summary>
    public bool? Truth(BoundExpression expression, Scope? scope) => Value(expression, scope) is InterpretedValue.Bool known ? known.Value : null;

    /// <summary>Looks at what was read before: no score is listed, and no observer told.</summary>
    public T Quietly<T>(Func<T> look) => Unobserved(() => log.Quietly(look));

    /// <summary>Reads something without telling the observer.</summary>
    public T Unobserved<T>(Func<T> read)
    {
        var observer = Observer;
        Observer = null;
        try
        {
            return read();
        }
        finally
        {
            Observer = observer;
        }
    }

    private IReadOnlyList<Finding> EvidenceOf(BoundExpression expression, InterpretedValue value, Scope? scope) =>
        value is InterpretedValue.Bool truth && expression.Type == AlignType.Bool ? Evidence(expression, truth.Value, scope) : [];

    private (InterpretedValue Value, ScoreReading? Score) Read(BoundExpression expression, Scope? scope) =>
        expression is BoundClassifierCall call ? ClassifierCall(call, scope) : (ReadPlain(expression, scope), null);

    private InterpretedValue ReadPlain(BoundExpression expression, Scope? scope) => expression switch
    {
        BoundConstant e => RecordReader.OfConstant(e.Value, ""),
        BoundRecordRoot => record,
        BoundFieldAccess e => Field(e, scope),
        BoundVariable e => Variable(e, scope),
        BoundDefineCall e => Value(e.Define.Body ?? throw Broken(e), Scope.Of(e, scope)),
        BoundConversion e => Conversion(e, scope),
        BoundListLiteral e => ListLiteral(e, scope),
        BoundIndexAccess e => Index(e, scope),
        BoundCoalesce e => Coalesce(e, scope),
        BoundConditional e => Conditional(e, scope),
        BoundNegation e => Arithmetic.Negate(Value(e.Operand, scope)),
        BoundArithmetic e => Arithmetic.Of(e.Operator, Value(e.Left, scope), Value(e.Right, scope)),
        BoundFunctionCall e => Function(e, scope),
        BoundCountOver e => Count(e, scope),
        BoundSumOver e => Sum(e, scope),
        BoundPrincipleMargin e => Quietly(() => host.Margin(e.Principle)) is { Truth: not null } margin ? new InterpretedValue.Number(margin.Value) : InterpretedValue.Unknown.Value,
        _ => InterpretedValue.Of(ReadTruth(expression, scope)),
    };

    private bool? ReadTruth(BoundExpression expression, Scope? scope) => expression switch
    {
        BoundNot e => Kleene.Not(Truth(e.Operand, scope)),
        BoundChain e => Chain(e, scope),
        BoundImplies e => Implies(e, scope),
        BoundComparison e => Comparison(e.Operator, Value(e.Left, scope), Value(e.Right, scope)),
        BoundRangeTest e => Range(e, scope),
        BoundMembership e => Membership(e, scope),
        BoundStateTest e => State(e, scope),
        BoundTextTest e => TextTest(e, scope),
        BoundQuantifier e => Quantifier(e, scope),
        BoundPrincipleTest e => host.Test(e.Test, e.Principle),
        _ => throw Broken(expression),
    };

    private static InvalidOperationException Broken(BoundExpression expression) =>
        new(expression.GetType().Name + " can't be interpreted: the spec has errors.");

    private InterpretedValue Field(BoundFieldAccess e, Scope? scope) => Value(e.Receiver, scope) is InterpretedValue.Record receiver
        ? receiver.Fields[receiver.Type.Fields.IndexOf(e.Field)]
        : InterpretedValue.Unknown.Value;

    private InterpretedValue Variable(BoundVariable e, Scope? scope) => Scope.Find(scope, e.Variable) switch
    {
        Binding.Element element => element.Value.Value,
        Binding.Argument argument => Value(argument.Expression, argument.Scope),
        _ => throw Broken(e),
    };

    private InterpretedValue Conversion(BoundConversion e, Scope? scope)
    {
        var value = Value(e.Operand, scope);
        var target = e.Type is OptionalType optional ? optional.Element : e.Type;
        return value is InterpretedValue.Int whole && target == AlignType.Number ? new InterpretedValue.Number(whole.Value) : value;
    }

    /// <summary>A list written in place is unknown where one of its values is.</summary>
    private InterpretedValue ListLiteral(BoundListLiteral e, Scope? scope)
    {
        var items = e.Items.Select(i => Value(i, scope)).ToList();
        return items.Exists(i => i is InterpretedValue.Unknown) ? InterpretedValue.Unknown.Value : RecordReader.ListOf([.. items], "");
    }

    private InterpretedValue Index(BoundIndexAccess e, Scope? scope)
    {
        var list = Value(e.List, scope);
        var index = Value(e.Index, scope);
        if (list is not InterpretedValue.List { Elements: var elements } || index is not InterpretedValue.Int { Value: var place })
        {
            return InterpretedValue.Unknown.Value;
        }

        place = place < 0 ? elements.Length + place : place;
        return place >= 0 && place < elements.Length ? elements[(int)place].Value : InterpretedValue.Nothing.Value;
    }

    private InterpretedValue Coalesce(BoundCoalesce e, Scope? scope)
    {
        var left = Value(e.Left, scope);
        if (left is InterpretedValue.Nothing)
        {
            return Value(e.Right, scope);
        }

        Observer?.NotRead(e.Right, NotReadReason.ValuePresent);
        return left;
    }

    /// <summary>Where nobody can tell which branch holds, a truth is what both say; another value is unknown.</summary>
    private InterpretedValue Conditional(BoundConditional e, Scope? scope)
    {
        switch (Truth(e.Condition, scope))
        {
            case true:
                Observer?.NotRead(e.WhenFalse, NotReadReason.OtherBranch);
                return Value(e.WhenTrue, scope);
            case false:
                Observer?.NotRead(e.WhenTrue, NotReadReason.OtherBranch);
                return Value(e.WhenFalse, scope);
            case null when e.Type == AlignType.Bool:
                var whenTrue = Truth(e.WhenTrue, scope);
                var whenFalse = Truth(e.WhenFalse, scope);
                return InterpretedValue.Of(whenTrue == whenFalse ? whenTrue : null);
            default:
                Observer?.NotRead(e.WhenTrue, NotReadReason.ConditionUnknown);
                Observer?.NotRead(e.WhenFalse, NotReadReason.ConditionUnknown);
                return InterpretedValue.Unknown.Value;
        }
    }

    private (InterpretedValue Value, ScoreReading? Score) ClassifierCall(BoundClassifierCall e, Scope? scope)
    {
        var arguments = e.Arguments.Select(a => Value(a, scope)).ToList();
        if (!arguments.TrueForAll(a => a is InterpretedValue.Text))
        {
            return (InterpretedValue.Unknown.Value, null);
        }

        var answer = host.Ask(e.Classifier, [.. arguments.Cast<InterpretedValue.Text>().Select(t => t.Value.Value)]).Values;
        var name = CallName.Of(e, scope);
        if (answer.IsEmpty)
        {
            return (InterpretedValue.Unknown.Value, log.Add(new ScoreReading(name, Value: null)));
        }

        if (e.Classifier.Labels is not { Labels: var labels })
        {
            return (new InterpretedValue.Number(answer[0]), log.Add(new ScoreReading(name, answer[0])));
        }

        if (e.Label is { } label)
        {
            var score = answer[labels.IndexOf(label)];
            return (new InterpretedValue.Number(score), log.Add(new ScoreReading(name, score)));
        }

        // The likeliest label; of several equally likely ones the first declared.
        var best = answer.IndexOf(answer.Max());
        return (new InterpretedValue.Label(labels[best]), log.Add(new ScoreReading(name + "." + labels[best], answer[best])));
    }
}
