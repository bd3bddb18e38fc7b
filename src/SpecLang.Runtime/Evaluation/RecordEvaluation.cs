using System.Globalization;
using SpecLang.Runtime.Scanning;
using SpecLang.Text;

namespace SpecLang.Runtime.Evaluation;

/// <summary>
/// One run of a constitution over one record: from the clauses' truths, which compiled code gives, to outcomes, decision and leading
/// principle (language reference, section 5, "What a verdict says").
/// </summary>
public abstract partial class RecordEvaluation
{
    /// <summary>A message lists so many findings; what goes beyond is counted.</summary>
    private const int ShownInMessage = 10;

    private const int MostOnStack = 256;

    /// <summary>What earlier runs over this record settled, and what this one settles; null where there is only one run.</summary>
    private readonly SettledParts? settled;
    private Truth?[] applies;
    private Truth?[] bodies;

    protected RecordEvaluation(ConstitutionInfo constitution, EvaluationContext context)
    {
        Constitution = constitution;
        Context = context;
        settled = context.KeepSettled(constitution);
        applies = new Truth?[constitution.Principles.Length];
        bodies = new Truth?[constitution.Principles.Length];
    }

    protected EvaluationContext Context { get; }

    protected ConstitutionInfo Constitution { get; }

    /// <summary>Runs the constitution.</summary>
    /// <returns>What the verdict is made of; null where scores are missing, which the context then asks for.</returns>
    public VerdictParts? Run()
    {
        Context.BeginRun();
        var count = Constitution.Principles.Length;
        var judged = count <= MostOnStack ? stackalloc JudgedPrinciple[count] : new JudgedPrinciple[count];
        Judge(judged);
        var principles = new PrincipleVerdict[count];
        for (var i = 0; i < count; i++)
        {
            principles[i] = new PrincipleVerdict { Name = Constitution.Principles[i].Name, Outcome = judged[i].Outcome, Escalates = judged[i].Escalates, Severity = judged[i].Severity };
        }

        // What the principles read is settled here: measures are reported beside the verdict and are no part of it.
        var readings = ValueList.Create<ScoreReading>([.. Context.Readings]);
        var measures = Context.ComputesMeasures ? ReadMeasures() : [];
        if (Context.Pending.Count > 0 || Context.PendingFacts.Count > 0)
        {
            return null;
        }

        if (Context.Margins && !AddMargins(principles))
        {
            return null;
        }

        for (var i = 0; i < count; i++)
        {
            if (principles[i].Outcome == Outcome.Violates)
            {
                principles[i] = Explain(i, principles[i]);
            }
        }

        var leading = LeadingOf(judged);
        return new VerdictParts(
            Constitution.Name, Constitution.Version, DecisionOf(judged), ValueList.Wrap(principles), leading < 0 ? null : principles[leading], readings)
        {
            Measures = measures,
        };
    }

    /// <summary>The facts that a verdict waits for, each once.</summary>
    public IReadOnlyList<int> NeededFacts() => Run() is null ? [.. Context.PendingFacts.Distinct()] : [];

    /// <summary>A verdict that was made of facts alone, with what only the record shows: evidence and messages of the violated principles.</summary>
    public VerdictParts Explain(Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        Context.BeginRun();
        PrincipleVerdict[] principles = [.. verdict.Principles];
        PrincipleVerdict? leading = null;
        for (var i = 0; i < principles.Length; i++)
        {
            if (principles[i].Outcome == Outcome.Violates)
            {
                principles[i] = Explain(i, principles[i]);
                leading = ReferenceEquals(verdict.Principles[i], verdict.Leading) ? principles[i] : leading;
            }
        }

        return new VerdictParts(verdict.Constitution, verdict.Version, verdict.Decision, ValueList.Wrap(principles), leading, verdict.Scores)
        {
            Measures = verdict.Measures,
        };
    }

    /// <summary>All <c>when</c> and no <c>unless</c> of a principle.</summary>
    protected abstract Truth Conditions(int principle);

    /// <summary>All <c>require</c> and no <c>forbid</c> of a principle.</summary>
    protected abstract Truth Body(int principle);

    /// <summary>Whether any <c>escalate when</c> holds.</summary>
    protected virtual Truth Escalates(int principle) => Truth.False;

    /// <summary>The highest severity that holds; one whose condition is unknown holds.</summary>
    protected virtual Severity SeverityOf(int principle) => Constitution.Principles[principle].Severity;

    /// <summary>Adds what made the deciding clauses of a violation decide.</summary>
    protected virtual void AddEvidence(int principle, EvidenceSink sink)
    {
    }

    /// <summary>The principle's message.</summary>
    /// <param name="principle">The principle's place.</param>
    /// <param name="evidence">Gives what <c>{evidence}</c> stands for.</param>
    protected virtual string? Message(int principle, Func<string> evidence) => null;

    /// <summary>How to ask what is wrong with a violating answer, made as <see cref="Message"/> is.</summary>
    protected virtual string? Critique(int principle, Func<string> evidence) => null;

    /// <summary>How to ask for a better answer, made as <see cref="Message"/> is.</summary>
    protected virtual string? Revise(int principle, Func<string> evidence) => null;

    /// <summary>A measure's value.</summary>
    protected virtual Value<double> Measure(int measure) => Value<double>.Unknown;

    /// <summary>Whether a principle applies: its conditions hold, and none of those it yields to applies.</summary>
    protected Truth Applies(int principle)
    {
        if (applies[principle] is { } known)
        {
            return Seen(known, settled?.Applies, principle);
        }

        if (settled?.Applies[principle] is { } before)
        {
            return before;
        }

        var asked = Context.Asked;
        var result = Conditions(principle);
        foreach (var other in Constitution.Principles[principle].YieldsTo)
        {
            if (result.IsFalse || result.IsPending)
            {
                break;
            }

            result &= !Applies(other);
        }

        applies[principle] = result;
        return Settle(result, settled?.Applies, principle, asked);
    }

    /// <summary>Whether a principle is violated, before <c>on error</c>.</summary>
    protected Truth Violates(int principle) => Applies(principle) && !BodyOnce(principle);

    /// <summary>Whether a principle is complied with, before <c>on error</c>: it applies or may apply, and its body holds.</summary>
    protected Truth Complies(int principle)
    {
        var doesApply = Applies(principle);
        if (doesApply.IsFalse || doesApply.IsPending)
        {
            return doesApply;
        }

        var body = BodyOnce(principle);
        return body.IsUnknown && !doesApply.IsTrue ? Truth.Unknown : body;
    }

    /// <summary>A fact that only the record tells.</summary>
    protected Truth Ask(FactSet facts, int fact)
    {
        var truth = facts.Of(fact);
        if (truth.IsPending)
        {
            Context.Await(fact);
        }

        return truth;
    }

    /// <summary>What a value looks like in a message; nothing and unknown are empty.</summary>
    protected static string Show(Value<TextValue> value) => value.IsKnown ? value.Item.Value : string.Empty;

    protected static string Show(Value<long> value) => value.IsKnown ? value.Item.ToString(CultureInfo.InvariantCulture) : string.Empty;

    protected static string Show(Value<double> value) => value.IsKnown ? value.Item.ToString("R", CultureInfo.InvariantCulture) : string.Empty;

    protected static string Show(Value<bool> value) => value.IsKnown ? Show((Truth)value.Item) : string.Empty;

    protected static string Show(Truth value) => value.ToString();

    protected static string Show(Value<int> label, ReadOnlySpan<string> labels) => label.IsKnown ? labels[label.Item] : string.Empty;

    private Truth BodyOnce(int principle)
    {
        if (bodies[principle] is { } known)
        {
            return Seen(known, settled?.Bodies, principle);
        }

        if (settled?.Bodies[principle] is { } before)
        {
            return before;
        }

        var asked = Context.Asked;
        var result = Body(principle);
        bodies[principle] = result;
        return Settle(result, settled?.Bodies, principle, asked);
    }

    private Truth EscalatesOnce(int principle)
    {
        if (settled?.Escalates[principle] is { } before)
        {
            return before;
        }

        var asked = Context.Asked;
        return Settle(Escalates(principle), settled?.Escalates, principle, asked);
    }

    /// <summary>What asked for no score, of itself or by way of another principle, is settled.</summary>
    private Truth Settle(Truth result, Truth?[]? parts, int principle, long askedBefore)
    {
        if (parts is not null && !result.IsPending && Context.Asked == askedBefore)
        {
            parts[principle] = result;
        }

        return result;
    }

    /// <summary>Whoever looks at a truth that is not settled asks what it asked.</summary>
    private Truth Seen(Truth known, Truth?[]? parts, int principle)
    {
        if (parts is not null && parts[principle] is null)
        {
            Context.NoteAsked();
        }

        return known;
    }

    private ValueList<MeasureReading> ReadMeasures()
    {
        var readings = new MeasureReading[Constitution.Measures.Length];
        for (var i = 0; i < readings.Length; i++)
        {
            var value = Measure(i);
            readings[i] = new MeasureReading(Constitution.Measures[i].Name, value.IsKnown ? value.Item : null);
        }

        return ValueList.Create<MeasureReading>(readings);
    }

    private Outcome OutcomeOf(int principle)
    {
        var doesApply = Applies(principle);
        if (doesApply.IsFalse || doesApply.IsPending)
        {
            return Outcome.NotApplicable;
        }

        var body = BodyOnce(principle);
        if (body.IsTrue)
        {
            return Outcome.Complies;
        }

        if (doesApply.IsTrue && body.IsFalse)
        {
            return Outcome.Violates;
        }

        return Constitution.Principles[principle].OnError switch
        {
            ErrorOutcome.Violates => Outcome.Violates,
            ErrorOutcome.Complies => Outcome.Complies,
            _ => Outcome.Undetermined,
        };
    }

    private PrincipleVerdict Explain(int principle, PrincipleVerdict verdict)
    {
        var info = Constitution.Principles[principle];
        var evidence = new Lazy<string>(() => EvidenceText(principle, info), isThreadSafe: false);
        verdict = verdict with
        {
            Message = Message(principle, () => evidence.Value),
            Critique = Critique(principle, () => evidence.Value),
            Revise = Revise(principle, () => evidence.Value),
        };
        if (Context.Evidence == EvidenceMode.None)
        {
            return verdict;
        }

        var sink = new EvidenceSink(Context.Evidence == EvidenceMode.All ? int.MaxValue : 1, info.RedactsEvidence);
        AddEvidence(principle, sink);
        return verdict with { Evidence = ValueList.Create<Evidence>([.. sink.Found]) };
    }

    /// <summary>A message says the same however much evidence is asked for: each different finding once, in order.</summary>
    private string EvidenceText(int principle, PrincipleInfo info)
    {
        var sink = new EvidenceSink(int.MaxValue, info.RedactsEvidence || Context.Evidence == EvidenceMode.Masked);
        AddEvidence(principle, sink);
        var different = sink.Shown.Distinct(StringComparer.Ordinal).ToList();
        var text = string.Join(", ", different.Take(ShownInMessage));
        return different.Count <= ShownInMessage ? text : string.Create(CultureInfo.InvariantCulture, $"{text} and {different.Count - ShownInMessage} more");
    }
}
