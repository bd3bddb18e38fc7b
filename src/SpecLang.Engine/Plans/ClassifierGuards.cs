using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.Engine.Explanations;
using SpecLang.Engine.Interpretation;
using SpecLang.Runtime;

namespace SpecLang.Engine.Plans;

/// <summary>
/// Finds where classifiers are asked, and what must come out before for that, by the reading order of the language: <c>when</c>, <c>unless</c>, body,
/// <c>escalate when</c>; within <c>and</c> and <c>or</c> the operands without a model first; no further once the truth is settled.
/// </summary>
internal sealed class ClassifierGuards(int maximumSize)
{
    private readonly Dictionary<ClassifierSymbol, List<ClassifierUsePlan>> uses = [];
    private PrincipleSymbol? principle;
    private BoundClause? clause;

    /// <summary>The uses of a classifier.</summary>
    public ValueList<ClassifierUsePlan> Of(ClassifierSymbol classifier) => [.. uses.GetValueOrDefault(classifier) ?? []];

    public void Add(PrincipleSymbol principle)
    {
        this.principle = principle;
        var conditions = new List<string>();
        foreach (var each in principle.Clauses.Where(c => c.Kind is ConditionKind.When or ConditionKind.Unless).OrderBy(c => c.Kind))
        {
            Visit(each, conditions);
            conditions.Add($"`{TextOf(each.Condition)}` {(each.Kind == ConditionKind.When ? "holds" : "does not hold")}");
        }

        conditions.AddRange(principle.YieldsTo.Select(other => $"`{other.Name}` does not apply"));
        foreach (var each in principle.Clauses.Where(c => c.Kind is ConditionKind.Require or ConditionKind.Forbid))
        {
            Visit(each, conditions);
        }

        var escalations = new List<string>();
        foreach (var each in principle.Clauses.Where(c => c.Kind is ConditionKind.Escalate))
        {
            Visit(each, escalations);
            escalations.Add($"`{TextOf(each.Condition)}` does not hold");
        }
    }

    /// <summary>A measure asks for every record.</summary>
    public void Add(MeasureSymbol measure)
    {
        foreach (var classifier in measure.Value is { } value ? ClassifierUse.Of(measure, value, maximumSize) : [])
        {
            UsesOf(classifier).Add(new ClassifierUsePlan(measure.Name, "measure " + measure.Name, measure.Source.GetPosition(measure.Span.Start).Line + 1, []));
        }
    }

    /// <summary>What reading an expression costs.</summary>
    public string CostOf(BoundExpression expression) =>
        AsksModel(expression) ? "a model"
        : Any(expression, e => e is BoundQuantifier or BoundCountOver or BoundSumOver) ? "a walk over a list"
        : Any(expression, e => e is BoundTextTest or BoundDefineCall) ? "a search"
        : Any(expression, e => e is BoundFunctionCall) ? "a function of a text"
        : "a comparison";

    /// <summary>The operands of a chain in reading order; nothing of anything else.</summary>
    public IEnumerable<BoundExpression> OrderOf(BoundExpression expression) => expression is BoundChain chain ? chain.Operands.OrderBy(AsksModel) : [];

    public bool AsksModel(BoundExpression expression) => !ClassifierUse.Of(Principle, expression, maximumSize).IsEmpty;

    /// <summary>An expression of the principle at hand, as written.</summary>
    public string TextOf(BoundExpression expression) => new SourceScope(Principle.Source, Caller: null).TextOf(expression.Syntax.Span);

    private PrincipleSymbol Principle => principle ?? throw new InvalidOperationException("There is no principle.");

    private void Visit(BoundClause clause, List<string> guards)
    {
        this.clause = clause;
        Visit(clause.Condition, guards);
    }

    private void Visit(BoundExpression expression, List<string> guards)
    {
        if (!AsksModel(expression))
        {
            return;
        }

        switch (expression)
        {
            case BoundChain chain:
                var inChain = guards.ToList();
                foreach (var operand in OrderOf(chain))
                {
                    Visit(operand, inChain);
                    inChain.Add($"`{TextOf(operand)}` {(chain.IsAnd ? "holds" : "does not hold")}");
                }

                break;
            case BoundImplies implies:
                Visit(implies.Premise, guards);
                Visit(implies.Conclusion, [.. guards, $"`{TextOf(implies.Premise)}` holds"]);
                break;
            case BoundNot not:
                Visit(not.Operand, guards);
                break;
            default:
                foreach (var classifier in ClassifierUse.Of(Principle, expression, maximumSize))
                {
                    Note(classifier, guards);
                }

                break;
        }
    }

    private void Note(ClassifierSymbol classifier, List<string> guards)
    {
        var at = clause ?? throw new InvalidOperationException("There is no clause.");
        var text = new SourceScope(Principle.Source, Caller: null).TextOf(at.Syntax.Span);
        UsesOf(classifier).Add(new ClassifierUsePlan(Principle.Name, text, Principle.Source.GetPosition(at.Syntax.Span.Start).Line + 1, [.. guards]));
    }

    private List<ClassifierUsePlan> UsesOf(ClassifierSymbol classifier)
    {
        if (!uses.TryGetValue(classifier, out var known))
        {
            uses.Add(classifier, known = []);
        }

        return known;
    }

    private static bool Any(BoundExpression expression, Func<BoundExpression, bool> test) => test(expression) || expression.Children.Any(c => Any(c, test));
}
