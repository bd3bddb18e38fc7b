using System.Collections.Immutable;
using System.Globalization;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Lowering;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Emit;

/// <summary>Where a violation shows, as <see cref="EvidenceEmitter"/> has it, said by facts in place of matches.</summary>
/// <param name="spec">The constitution.</param>
/// <param name="tests">The conditions that are facts.</param>
/// <param name="truth">Gives the C# of a condition's truth.</param>
/// <param name="writer">Takes the C#.</param>
internal sealed class FactEvidenceEmitter(LoweredSpec spec, ImmutableDictionary<BoundExpression, FactTest> tests, Func<BoundExpression, string> truth, SourceWriter writer)
{
    private const string Evidence = "global::SpecLang.Runtime.Scanning.FactEvidence";

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
                if (EvidenceAnalysis.IsPossible(clause.Condition, deciding))
                {
                    writer.Open("if (principle == " + Number(principle.Symbol.Ordinal) + " && " + Decides(clause.Condition, deciding) + ")");
                    Emit(clause.Condition, deciding);
                    writer.Close();
                }
            }
        }

        writer.Line("return evidence;");
        writer.Close();
    }

    private string Decides(BoundExpression condition, bool wanted) => "(" + truth(condition) + ")." + (wanted ? "IsTrue" : "IsFalse");

    private void Emit(BoundExpression expression, bool wanted)
    {
        if (!EvidenceAnalysis.IsPossible(expression, wanted))
        {
            return;
        }

        switch (expression)
        {
            case BoundTextTest { Operator: TextOperator.Contains or TextOperator.Matches } test when tests.TryGetValue(test, out var facts):
                writer.Line("evidence.Add(" + string.Join(", ", facts.Facts.Select(Number)) + ");");
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
