using SpecLang.Compiler.Binding;
using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Scanning;
using SpecLang.Runtime;

namespace SpecLang.Engine.Interpretation.Facts;

/// <summary>One run of a constitution over the facts of a record.</summary>
/// <param name="constitution">What is the same for every record.</param>
/// <param name="principles">The principles, in order.</param>
/// <param name="facts">The facts.</param>
internal sealed class FactEvaluation(ConstitutionInfo constitution, IReadOnlyList<FactPrinciple> principles, FactSet facts)
    : RecordEvaluation(constitution, new EvaluationContext(EvidenceMode.None))
{
    /// <summary>The facts at hand.</summary>
    public FactSet Facts { get; set; } = facts;

    /// <summary>A fact that only the record tells.</summary>
    public Truth Ask(int fact) => Ask(Facts, fact);

    /// <summary>What a principle says of the record.</summary>
    public Truth Test(PrincipleTestKind kind, int principle) => kind switch
    {
        PrincipleTestKind.Applies => Applies(principle),
        PrincipleTestKind.Complies => Complies(principle),
        _ => Violates(principle),
    };

    protected override Truth Conditions(int principle) => principles[principle].Conditions.In(this);

    protected override Truth Body(int principle) => principles[principle].Body.In(this);

    protected override Truth Escalates(int principle) => principles[principle].Escalates.In(this);

    protected override Severity SeverityOf(int principle) => principles[principle].SeverityIn(this);

    protected override string? Message(int principle, Func<string> evidence) => principles[principle].Message;

    protected override string? Critique(int principle, Func<string> evidence) => principles[principle].Critique;

    protected override string? Revise(int principle, Func<string> evidence) => principles[principle].Revise;
}
