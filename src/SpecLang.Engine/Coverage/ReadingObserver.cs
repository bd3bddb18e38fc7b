using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.Engine.Interpretation;
using SpecLang.Runtime;
using SpecLang.Text;

namespace SpecLang.Engine.Coverage;

/// <summary>
/// Sees of an interpreter's run what tests exercise. Belongs to one thread at a time; a record is told in one run, as all its scores are there.
/// </summary>
internal abstract class ReadingObserver : IPrincipleObserver
{
    private readonly Dictionary<BoundExpression, TextValue> texts = [];
    private PrincipleSymbol? principle;
    private BoundClause? clause;
    private bool? applies;
    private bool? body;

    public bool WantsEvidence => false;

    public void BeginRun()
    {
    }

    public void BeginPrinciple(PrincipleSymbol principle)
    {
        this.principle = principle;
        applies = true;
        body = true;
    }

    public void BeginClause(BoundClause clause)
    {
        this.clause = clause;
        Reads(clause);
    }

    public void ClauseNotRead(BoundClause clause, NotReadReason reason)
    {
    }

    public void Yields(PrincipleSymbol other, bool? applies)
    {
        this.applies = Kleene.And(this.applies, Kleene.Not(applies));
        if (principle is not null)
        {
            ReadsYields(principle, other, applies);
        }
    }

    public void BeginSeverity(ConditionalSeverity severity) => clause = null;

    public void EndPrinciple(PrincipleVerdict verdict)
    {
        if (principle is not null && applies != false && body != true && !(applies == true && body == false))
        {
            IsLeftOpen(principle);
        }
    }

    public void Begin(BoundExpression expression)
    {
    }

    public void End(BoundExpression expression, InterpretedValue value, ScoreReading? score, IReadOnlyList<Finding> evidence)
    {
        var truth = (value as InterpretedValue.Bool)?.Value;
        Reads(expression, truth);
        if (clause is not null && ReferenceEquals(clause.Condition, expression))
        {
            Settle(clause.Kind, truth);
        }

        if (value is InterpretedValue.Text text)
        {
            texts[expression] = text.Value;
        }
        else if (expression is BoundTextTest test && truth is not null && texts.TryGetValue(test.Text, out var searched))
        {
            Searches(test, searched);
        }
    }

    public void NotRead(BoundExpression expression, NotReadReason reason)
    {
    }

    public void BeginElement(InterpretedElement element)
    {
    }

    public void EndElement()
    {
    }

    public void ElementsNotRead(int count)
    {
    }

    /// <summary>A clause is read.</summary>
    protected virtual void Reads(BoundClause clause)
    {
    }

    /// <summary>An expression has been read.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="truth">What it is; null for what is no truth, or not known.</param>
    protected abstract void Reads(BoundExpression expression, bool? truth);

    /// <summary>It was asked whether a principle applies that another yields to.</summary>
    protected abstract void ReadsYields(PrincipleSymbol principle, PrincipleSymbol other, bool? applies);

    /// <summary>A failed classifier leaves open what a principle says, so <c>on error</c> decides.</summary>
    protected abstract void IsLeftOpen(PrincipleSymbol principle);

    /// <summary>A text has been searched.</summary>
    protected abstract void Searches(BoundTextTest test, TextValue text);

    /// <summary>What a text test finds of entries.</summary>
    protected static IEnumerable<TextMatch> MatchesOf(BoundTextTest test, EntryMatcher entries, TextValue text) => test.Operator switch
    {
        TextOperator.StartsWith => entries.MatchesAtStart(text),
        TextOperator.EndsWith => entries.MatchesAtEnd(text),
        _ => entries.Matches(text),
    };

    private void Settle(ConditionKind kind, bool? truth)
    {
        switch (kind)
        {
            case ConditionKind.When:
                applies = Kleene.And(applies, truth);
                break;
            case ConditionKind.Unless:
                applies = Kleene.And(applies, Kleene.Not(truth));
                break;
            case ConditionKind.Require:
                body = Kleene.And(body, truth);
                break;
            case ConditionKind.Forbid:
                body = Kleene.And(body, Kleene.Not(truth));
                break;
        }
    }
}
