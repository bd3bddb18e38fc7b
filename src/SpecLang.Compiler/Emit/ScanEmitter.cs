using System.Collections.Immutable;
using System.Globalization;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Lowering;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Emit;

/// <summary>The other door to an evaluator: what it asks of a record's bytes, and the verdict over the answers.</summary>
/// <param name="spec">The constitution.</param>
/// <param name="scan">The constitution as facts.</param>
/// <param name="expressions">Knows the matchers that the run over records has.</param>
/// <param name="writer">Takes the C#.</param>
internal sealed class ScanEmitter(LoweredSpec spec, LoweredScan scan, ExpressionEmitter expressions, SourceWriter writer)
{
    private const string Scanning = "global::SpecLang.Runtime.Scanning.";

    private readonly PrincipleSwitches switches = new(writer);

    /// <summary>Writes the members of the evaluator.</summary>
    /// <param name="verdict">The verdict's type.</param>
    /// <param name="record">The record's type.</param>
    public void Emit(string verdict, string record)
    {
        writer.Line();
        writer.Line("public override " + Scanning + "ScanPlan Plan => RunOfFacts.Plan;");
        writer.Line();
        writer.Line("public override " + CSharpTypes.Runtime + "Verdict Judge(" + Scanning + "FactSet facts) =>");
        writer.Line("    new " + verdict + "(new RunOfFacts(facts).Run() ?? throw new global::System.InvalidOperationException());");
        writer.Line();
        writer.Line("public override " + CSharpTypes.Runtime + "Verdict Explain(object record, " + CSharpTypes.Runtime + "Verdict verdict, " + CSharpTypes.Evaluation + "EvidenceMode evidence) =>");
        writer.Line("    new " + verdict + "(new RunOfRecord((" + record + ")record, new(evidence)).Explain(verdict));");
        writer.Line();
        writer.Open("private sealed class RunOfFacts : " + CSharpTypes.Evaluation + "RecordEvaluation");
        EmitPlan();
        writer.Line("private readonly " + Scanning + "FactSet facts;");
        writer.Line();
        writer.Open("public RunOfFacts(" + Scanning + "FactSet facts) : base(Info, new(" + CSharpTypes.Evaluation + "EvidenceMode.None))");
        writer.Line("this.facts = facts;");
        writer.Close();
        switches.EmitTruths("Conditions", "True", spec.Principles.Select(p => (p.Symbol.Ordinal, string.Join(" && ", p.Of(ConditionKind.When).Concat(p.Of(ConditionKind.Unless)).Select(Holds)))));
        switches.EmitTruths("Body", "True", spec.Principles.Select(p => (p.Symbol.Ordinal, string.Join(" & ", p.Of(ConditionKind.Require, ConditionKind.Forbid).Select(Holds)))));
        switches.EmitTruths("Escalates", "False", spec.Principles.Select(p => (p.Symbol.Ordinal, string.Join(" || ", p.Of(ConditionKind.Escalate).Select(Holds)))));
        switches.EmitSeverities(spec, (_, severity) => "(" + Truth(severity.Condition) + ")");
        EmitTemplates("Message", p => p.Message);
        EmitTemplates("Critique", p => p.Critique);
        EmitTemplates("Revise", p => p.Revise);
        writer.Close();
    }

    private void EmitPlan()
    {
        writer.Line("public static readonly " + Scanning + "ScanPlan Plan = new(");
        writer.Line("    [" + string.Join(", ", scan.Fields.Select(f => "new(" + CSharpText.Literal(f.Name) + ", " + CSharpText.Literal(f.MayBeMissing) + ")")) + "],");
        writer.Line("    [");
        foreach (var fact in scan.Facts)
        {
            writer.Line("        " + Scanning + "ScanFact." + FactOf(fact) + ",");
        }

        writer.Line("    ],");
        writer.Line("    [" + string.Join(", ", spec.Principles.Where(p => ShowsRecord(p.Symbol)).Select(p => Number(p.Symbol.Ordinal))) + "]);");
        writer.Line();
    }

    private string FactOf(LoweredFact fact) => fact switch
    {
        LoweredFact.Contains contains => "Contains(" + Number(fact.Field) + ", static () => [" + string.Join(", ", contains.Parts.Select(p => "RunOfRecord." + expressions.StaticMatcher(p))) + "])",
        LoweredFact.HasLength length => "HasLength(" + Number(fact.Field) + ", " + CSharpText.Literal(length.Least) + ", " + CSharpText.Literal(length.Most) + ")",
        _ => "IsPresent(" + Number(fact.Field) + ")",
    };

    private static bool ShowsRecord(PrincipleSymbol principle) =>
        new[] { principle.Message, principle.Critique, principle.Revise }.Any(t => t is not null && t.Parts.Any(p => p is not TemplatePart.Literal));

    private string Holds(LoweredClause clause) => (clause.Kind is ConditionKind.Unless or ConditionKind.Forbid ? "!" : "") + Truth(clause.Condition);

    private string Truth(BoundExpression condition) => condition switch
    {
        _ when scan.Tests.TryGetValue(condition, out var test) =>
            (test.IsNegated ? "!" : "") + "(" + string.Join(" && ", test.Facts.Select(f => "facts.Of(" + Number(f) + ")")) + ")",
        BoundConstant { Value: ConstantValue.Bool constant } => "((" + CSharpTypes.Truth + ")" + CSharpText.Literal(constant.Value) + ")",
        BoundNot e => "!" + Truth(e.Operand),
        BoundChain e => "(" + string.Join(e.IsAnd ? " && " : " || ", e.Operands.Select(Truth)) + ")",
        BoundImplies e => "(!" + Truth(e.Premise) + " || " + Truth(e.Conclusion) + ")",
        BoundPrincipleTest e => e.Test + "(" + Number(e.Principle.Ordinal) + ")",
        _ => throw new InvalidOperationException(condition.GetType().Name + " is no fact."),
    };

    /// <summary>Those that show something of the record are never asked for: such records are read.</summary>
    private void EmitTemplates(string name, Func<PrincipleSymbol, BoundTemplate?> template)
    {
        var filled = spec.Principles.Select(p => p.Symbol).Where(p => template(p) is not null && !ShowsRecord(p)).ToList();
        if (filled.Count == 0)
        {
            return;
        }

        writer.Line();
        writer.Line("protected override string? " + name + "(int principle, global::System.Func<string> evidence) => principle switch");
        writer.Open();
        foreach (var principle in filled)
        {
            var text = string.Concat((template(principle)?.Parts ?? ImmutableArray<TemplatePart>.Empty).OfType<TemplatePart.Literal>().Select(l => l.Text));
            writer.Line(Number(principle.Ordinal) + " => " + CSharpText.Literal(text) + ",");
        }

        writer.Line("_ => null,");
        writer.Close(";");
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
