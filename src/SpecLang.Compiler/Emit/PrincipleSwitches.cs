using System.Globalization;
using SpecLang.Compiler.Lowering;

namespace SpecLang.Compiler.Emit;

/// <summary>The members of a run that ask for something of one principle: of its record, or of facts about it.</summary>
/// <param name="writer">Takes the C#.</param>
internal sealed class PrincipleSwitches(SourceWriter writer)
{
    /// <summary>A truth for each principle.</summary>
    /// <param name="name">The member.</param>
    /// <param name="neutral">What holds of principles that say nothing.</param>
    /// <param name="truths">The expression of each principle that says something; empty for the others.</param>
    public void EmitTruths(string name, string neutral, IEnumerable<(int Ordinal, string Truth)> truths)
    {
        writer.Line();
        writer.Line("protected override " + CSharpTypes.Truth + " " + name + "(int principle) => principle switch");
        writer.Open();
        foreach (var (ordinal, text) in truths.Where(t => t.Truth.Length > 0))
        {
            writer.Line(Number(ordinal) + " => " + text + ",");
        }

        writer.Line("_ => " + CSharpTypes.Truth + "." + neutral + ",");
        writer.Close(";");
    }

    /// <summary>The severity of each principle whose severity has conditions; nothing where none has.</summary>
    /// <param name="spec">The constitution.</param>
    /// <param name="holds">The expression of a condition's truth, as an operand.</param>
    public void EmitSeverities(LoweredSpec spec, Func<LoweredPrinciple, LoweredSeverity, string> holds)
    {
        if (spec.Principles.All(p => p.Severities.IsEmpty))
        {
            return;
        }

        writer.Line();
        writer.Open("protected override " + CSharpTypes.Runtime + "Severity SeverityOf(int principle)");
        writer.Line("var severity = Constitution.Principles[principle].Severity;");
        writer.Open("switch (principle)");
        foreach (var principle in spec.Principles.Where(p => !p.Severities.IsEmpty))
        {
            writer.Open("case " + Number(principle.Symbol.Ordinal) + ":");
            writer.Line(CSharpTypes.Runtime + "Severity? highest = " + (principle.Symbol.HasStatedSeverity ? "severity;" : "null;"));
            foreach (var conditional in principle.Severities)
            {
                var severity = CSharpTypes.Runtime + "Severity." + conditional.Severity;
                writer.Line("highest = !" + holds(principle, conditional) + ".IsFalse && !(highest >= " + severity + ") ? " + severity + " : highest;");
            }

            writer.Line("severity = highest ?? severity;");
            writer.Line("break;");
            writer.Close();
        }

        writer.Close();
        writer.Line("return severity;");
        writer.Close();
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
