using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Runtime;

namespace SpecLang.Engine.Interpretation;

/// <summary>
/// Makes a tree of what an interpreter reads. What it holds is whole once <see cref="ConstitutionInterpreter"/> has given a verdict, or a
/// value; before that, of a run that waits for scores, it holds nothing to rely on. Belongs to one run at a time.
/// </summary>
public sealed class TraceRecorder : IPrincipleObserver
{
    private readonly Stack<List<TracePart>> open = new();
    private readonly List<PrincipleTrace> principles = [];
    private readonly List<ClauseTrace> clauses = [];
    private readonly List<(PrincipleSymbol Other, bool? Applies)> yields = [];
    private readonly List<SeverityTrace> severities = [];
    private readonly Stack<InterpretedElement> elements = new();
    private PrincipleSymbol? principle;
    private Action<TracePart.Expression>? whole;
    private double? margin;

    /// <summary>The principles in order of declaration; empty where one expression was read.</summary>
    public IReadOnlyList<PrincipleTrace> Principles => principles;

    /// <summary>The expression that was read by itself; null where a constitution was.</summary>
    public TracePart.Expression? Expression { get; private set; }

    public void BeginRun()
    {
        principles.Clear();
        principle = null;
        Expression = null;
        Expect(e => Expression = e);
    }

    public void BeginPrinciple(PrincipleSymbol principle)
    {
        this.principle = principle;
        clauses.Clear();
        yields.Clear();
        severities.Clear();
    }

    public void BeginClause(BoundClause clause) => Expect(condition => clauses.Add(new ClauseTrace(clause, condition, NotRead: null)));

    public void ClauseNotRead(BoundClause clause, NotReadReason reason) => clauses.Add(new ClauseTrace(clause, Condition: null, reason));

    public void Yields(PrincipleSymbol other, bool? applies) => yields.Add((other, applies));

    public void BeginSeverity(ConditionalSeverity severity) => Expect(condition => severities.Add(new SeverityTrace(severity, condition)));

    public void EndPrinciple(PrincipleVerdict verdict)
    {
        if (principle is not null)
        {
            principles.Add(new PrincipleTrace(principle, [.. clauses], [.. yields], [.. severities], verdict));
        }
    }

    public void Begin(BoundExpression expression) => open.Push([]);

    public void Margin(BoundExpression expression, double margin) => this.margin = margin;

    public void End(BoundExpression expression, InterpretedValue value, ScoreReading? score, IReadOnlyList<Finding> evidence)
    {
        var trace = new TracePart.Expression(expression, value, score, [.. evidence], [.. open.Pop()]) { Margin = margin };
        margin = null;
        if (open.Count > 0)
        {
            open.Peek().Add(trace);
        }
        else
        {
            whole?.Invoke(trace);
        }
    }

    public void NotRead(BoundExpression expression, NotReadReason reason) => open.Peek().Add(new TracePart.NotRead(expression, reason));

    public void BeginElement(InterpretedElement element)
    {
        elements.Push(element);
        open.Push([]);
    }

    public void EndElement()
    {
        var parts = open.Pop();
        open.Peek().Add(new TracePart.Element(elements.Pop(), [.. parts]));
    }

    public void ElementsNotRead(int count) => open.Peek().Add(new TracePart.ElementsNotRead(count));

    /// <summary>The next whole expression belongs here. One that broke off before, for want of a score, is forgotten.</summary>
    private void Expect(Action<TracePart.Expression> take)
    {
        open.Clear();
        elements.Clear();
        whole = take;
    }
}
