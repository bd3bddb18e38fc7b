using System.Collections.Immutable;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Lowering;
using SpecLang.Compiler.Symbols;
using SpecLang.Runtime;
using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Json;
using SpecLang.Runtime.Scanning;

namespace SpecLang.Engine.Interpretation.Facts;

/// <summary>
/// A constitution run from its plan as data: the bytes of records are searched as compiled code has them searched, and the verdict over their facts is made by
/// walking over conditions, so that no C# need be compiled. Records that must be read are judged by the interpreter. Thread-safe.
/// </summary>
public sealed class PlannedConstitution : Evaluator
{
    private readonly ConstitutionInterpreter interpreter;
    private readonly ImmutableArray<FactPrinciple> principles;
    private readonly ImmutableArray<LoweredFact> facts;
    private readonly Lazy<FactShown> shown;

    private PlannedConstitution(ConstitutionInterpreter interpreter, LoweredSpec spec, LoweredScan scan)
        : base(interpreter.Constitution)
    {
        this.interpreter = interpreter;
        principles = [.. spec.Principles.Select(p => new FactPrinciple(p, scan))];
        facts = scan.Record.Facts;
        shown = new Lazy<FactShown>(() => new FactShown(spec, scan));
        Plan = new ScanPlanBuilder(interpreter.Matchers).Build(spec, scan);
    }

    public override ScanPlan Plan { get; }

    /// <summary>Whether some conditions are asked of the record itself.</summary>
    public bool AsksRecords => facts.Any(f => f is LoweredFact.Residual);

    /// <summary>The constitution, where it has a plan; else null.</summary>
    /// <param name="constitution">A constitution of a compilation without errors.</param>
    /// <exception cref="ArgumentException">The constitution's record is not known: its compilation has errors.</exception>
    /// <exception cref="SpecTooLargeException">A principle becomes too large when its definitions are put in; the compiler reports the same.</exception>
    public static PlannedConstitution? Create(ConstitutionSymbol constitution)
    {
        ArgumentNullException.ThrowIfNull(constitution);
        var spec = Lowerer.Lower(constitution, new DiagnosticBag(constitution.Source)) ?? throw new SpecTooLargeException(constitution.Name);
        return ScanLowerer.Lower(spec).Scan is { } scan ? new PlannedConstitution(ConstitutionInterpreter.Create(constitution), spec, scan) : null;
    }

    public override object Read(RecordCursor cursor) => interpreter.Read(cursor);

    public override string FieldText(object record, int field) => interpreter.FieldText(record, field);

    public override Verdict? TryEvaluate(object record, EvaluationContext context) => interpreter.TryEvaluate(record, context);

    public override Verdict Judge(FactSet facts) =>
        new InterpretedVerdict(RunOver(facts).Run() ?? throw new InvalidOperationException("The verdict waits for facts that only the record tells."));

    public override FactJudge NewFactJudge() => new PlannedFactJudge(RunOver(default));

    public override FactEvidence EvidenceOf(FactSet facts, int principle) => shown.Value.In(RunOver(facts), principle);

    public override IReadOnlyList<int> NeededFacts(FactSet facts) => AsksRecords ? RunOver(facts).NeededFacts() : [];

    public override Func<int, Truth> Residuals(object record)
    {
        var truths = interpreter.TruthsOf(record);
        return fact => facts[fact] is LoweredFact.Residual residual ? truths(residual.Condition) : Truth.Unknown;
    }

    public override Verdict Explain(object record, Verdict verdict, EvidenceMode evidence) => interpreter.Explain(record, verdict, evidence);

    private FactEvaluation RunOver(FactSet over) => new(Constitution, principles, over);
}
