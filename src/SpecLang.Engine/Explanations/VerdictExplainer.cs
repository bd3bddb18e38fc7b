using System.Collections.Immutable;
using SpecLang.Engine.Interpretation;
using SpecLang.Engine.Runs;
using SpecLang.Runtime;
using SpecLang.Runtime.Classifiers;
using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Json;
using SpecLang.Runtime.Wire;

namespace SpecLang.Engine.Explanations;

/// <summary>Judges one record and tells the whole reasoning. It runs on the interpreter, which is the meaning of the language.</summary>
/// <param name="interpreter">The constitution.</param>
/// <param name="classifiers">Its classifiers in their order, each loaded when it is first needed; empty where it has none.</param>
public sealed class VerdictExplainer(ConstitutionInterpreter interpreter, IReadOnlyList<Lazy<IClassifier>> classifiers)
{
    /// <summary>Judges a record.</summary>
    /// <param name="id">The record's id.</param>
    /// <param name="record">The record.</param>
    /// <param name="explainsScores">Whether to say which words moved each score; that may run a model many times.</param>
    /// <param name="cancellationToken">Ends the call with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="RecordException">A field is missing or has another type.</exception>
    /// <exception cref="ModelLoadException">A model that is needed is missing or doesn't fit its declaration.</exception>
    public VerdictExplanation Explain(string id, RecordCursor record, bool explainsScores, CancellationToken cancellationToken)
    {
        var context = new EvaluationContext(EvidenceMode.All, margins: true) { ComputesMeasures = false };
        var recorder = new TraceRecorder();
        var verdict = Judge(interpreter.Read(record), context, recorder, cancellationToken);
        return Explain(interpreter.Constitution, id, verdict, recorder, context, c => Explain(c, explainsScores, cancellationToken));
    }

    /// <summary>Tells the reasoning of a verdict that was given before: its context has every answer, so no model is asked.</summary>
    /// <param name="interpreter">The constitution.</param>
    /// <param name="id">The record's id.</param>
    /// <param name="record">What the interpreter read.</param>
    /// <param name="context">The answers.</param>
    /// <param name="cancellationToken">Ends the call with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="InvalidOperationException">The context lacks an answer.</exception>
    internal static VerdictExplanation Explain(ConstitutionInterpreter interpreter, string id, object record, EvaluationContext context, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var recorder = new TraceRecorder();
        var verdict = interpreter.TryEvaluate(record, context, recorder) ?? throw new InvalidOperationException("The verdict was given before.");
        return Explain(
            interpreter.Constitution, id, verdict, recorder, context, c => new CallExplanation(c.Score.Call, ModelOf(interpreter.Constitution, c), c.Score.Value, c.Failure, Words: null, c.IsHidden));
    }

    private static VerdictExplanation Explain(
        ConstitutionInfo constitution, string id, Verdict verdict, TraceRecorder recorder, EvaluationContext context, Func<CallLog.LoggedCall, CallExplanation> explainCall)
    {
        var calls = new CallLog(constitution, context);
        ImmutableArray<PrincipleExplanation> principles = [.. recorder.Principles.Zip(verdict.Principles, (t, v) => PrincipleExplainer.Explain(t, v, calls))];
        var logged = calls.Calls.ToList();
        return new VerdictExplanation(
            id,
            verdict,
            WhyDecided(constitution, verdict),
            principles,
            [.. logged.Select(explainCall)],
            [.. constitution.Classifiers.Where((_, i) => logged.TrueForAll(c => c.Classifier != i)).Select(c => c.Name)]);
    }

    private static string ModelOf(ConstitutionInfo constitution, CallLog.LoggedCall call) => constitution.Classifiers[call.Classifier].Model;

    private Verdict Judge(object record, EvaluationContext context, TraceRecorder recorder, CancellationToken cancellationToken)
    {
        var bank = new ClassifierBank(classifiers);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (interpreter.TryEvaluate(record, context, recorder) is { } verdict)
            {
                return verdict;
            }

            bank.Answer([context], cancellationToken);
        }
    }

    private CallExplanation Explain(CallLog.LoggedCall call, bool explainsScores, CancellationToken cancellationToken)
    {
        var words = explainsScores && !call.IsHidden && call.Failure is null
            ? ScoreExplainer.Explain(classifiers[call.Classifier].Value, call.Texts, call.Output, ScoreExplainer.DefaultRuns, cancellationToken)
            : null;
        return new CallExplanation(call.Score.Call, ModelOf(interpreter.Constitution, call), call.Score.Value, call.Failure, words, call.IsHidden);
    }

    private static string WhyDecided(ConstitutionInfo constitution, Verdict verdict)
    {
        var level = WireNames.Of(constitution.BlockAt);
        var violated = verdict.Principles.Where(p => p.Outcome == Outcome.Violates).ToList();
        if (verdict.Decision == Decision.Block)
        {
            return $"{Named(violated.Where(p => p.Severity >= constitution.BlockAt))} violated; violations of severity {level} and above block.";
        }

        if (verdict.Decision == Decision.Escalate)
        {
            var asking = verdict.Principles.Where(p => p.Escalates).ToList();
            return asking.Count > 0
                ? $"{string.Join(", ", asking.Select(p => $"`{p.Name}`"))} {(asking.Count == 1 ? "asks" : "ask")} for a person to look."
                : $"{Named(verdict.Principles.Where(p => p.Outcome == Outcome.Undetermined && p.Severity >= constitution.BlockAt))} not to be told, so a person looks.";
        }

        return violated.Count == 0 ? "Nothing is violated." : $"{Named(violated)} violated; only violations of severity {level} and above block.";
    }

    private static string Named(IEnumerable<PrincipleVerdict> principles)
    {
        var names = principles.Select(p => $"`{p.Name}` ({WireNames.Of(p.Severity)})").ToList();
        return string.Join(", ", names) + (names.Count == 1 ? " is" : " are");
    }
}
