using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Json;
using SpecLang.Runtime.Scanning;

namespace SpecLang.Runtime;

/// <summary>A constitution that can judge, compiled or interpreted, as a tool sees it: records come as JSON, verdicts go out. Thread-safe.</summary>
public abstract class Evaluator
{
    protected Evaluator(ConstitutionInfo constitution) => Constitution = constitution;

    /// <summary>What is the same for every record.</summary>
    public ConstitutionInfo Constitution { get; }

    /// <summary>What it asks of a record, where that can be found in the record's bytes; else null.</summary>
    public virtual ScanPlan? Plan => null;

    /// <summary>Reads a record.</summary>
    /// <exception cref="RecordException">A field is missing or has another type.</exception>
    public abstract object Read(RecordCursor cursor);

    /// <summary>A field of a record as a report shows it; empty where it is missing or has parts.</summary>
    /// <param name="record">What <see cref="Read"/> gave.</param>
    /// <param name="field">The field's place among <see cref="ConstitutionInfo.Fields"/>.</param>
    public abstract string FieldText(object record, int field);

    /// <summary>Judges a record as far as the context's scores allow.</summary>
    /// <param name="record">What <see cref="Read"/> gave.</param>
    /// <param name="context">The scores, and how much evidence is asked for.</param>
    /// <returns>The verdict; null where scores are missing, which the context then asks for.</returns>
    public abstract Verdict? TryEvaluate(object record, EvaluationContext context);

    /// <summary>The verdict over all records of which these facts hold, without evidence.</summary>
    /// <param name="facts">The answers to <see cref="Plan"/>.</param>
    /// <exception cref="InvalidOperationException">There is no plan.</exception>
    public virtual Verdict Judge(FactSet facts) => throw new InvalidOperationException($"`{Constitution.Name}` has no plan.");

    /// <summary>What says the same as <see cref="Judge(FactSet)"/>, of one set of facts after the other, without making verdicts where it can.</summary>
    public virtual FactJudge NewFactJudge() => new VerdictFactJudge(this);

    /// <summary>Where a principle's violation shows, over all records of which these facts hold.</summary>
    /// <param name="facts">The answers to <see cref="Plan"/>.</param>
    /// <param name="principle">The principle's place; it is violated.</param>
    /// <exception cref="InvalidOperationException">There is no plan.</exception>
    public virtual FactEvidence EvidenceOf(FactSet facts, int principle) => throw new InvalidOperationException($"`{Constitution.Name}` has no plan.");

    /// <summary>The facts that only the record tells and that the verdict waits for, as far as the others are known. Where it waits for none, <see cref="Judge(FactSet)"/> gives it.</summary>
    /// <param name="facts">The answers to <see cref="Plan"/>.</param>
    public virtual IReadOnlyList<int> NeededFacts(FactSet facts) => [];

    /// <summary>Gives the truth of facts that only the record tells.</summary>
    /// <param name="record">What <see cref="Read"/> gave.</param>
    /// <exception cref="InvalidOperationException">The plan asks for none.</exception>
    public virtual Func<int, Truth> Residuals(object record) => throw new InvalidOperationException($"`{Constitution.Name}` asks nothing of the record itself.");

    /// <summary>A verdict that <see cref="Judge(FactSet)"/> gave, with what only the record shows: evidence, and messages with values of the record.</summary>
    /// <param name="record">What <see cref="Read"/> gave; the facts are those of this record.</param>
    /// <param name="verdict">The verdict over its facts.</param>
    /// <param name="evidence">How much evidence is shown.</param>
    /// <exception cref="InvalidOperationException">There is no plan.</exception>
    public virtual Verdict Explain(object record, Verdict verdict, EvidenceMode evidence) => throw new InvalidOperationException($"`{Constitution.Name}` has no plan.");
}
