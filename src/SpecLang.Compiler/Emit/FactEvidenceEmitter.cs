using System.Globalization;
using SpecLang.Compiler.Lowering;

namespace SpecLang.Compiler.Emit;

/// <summary>Where a violation shows, as <see cref="EvidenceEmitter"/> has it, said by facts in place of matches.</summary>
/// <param name="spec">The constitution.</param>
/// <param name="scan">The constitution as facts.</param>
/// <param name="truth">Gives the C# of a test's truth.</param>
/// <param name="writer">Takes the C#.</param>
internal sealed class FactEvidenceEmitter(LoweredSpec spec, LoweredScan scan, Func<FactTest, string> truth, SourceWriter writer)
{
    private const string Evidence = "global::SpecLang.Runtime.Scanning.FactEvidence";

    /// <summary>Writes the method that gives the evidence of a principle.</summary>
    public void Emit()
    {
        writer.Line();
        writer.Open("public " + Evidence + " EvidenceOf(int principle)");
        writer.Line("var evidence = new " + Evidence + "();");
        foreach (var clause in FactEvidenceLowerer.Lower(spec, scan))
        {
            writer.Open("if (principle == " + Number(clause.Principle) + (clause.Test is { } test ? " && " + Decides(test, clause.IsWanted) : "") + ")");
            Emit(clause.Shown);
            writer.Close();
        }

        writer.Line("return evidence;");
        writer.Close();
    }

    private string Decides(FactTest test, bool isWanted) => "(" + truth(test) + ")." + (isWanted ? "IsTrue" : "IsFalse");

    private void Emit(FactShow shown)
    {
        switch (shown)
        {
            case FactShow.Matches matches:
                writer.Line("evidence.Add(" + string.Join(", ", matches.Facts.Select(Number)) + ");");
                break;
            case FactShow.All all:
                foreach (var part in all.Parts)
                {
                    Emit(part);
                }

                break;
            case FactShow.First first:
                EmitFirst(first);
                break;
            default:
                writer.Line("evidence.AddRecord();");
                break;
        }
    }

    private void EmitFirst(FactShow.First first)
    {
        for (var i = 0; i < first.Cases.Length; i++)
        {
            writer.Open((i == 0 ? "if (" : "else if (") + Decides(first.Cases[i].Test, first.Cases[i].IsWanted) + ")");
            Emit(first.Cases[i].Shown);
            writer.Close();
        }
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
