using System.Collections.Immutable;
using System.Globalization;
using SpecLang.Compiler.Lowering;
using SpecLang.Compiler.Provenance;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Emit;

/// <summary>What of a constitution is the same for every record: its name and version, its principles, the classifiers it reads.</summary>
internal sealed class ConstitutionInfoEmitter(LoweredSpec spec, RecordSymbol record, SourceWriter writer)
{
    private readonly WrittenRules rules = new();

    /// <summary>Writes the static members.</summary>
    public void Emit()
    {
        var constitution = spec.Constitution;
        new ClassifierListEmitter(writer).Emit(spec.Classifiers);
        writer.Line("private static readonly " + CSharpTypes.Evaluation + "ConstitutionInfo Info = new()");
        writer.Open();
        writer.Line("Name = " + CSharpText.Literal(constitution.Name) + ",");
        writer.Line("Version = " + CSharpText.LiteralOrNull(constitution.Version) + ",");
        writer.Line("Title = " + CSharpText.LiteralOrNull(constitution.Title) + ",");
        writer.Line("BlockAt = " + CSharpTypes.Runtime + "Severity." + constitution.BlockAt + ",");
        writer.Line("Classifiers = Classifiers,");
        writer.Line("Fields = [" + string.Join(", ", record.Fields.Select(f => CSharpText.Literal(f.Name))) + "],");
        writer.Line("IsPerAssistantMessage = " + CSharpText.Literal(record.IsPerAssistantMessage) + ",");
        writer.Line("Principles =");
        writer.Line("[");
        foreach (var principle in spec.Principles)
        {
            writer.Line("    " + InfoOf(principle.Symbol) + ", Rules =");
            EmitRules("    ", rules.Of(principle.Symbol), " },");
        }

        writer.Line("],");
        writer.Line("Rules =");
        EmitRules("", rules.Of(constitution), ",");
        EmitMeasures();
        writer.Close(";");
    }

    private void EmitMeasures()
    {
        if (spec.Measures.IsEmpty)
        {
            return;
        }

        writer.Line("Measures =");
        writer.Line("[");
        foreach (var measure in spec.Measures.Select(m => m.Symbol))
        {
            writer.Line("    new() { Name = " + CSharpText.Literal(measure.Name)
                + ", IsScore = " + CSharpText.Literal(measure.Type == AlignType.Score)
                + ", Documentation = " + CSharpText.LiteralOrNull(measure.Documentation) + " },");
        }

        writer.Line("],");
    }

    private string InfoOf(PrincipleSymbol principle) => "new() { Name = " + CSharpText.Literal(principle.Name)
        + ", Severity = " + CSharpTypes.Runtime + "Severity." + principle.Severity
        + ", OnError = " + CSharpTypes.Evaluation + "ErrorOutcome." + principle.OnError
        + ", RedactsEvidence = " + CSharpText.Literal(principle.RedactsEvidence)
        + ", YieldsTo = [" + string.Join(", ", principle.YieldsTo.Select(p => Number(p.Ordinal))) + "]"
        + ", OutrankedBy = [" + string.Join(", ", OutrankedBy(principle).Select(Number)) + "]"
        + ", Documentation = " + CSharpText.LiteralOrNull(principle.Documentation)
        + ", Citations = [" + string.Join(", ", principle.Citations.Select(CSharpText.Literal)) + "]"
        + ", Tags = [" + string.Join(", ", principle.Tags.Select(CSharpText.Literal)) + "]"
        + Template("Critique", TemplateKind.Critique, principle)
        + Template("Revise", TemplateKind.Revise, principle);

    private void EmitRules(string indentation, ImmutableArray<WrittenRule> written, string end)
    {
        writer.Line(indentation + "[");
        foreach (var rule in written)
        {
            writer.Line(indentation + "    new(" + string.Join(", ", CSharpText.Literal(rule.Text), CSharpText.Literal(rule.File), Number(rule.Line), "[" + string.Join(", ", rule.Reads.Select(ReadOf)) + "]") + "),");
        }

        writer.Line(indentation + "]" + end);
    }

    private static string ReadOf(ReadDeclaration read) =>
        "new(" + string.Join(", ", CSharpText.Literal(read.Kind), CSharpText.Literal(read.Name), CSharpText.Literal(read.File), Number(read.Line), CSharpText.Literal(read.Fingerprint)) + ")";

    private static string Template(string name, TemplateKind kind, PrincipleSymbol principle) =>
        principle.Syntax.Clauses.OfType<TemplateClauseSyntax>().FirstOrDefault(c => c.Kind == kind) is { } clause
            ? ", " + name + " = " + CSharpText.Literal(clause.Text.Value)
            : "";

    /// <summary>The principles that go before one, directly or through others.</summary>
    private IEnumerable<int> OutrankedBy(PrincipleSymbol principle)
    {
        var above = new HashSet<PrincipleSymbol>();
        var pending = new Stack<PrincipleSymbol>();
        pending.Push(principle);
        while (pending.Count > 0)
        {
            var current = pending.Pop();
            foreach (var (higher, _) in spec.Constitution.Priorities.Where(p => ReferenceEquals(p.Lower, current)))
            {
                if (above.Add(higher))
                {
                    pending.Push(higher);
                }
            }
        }

        return above.Select(p => p.Ordinal).OrderBy(o => o);
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
