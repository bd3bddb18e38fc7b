using System.Globalization;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Lowering;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Emit;

/// <summary>Where a violation shows, as <see cref="EvidenceEmitter"/> has it, said by facts in place of matches.</summary>
/// <param name="spec">The constitution.</param>
/// <param name="scan">The constitution as facts.</param>
/// <param name="truth">Gives the C# of a test's truth.</param>
/// <param name="writer">Takes the C#.</param>
internal sealed class FactEvidenceEmitter(LoweredSpec spec, LoweredScan scan, Func<FactTest, string> truth, SourceWriter writer)
{
    private const string Evidence = "global::SpecLang.Runtime.Scanning.FactEvidence";

    private readonly bool hasResiduals = scan.Record.Facts.Any(f => f is LoweredFact.Residual);

    /// <summary>Writes the method that gives the evidence of a principle.</summary>
    public void Emit()
    {
        writer.Line();
        writer.Open("public " + Evidence + " EvidenceOf(int principle)");
        writer.Line("var evidence = new " + Evidence + "();");
        foreach (var principle in spec.Principles)
        {
            foreach (var clause in principle.Of(ConditionKind.Require, ConditionKind.Forbid))
            {
                var deciding = clause.Kind == ConditionKind.Forbid;
                if (!EvidenceAnalysis.IsPossible(clause.Condition, deciding))
                {
                    continue;
                }

                // What only the record tells may not have been asked, since the others settled the verdict.
                var isTold = !AsksRecord(scan.Tests[clause.Condition]);
                writer.Open("if (principle == " + Number(principle.Symbol.Ordinal) + (isTold ? " && " + Decides(clause.Condition, deciding) : "") + ")");
                if (isTold)
                {
                    Emit(clause.Condition, deciding);
                }
                else
                {
                    writer.Line("evidence.AddRecord();");
                }

                writer.Close();
            }
        }

        writer.Line("return evidence;");
        writer.Close();
    }

    private bool AsksRecord(FactTest test) => ScanLowerer.NeedsRecord(test) || (hasResiduals && HoldsPrinciple(test));

    private static bool HoldsPrinciple(FactTest test) => test switch
    {
        FactTest.Principle => true,
        FactTest.Not e => HoldsPrinciple(e.Operand),
        FactTest.Chain e => e.Operands.Any(HoldsPrinciple),
        FactTest.Choice e => HoldsPrinciple(e.Condition) || HoldsPrinciple(e.WhenTrue) || HoldsPrinciple(e.WhenFalse),
        _ => false,
    };

    /// <summary>The facts that are the parts of a test of one text; null where it is more than that.</summary>
    private int[]? PartsOf(FactTest test) => test switch
    {
        FactTest.Of { Variable: < 0, Fact: LoweredFact.Finds { Where: LoweredFact.Search.Contains } fact } => [scan.Record.IndexOf(fact)],
        FactTest.Chain { IsAnd: true } chain when chain.Operands.Select(PartsOf).ToList() is var parts && parts.TrueForAll(p => p is { Length: 1 }) => [.. parts.SelectMany(p => p ?? [])],
        _ => null,
    };

    private string Decides(BoundExpression condition, bool wanted) => "(" + truth(scan.Tests[condition]) + ")." + (wanted ? "IsTrue" : "IsFalse");

    private void Emit(BoundExpression expression, bool wanted)
    {
        if (!EvidenceAnalysis.IsPossible(expression, wanted))
        {
            return;
        }

        switch (expression)
        {
            case BoundTextTest { Operator: TextOperator.Contains or TextOperator.Matches } test when PartsOf(scan.Tests[test]) is { Length: > 0 } facts:
                writer.Line("evidence.Add(" + string.Join(", ", facts.Select(Number)) + ");");
                break;
            case BoundNot not:
                Emit(not.Operand, !wanted);
                break;
            case BoundConversion conversion:
                Emit(conversion.Operand, wanted);
                break;
            case BoundChain chain when chain.IsAnd == wanted:
                foreach (var operand in chain.Operands)
                {
                    Emit(operand, wanted);
                }

                break;
            case BoundChain chain:
                EmitFirst([.. chain.Operands.Select(o => (o, wanted))]);
                break;
            case BoundImplies implies when wanted:
                EmitFirst([(implies.Premise, false), (implies.Conclusion, true)]);
                break;
            case BoundImplies implies:
                Emit(implies.Premise, wanted: true);
                Emit(implies.Conclusion, wanted: false);
                break;
            default:
                // Other conditions show places that their fact does not tell.
                writer.Line("evidence.AddRecord();");
                break;
        }
    }

    private void EmitFirst(IReadOnlyList<(BoundExpression Operand, bool Truth)> operands)
    {
        for (var i = 0; i < operands.Count; i++)
        {
            var (operand, wanted) = operands[i];
            writer.Open((i == 0 ? "if (" : "else if (") + Decides(operand, wanted) + ")");
            Emit(operand, wanted);
            writer.Close();
        }
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
