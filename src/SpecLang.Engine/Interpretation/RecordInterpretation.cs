using System.Collections.Immutable;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.Runtime;
using SpecLang.Runtime.Classifiers;
using SpecLang.Runtime.Evaluation;
using ErrorOutcome = SpecLang.Compiler.Symbols.ErrorOutcome;

namespace SpecLang.Engine.Interpretation;

/// <summary>
/// One run of a constitution over one record (language reference, section 5, "What a verdict says"). Reading order: of each principle in
/// turn <c>when</c>, <c>unless</c>, what it yields to, body, <c>escalate when</c>, the conditions of its severity.
/// </summary>
internal sealed partial class RecordInterpretation : IInterpretationHost
{
    private readonly ConstitutionSymbol constitution;
    private readonly ImmutableArray<ClassifierSymbol> classifiers;
    private readonly EvaluationContext context;
    private readonly IPrincipleObserver? observer;
    private readonly ConstitutionMutation? mutation;
    private readonly PrincipleMemory read = new();
    private readonly PrincipleMemory seen = new();

    public RecordInterpretation(
        ConstitutionSymbol constitution,
        ImmutableArray<ClassifierSymbol> classifiers,
        MatcherSet matchers,
        InterpretedValue.Record record,
        EvaluationContext context,
        IPrincipleObserver? observer = null,
        ConstitutionMutation? mutation = null)
    {
        this.mutation = mutation;
        matchers = mutation?.Lexicon is { } lexicon ? new MatcherSet(matchers, lexicon.Old, lexicon.New) : matchers;
        this.constitution = constitution;
        this.classifiers = classifiers;
        this.context = context;
        this.observer = observer;
        Expressions = new ExpressionInterpreter(record, matchers, this) { Observer = observer, ObservesMargins = context.Margins, Mutation = mutation };
    }

    public ExpressionInterpreter Expressions { get; }

    /// <summary>What was only looked at must be read when its turn comes, so that its scores are listed then.</summary>
    private PrincipleMemory Memory => Expressions.IsQuiet ? seen : read;

    /// <summary>Runs the constitution.</summary>
    /// <returns>The verdict; null where scores are missing, which the context then asks for.</returns>
    public Verdict? Run()
    {
        context.BeginRun();
        observer?.BeginRun();
        List<PrincipleVerdict> outcomes = [.. constitution.Principles.Select(Judge)];
        // Measures are reported beside the verdict: what they read is none of its reasons.
        var readings = ValueList.Create<ScoreReading>([.. Expressions.Readings]);
        var measures = context.ComputesMeasures ? ValueList.Create<MeasureReading>([.. constitution.Measures.Select(Read)]) : [];
        if (context.Pending.Count > 0)
        {
            return null;
        }

        if (context.Margins && !TryRead(() => outcomes = [.. outcomes.Zip(constitution.Principles, (o, p) => o with { Margin = NumberOf(p) })]))
        {
            return null;
        }

        var explanation = new ViolationExplanation(Expressions, context.Evidence, mutation);
        PrincipleVerdict[] verdicts = [.. outcomes.Zip(constitution.Principles, (o, p) => o.Outcome == Outcome.Violates ? explanation.AddTo(o, p) : o)];
        return new InterpretedVerdict(new VerdictParts(
            constitution.Name, constitution.Version, DecisionOf(verdicts), ValueList.Create<PrincipleVerdict>(verdicts), LeadingOf(verdicts), readings)
        {
            Measures = measures,
        });
    }

    /// <summary>Reads all that the margins of the principles read.</summary>
    /// <returns>Whether all scores were there.</returns>
    public bool TryReadMargins()
    {
        context.BeginRun();
        foreach (var principle in constitution.Principles)
        {
            TryRead(() => NumberOf(principle));
        }

        return context.Pending.Count == 0;
    }

    /// <summary>Judges by some principles anew; of the others, what is known of them stands.</summary>
    /// <param name="known">The verdict without the change.</param>
    /// <param name="affected">The places of the principles that the change may touch.</param>
    /// <returns>The verdict; null where scores are missing, which the context then asks for.</returns>
    public Verdict? Rejudge(Verdict known, IReadOnlyList<int> affected)
    {
        context.BeginRun();
        PrincipleVerdict[] verdicts = [.. known.Principles];
        foreach (var place in affected)
        {
            verdicts[place] = Judge(constitution.Principles[place]);
        }

        if (context.Pending.Count > 0)
        {
            return null;
        }

        var explanation = new ViolationExplanation(Expressions, context.Evidence, mutation);
        foreach (var place in affected.Where(p => verdicts[p].Outcome == Outcome.Violates))
        {
            verdicts[place] = explanation.AddTo(verdicts[place], constitution.Principles[place]);
        }

        return new InterpretedVerdict(new VerdictParts(
            constitution.Name, constitution.Version, DecisionOf(verdicts), ValueList.Create<PrincipleVerdict>(verdicts), LeadingOf(verdicts), known.Scores));
    }

    /// <summary>A verdict with what the record shows of its violations.</summary>
    public Verdict Explain(Verdict verdict)
    {
        context.BeginRun();
        var explanation = new ViolationExplanation(Expressions, context.Evidence);
        PrincipleVerdict[] verdicts = [.. verdict.Principles.Zip(constitution.Principles, (v, p) => v.Outcome == Outcome.Violates ? explanation.AddTo(v, p) : v)];
        return new InterpretedVerdict(new VerdictParts(
            constitution.Name, constitution.Version, verdict.Decision, ValueList.Create<PrincipleVerdict>(verdicts), LeadingOf(verdicts), verdict.Scores));
    }

    public ClassifierOutput Ask(ClassifierSymbol classifier, string[] texts) =>
        context.Ask(new ClassifierRequest(classifiers.IndexOf(classifier), texts)) ?? throw new MissingScoreException();

    public bool? Test(PrincipleTestKind test, PrincipleSymbol principle)
    {
        var doesApply = Applies(principle);
        return test switch
        {
            PrincipleTestKind.Applies => doesApply,
            _ when doesApply == false => false,
            PrincipleTestKind.Complies => Body(principle),
            _ => Kleene.And(doesApply, Kleene.Not(Body(principle))),
        };
    }

    private MeasureReading Read(MeasureSymbol measure)
    {
        InterpretedValue? value = null;
        TryRead(() => value = Expressions.Unobserved(() => Expressions.Value(measure.Value ?? throw new InvalidOperationException("The spec has errors."), scope: null)));
        return new MeasureReading(measure.Name, (value as InterpretedValue.Number)?.Value);
    }

    private PrincipleVerdict Judge(PrincipleSymbol principle)
    {
        observer?.BeginPrinciple(principle);
        var outcome = Outcome.Undetermined;
        var escalates = false;
        var severity = Severity.Info;
        TryRead(() => outcome = OutcomeOf(principle));
        TryRead(() => escalates = Escalates(principle) != false);
        TryRead(() => severity = SeverityOf(principle));
        var verdict = new PrincipleVerdict { Name = principle.Name, Outcome = outcome, Escalates = escalates, Severity = severity };
        observer?.EndPrinciple(verdict);
        return verdict;
    }

    /// <summary>Reads as far as scores are there. Those that are missing are asked for, and the record is run again when they are.</summary>
    private static bool TryRead(Action read)
    {
        try
        {
            read();
            return true;
        }
        catch (MissingScoreException)
        {
            return false;
        }
    }

    private Outcome OutcomeOf(PrincipleSymbol principle)
    {
        var doesApply = read.Applies[principle] = ReadApplies(principle);
        if (doesApply == false)
        {
            foreach (var clause in Clauses(principle, ConditionKind.Require, ConditionKind.Forbid))
            {
                observer?.ClauseNotRead(clause, NotReadReason.NotApplicable);
            }

            return Outcome.NotApplicable;
        }

        var body = read.Bodies[principle] = ReadBody(principle);
        return (doesApply, body) switch
        {
            (_, true) => Outcome.Complies,
            (true, false) => Outcome.Violates,
            _ when OnErrorOf(principle) == ErrorOutcome.Violates => Outcome.Violates,
            _ when OnErrorOf(principle) == ErrorOutcome.Complies => Outcome.Complies,
            _ => Outcome.Undetermined,
        };
    }

    private bool? Applies(PrincipleSymbol principle)
    {
        if (!Memory.Applies.TryGetValue(principle, out var known))
        {
            known = Expressions.Unobserved(() => DeepStack.Run(() => ReadApplies(principle, isAsked: true)));
            Memory.Applies.Add(principle, known);
        }

        return known;
    }

    private bool? Body(PrincipleSymbol principle)
    {
        if (!Memory.Bodies.TryGetValue(principle, out var known))
        {
            known = Expressions.Unobserved(() => DeepStack.Run(() => ReadBody(principle, isAsked: true)));
            Memory.Bodies.Add(principle, known);
        }

        return known;
    }

    /// <summary>All <c>when</c>, no <c>unless</c>, and none of those it yields to applies; read until the truth is settled.</summary>
    private bool? ReadApplies(PrincipleSymbol principle, bool isAsked = false)
    {
        var told = isAsked ? null : observer;
        bool? result = true;
        foreach (var clause in Clauses(principle, ConditionKind.When).Concat(Clauses(principle, ConditionKind.Unless)))
        {
            if (result == false)
            {
                told?.ClauseNotRead(clause, NotReadReason.Settled);
                continue;
            }

            told?.BeginClause(clause);
            result = Kleene.And(result, Holds(clause));
        }

        foreach (var other in (mutation?.YieldsToOf(principle) ?? principle.YieldsTo).TakeWhile(_ => result != false))
        {
            var steps = Applies(other);
            told?.Yields(other, steps);
            result = Kleene.And(result, Kleene.Not(steps));
        }

        return result;
    }

    /// <summary>All <c>require</c> and no <c>forbid</c>; every clause is read.</summary>
    private bool? ReadBody(PrincipleSymbol principle, bool isAsked = false)
    {
        var told = isAsked ? null : observer;
        bool? result = true;
        var isWhole = true;
        foreach (var clause in Clauses(principle, ConditionKind.Require, ConditionKind.Forbid))
        {
            told?.BeginClause(clause);
            isWhole &= TryRead(() => result = Kleene.And(result, Holds(clause)));
        }

        return isWhole ? result : throw new MissingScoreException();
    }

    /// <summary>What a clause asks for: that its condition holds, or that it does not.</summary>
    private bool? Holds(BoundClause clause)
    {
        var truth = Expressions.Truth(clause.Condition, scope: null);
        return clause.Kind is ConditionKind.Unless or ConditionKind.Forbid ? Kleene.Not(truth) : truth;
    }

    /// <summary>Any <c>escalate when</c>, read until one holds.</summary>
    private bool? Escalates(PrincipleSymbol principle)
    {
        bool? result = false;
        foreach (var clause in Clauses(principle, ConditionKind.Escalate))
        {
            if (result == true)
            {
                observer?.ClauseNotRead(clause, NotReadReason.Settled);
                continue;
            }

            observer?.BeginClause(clause);
            result = Kleene.Or(result, Expressions.Truth(clause.Condition, scope: null));
        }

        return result;
    }

    /// <summary>The highest of the stated severities that hold; one whose condition is unknown holds. Where none does, the default.</summary>
    private Severity SeverityOf(PrincipleSymbol principle)
    {
        List<PrincipleSeverity> holding = mutation?.HasStatedSeverity(principle) ?? principle.HasStatedSeverity ? [principle.Severity] : [];
        foreach (var conditional in mutation?.ConditionalSeveritiesOf(principle) ?? principle.ConditionalSeverities)
        {
            observer?.BeginSeverity(conditional);
            if (Expressions.Truth(conditional.Condition, scope: null) != false)
            {
                holding.Add(conditional.Severity);
            }
        }

        return (Severity)(holding.Count > 0 ? holding.Max() : mutation?.SeverityOf(principle) ?? principle.Severity);
    }

    private Decision DecisionOf(PrincipleVerdict[] principles)
    {
        var heavy = principles.Where(p => p.Severity >= (Severity)(mutation?.BlockAt ?? constitution.BlockAt)).ToList();
        return heavy.Exists(p => p.Outcome == Outcome.Violates) ? Decision.Block
            : principles.Any(p => p.Escalates) || heavy.Exists(p => p.Outcome == Outcome.Undetermined) ? Decision.Escalate
            : Decision.Allow;
    }

    /// <summary>Of the violated principles that no other violated one outranks, the most severe; of equally severe ones the first declared.</summary>
    private PrincipleVerdict? LeadingOf(PrincipleVerdict[] principles)
    {
        var violated = constitution.Principles.Zip(principles).Where(p => p.Second.Outcome == Outcome.Violates).ToList();
        var names = violated.ConvertAll(v => v.First);
        return violated
            .Where(v => !names.Exists(InterpretedConstitution.Above(constitution, v.First).Contains))
            .Select(v => v.Second)
            .MaxBy(v => v.Severity);
    }

    private ErrorOutcome OnErrorOf(PrincipleSymbol principle) => mutation?.OnErrorOf(principle) ?? principle.OnError;

    private IEnumerable<BoundClause> Clauses(PrincipleSymbol principle, params ConditionKind[] kinds) =>
        (mutation?.ClausesOf(principle) ?? principle.Clauses).Where(c => kinds.Contains(c.Kind));
}
