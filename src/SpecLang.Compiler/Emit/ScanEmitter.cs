using System.Globalization;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Lowering;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.Text.Scanning;

namespace SpecLang.Compiler.Emit;

/// <summary>The other door to an evaluator: what it asks of a record's bytes, and the verdict over the answers.</summary>
/// <param name="spec">The constitution.</param>
/// <param name="scan">The constitution as facts.</param>
/// <param name="expressions">Knows the matchers that the run over records has.</param>
/// <param name="hasTables">Whether the tables by which texts are searched are written as well.</param>
/// <param name="writer">Takes the C#.</param>
internal sealed class ScanEmitter(LoweredSpec spec, LoweredScan scan, ExpressionEmitter expressions, bool hasTables, SourceWriter writer)
{
    /// <summary>Larger ones, of lexicons of many thousand entries, are made as quickly as they would be read, and would make much of the assembly.</summary>
    private const int MostTables = 200_000;

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
        EmitResiduals(record);
        writer.Line();
        writer.Line("protected override " + verdict + " VerdictOf(" + CSharpTypes.Runtime + "VerdictParts parts) => new(parts);");
        writer.Line();
        writer.Line("public override " + Scanning + "FactEvidence EvidenceOf(" + Scanning + "FactSet facts, int principle) => new RunOfFacts(facts).EvidenceOf(principle);");
        writer.Line();
        writer.Open("private sealed class RunOfFacts : " + CSharpTypes.Evaluation + "RecordEvaluation");
        EmitPlan();
        writer.Line("private readonly " + Scanning + "FactSet facts;");
        writer.Line();
        writer.Open("public RunOfFacts(" + Scanning + "FactSet facts) : base(Info, new(" + CSharpTypes.Evaluation + "EvidenceMode.None))");
        writer.Line("this.facts = facts;");
        writer.Close();
        switches.EmitTruths("Conditions", "True", spec.Principles.Select(p => (p.Symbol.Ordinal, All(p, ConditionKind.When, ConditionKind.Unless))));
        switches.EmitTruths("Body", "True", spec.Principles.Select(p => (p.Symbol.Ordinal, All(p, ConditionKind.Require, ConditionKind.Forbid))));
        switches.EmitTruths("Escalates", "False", spec.Principles.Select(p => (p.Symbol.Ordinal, string.Join(" || ", scan.InOrder(p, ConditionKind.Escalate).Select(Holds)))));
        switches.EmitSeverities(spec, (_, severity) => "(" + Truth(scan.Tests[severity.Condition]) + ")");
        EmitTemplates("Message", p => p.Message);
        EmitTemplates("Critique", p => p.Critique);
        EmitTemplates("Revise", p => p.Revise);
        new FactEvidenceEmitter(spec, scan, Truth, writer).Emit();
        writer.Close();
    }

    /// <summary>What only the record tells.</summary>
    public static void EmitResidualTruths(LoweredScan scan, ExpressionEmitter expressions, SourceWriter writer)
    {
        var residuals = scan.Record.Facts.OfType<LoweredFact.Residual>().ToList();
        if (residuals.Count == 0)
        {
            return;
        }

        writer.Line();
        writer.Line("public " + CSharpTypes.Truth + " Residual(int fact) => fact switch");
        writer.Open();
        foreach (var residual in residuals)
        {
            writer.Line(Number(scan.Record.IndexOf(residual)) + " => " + expressions.Truth(residual.Condition) + ",");
        }

        writer.Line("_ => " + CSharpTypes.Truth + ".Unknown,");
        writer.Close(";");
    }

    private void EmitResiduals(string record)
    {
        if (!scan.Record.Facts.OfType<LoweredFact.Residual>().Any())
        {
            return;
        }

        writer.Line();
        writer.Line("public override global::System.Collections.Generic.IReadOnlyList<int> NeededFacts(" + Scanning + "FactSet facts) => new RunOfFacts(facts).NeededFacts();");
        writer.Line();
        writer.Line("public override global::System.Func<int, " + CSharpTypes.Truth + "> Residuals(object record) => new RunOfRecord((" + record + ")record, new(" + CSharpTypes.Evaluation + "EvidenceMode.None)).Residual;");
    }

    private void EmitPlan()
    {
        writer.Line("public static readonly " + Scanning + "ScanPlan Plan = new(");
        new ScanPlanEmitter(expressions, writer).Emit(scan.Record);
        writer.Line("    [" + string.Join(", ", spec.Principles.Where(p => p.ShowsRecord).Select(p => Number(p.Symbol.Ordinal))) + "])" + Tables() + ";");
        writer.Line();
    }

    private string Tables()
    {
        var text = hasTables ? SearchTables.ToText(ScanTables.Of(scan.Record)) : string.Empty;
        return text.Length is 0 or > MostTables ? string.Empty : " { CompiledTables = static () => " + CSharpText.Literal(text) + "u8 }";
    }

    private string All(LoweredPrinciple principle, params ConditionKind[] kinds) => string.Join(" && ", scan.InOrder(principle, kinds).Select(Holds));

    private string Holds(LoweredClause clause) => (clause.Kind is ConditionKind.Unless or ConditionKind.Forbid ? "!" : "") + Truth(scan.Tests[clause.Condition]);

    private string Truth(FactTest test) => test switch
    {
        FactTest.Constant e => "((" + CSharpTypes.Truth + ")" + CSharpText.Literal(e.Value) + ")",
        FactTest.Of { Fact: LoweredFact.Residual residual } => "Ask(facts, " + Number(scan.Record.IndexOf(residual)) + ")",
        FactTest.Of e => "facts.Of(" + Number(scan.Record.IndexOf(e.Fact)) + ")",
        FactTest.Not e => "!" + Truth(e.Operand),
        FactTest.Chain { Operands.IsEmpty: true } e => "((" + CSharpTypes.Truth + ")" + CSharpText.Literal(e.IsAnd) + ")",
        FactTest.Chain e => "(" + string.Join(e.IsAnd ? " && " : " || ", e.Operands.Select(Truth)) + ")",
        FactTest.Choice e => CSharpTypes.Evaluation + "Truths.Choose(" + Truth(e.Condition) + ", " + Truth(e.WhenTrue) + ", " + Truth(e.WhenFalse) + ")",
        FactTest.Principle e => e.Kind + "(" + Number(e.Ordinal) + ")",
        _ => throw new InvalidOperationException(test.GetType().Name + " is no test of a clause."),
    };

    /// <summary>Those that show something of the record are never asked for: such records are read.</summary>
    private void EmitTemplates(string name, Func<PrincipleSymbol, BoundTemplate?> template)
    {
        var filled = spec.Principles.Where(p => template(p.Symbol) is not null && !p.ShowsRecord).Select(p => p.Symbol).ToList();
        if (filled.Count == 0)
        {
            return;
        }

        writer.Line();
        writer.Line("protected override string? " + name + "(int principle, global::System.Func<string> evidence) => principle switch");
        writer.Open();
        foreach (var principle in filled)
        {
            writer.Line(Number(principle.Ordinal) + " => " + CSharpText.Literal(template(principle)?.FixedText ?? string.Empty) + ",");
        }

        writer.Line("_ => null,");
        writer.Close(";");
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
