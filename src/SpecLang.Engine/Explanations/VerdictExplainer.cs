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
    private ConstitutionInfo Constitution => interpreter.Constitution;

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
        var calls = new CallLog(Constitution, context);
        ImmutableArray<PrincipleExplanation> principles = [.. recorder.Principles.Zip(verdict.Principles, (t, v) => PrincipleExplainer.Explain(t, v, calls))];
        var logged = calls.Calls.ToList();
        return new VerdictExplanation(
            id,
            verdict,
            WhyDecided(verdict),
            principles,
            [.. logged.Select(c => Explain(c, explainsScores, cancellationToken))],
            [.. Constitution.Classifiers.Where((_, i) => logged.TrueForAll(c => c.Classifier != i)).Select(c => c.Name)]);
    }

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
        return new CallExplanation(call.Score.Call, Constitution.Classifiers[call.Classifier].Model, call.Score.Value, call.Failure, words, call.IsHidden);
    }

    private string WhyDecided(Verdict verdict)
    {
        var level = WireNames.Of(Constitution.BlockAt);
        var violated = verdict.Principles.Where(p => p.Outcome == Outcome.Violates).ToList();
        if (verdict.Decision == Decision.Block)
        {
            return $"{Named(violated.Where(p => p.Severity >= Constitution.BlockAt))} violated; violations of severity {level} and above block.";
        }

        if (verdict.Decision == Decision.Escalate)
        {
            var asking = verdict.Principles.Where(p => p.Escalates).ToList();
            return asking.Count > 0
                ? $"{string.Join(", ", asking.Select(p => $"`{p.Name}`"))} {(asking.Count == 1 ? "asks" : "ask")} for a person to look."
                : $"{Named(verdict.Principles.Where(p => p.Outcome == Outcome.Undetermined && p.Severity >= Constitution.BlockAt))} not to be told, so a person looks.";
        }

        return violated.Count == 0 ? "Nothing is violated." : $"{Named(violated)} violated; only violations of severity {level} and above block.";
    }

    private static string Named(IEnumerable<PrincipleVerdict> principles)
    {
        var names = principles.Select(p => $"`{p.Name}` ({WireNames.Of(p.Severity)})").ToList();
        return string.Join(", ", names) + (names.Count == 1 ? " is" : " are");
    }
}
