using System.Collections.Immutable;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.Engine.Interpretation;
using SpecLang.Runtime;
using ErrorOutcome = SpecLang.Compiler.Symbols.ErrorOutcome;

namespace SpecLang.Engine.Explanations;

/// <summary>From how a principle was read to why it says what it says.</summary>
internal static class PrincipleExplainer
{
    /// <param name="trace">How it was read.</param>
    /// <param name="verdict">What it says, with its message, margin and evidence.</param>
    /// <param name="calls">Is told every call of a classifier.</param>
    public static PrincipleExplanation Explain(PrincipleTrace trace, PrincipleVerdict verdict, CallLog calls)
    {
        var principle = trace.Principle;
        var expressions = new ExpressionExplainer(principle.RedactsEvidence, calls);
        var scope = new SourceScope(principle.Source, Caller: null);
        ImmutableArray<ClauseExplanation> clauses = [.. trace.Clauses.Select(c => Explain(c, expressions, scope))];
        ImmutableArray<(string Principle, bool? Applies)> yields = [.. trace.Yields.Select(y => (y.Other.Name, y.Applies))];
        return new PrincipleExplanation(
            verdict,
            principle.Documentation,
            Why(principle, verdict.Outcome, clauses, yields),
            yields,
            clauses,
            [.. trace.Severities.Select(s => ((Severity)s.Severity.Severity, expressions.Explain(s.Condition, scope)))]);
    }

    private static ClauseExplanation Explain(ClauseTrace trace, ExpressionExplainer expressions, SourceScope scope)
    {
        var kind = trace.Clause.Kind;
        if (trace.Condition is not { } condition)
        {
            return new ClauseExplanation(kind, ExpressionExplainer.NotRead(trace.Clause.Condition, ReasonOf(kind), scope), Holds: null, Margin: null);
        }

        var node = expressions.Explain(condition, scope);
        var isDenied = kind is ConditionKind.Unless or ConditionKind.Forbid;
        return new ClauseExplanation(kind, node, isDenied ? !node.Truth : node.Truth, isDenied ? 0 - node.Margin : node.Margin);
    }

    private static string ReasonOf(ConditionKind kind) => kind switch
    {
        ConditionKind.Escalate => "not read: it escalates already",
        ConditionKind.When or ConditionKind.Unless => "not read: it does not apply already",
        _ => "not read: the principle does not apply",
    };

    private static string Why(
        PrincipleSymbol principle, Outcome outcome, ImmutableArray<ClauseExplanation> clauses, ImmutableArray<(string Principle, bool? Applies)> yields)
    {
        var conditions = clauses.Where(c => c.Kind is ConditionKind.When or ConditionKind.Unless).ToList();
        var body = clauses.Where(c => c.Kind is ConditionKind.Require or ConditionKind.Forbid).ToList();
        if (outcome == Outcome.NotApplicable)
        {
            return yields.FirstOrDefault(y => y.Applies == true) is { Principle: { } stronger }
                ? $"It does not apply: it yields to `{stronger}`, which applies."
                : conditions.Find(c => c.Holds == false) is { Kind: ConditionKind.Unless } exception
                    ? $"It does not apply: `unless {exception.Condition.Text}` holds."
                    : $"It does not apply: `when {conditions.Find(c => c.Holds == false)?.Condition.Text}` does not hold.";
        }

        var applies = conditions.TrueForAll(c => c.Holds == true) && yields.All(y => y.Applies == false);
        var start = applies ? "It applies" : "Whether it applies can't be told";
        if (body.TrueForAll(c => c.Holds == true))
        {
            return start + (applies ? ", and all that it asks for holds." : ", but all that it asks for holds.");
        }

        var broken = body.Find(c => c.Holds == false);
        if (applies && broken is not null)
        {
            return $"{start}, and {(broken.Kind == ConditionKind.Forbid ? "what it forbids is there" : "what it requires is not there")}.";
        }

        var doubt = applies ? "It applies, but whether what it asks for holds can't be told" : start + ", and what it asks for does not hold for certain";
        return doubt + principle.OnError switch
        {
            ErrorOutcome.Violates => "; `on error violates` decides.",
            ErrorOutcome.Complies => "; `on error complies` decides.",
            _ => ".",
        };
    }
}
