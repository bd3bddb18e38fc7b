using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Queries;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;
using SpecLang.LanguageServer.Workspace;

namespace SpecLang.LanguageServer.Actions;

/// <summary>Writes the fields that an example, or a record in it, lacks, each with a value to change.</summary>
internal static class FillFields
{
    public static IEnumerable<PlannedAction> Find(SpecSnapshot spec, Diagnostic diagnostic)
    {
        if (diagnostic.Code != NameDiagnostics.ExampleLacksField.Code)
        {
            yield break;
        }

        var nodes = spec.Model.Tree.NodesAt(diagnostic.Span.Start);
        var constant = nodes.OfType<RecordConstantSyntax>().LastOrDefault(n => n.Span == diagnostic.Span);
        var example = nodes.OfType<ExampleSyntax>().LastOrDefault();
        var members = constant?.Members ?? example?.Members ?? [];
        var end = (constant?.Span.End ?? example?.Span.End ?? 0) - 1;
        var record = constant is null ? (spec.Model.DeclarationAt(diagnostic.Span.Start) as ConstitutionSymbol)?.Record : RecordOf(spec, diagnostic, [.. members.Select(m => m.Name.Value)]);
        if (record is null || end < 0 || spec.Source.Text[end] != '}')
        {
            yield break;
        }

        var missing = record.Fields.Where(f => !f.MayBeMissing && members.All(m => m.Name.Value != f.Name)).Select(f => Written.Name(f.Name) + ": " + AddExample.Sample(f.Type)).ToList();
        var title = missing.Count == 1 ? "Write the field that is missing" : FormattableString.Invariant($"Write the {missing.Count} fields that are missing");
        yield return new PlannedAction(title, [Edit(spec, end, missing, isConstant: constant is not null, hasMembers: !members.IsEmpty)], diagnostic);
    }

    /// <summary>Behind the last member; in a body over several lines, on lines of their own.</summary>
    private static TextEdit Edit(SpecSnapshot spec, int close, List<string> missing, bool isConstant, bool hasMembers)
    {
        var line = spec.Source.GetPosition(close).Line;
        var before = spec.Source.Text[spec.Source.GetLineStart(line)..close];
        if (string.IsNullOrWhiteSpace(before))
        {
            var newLine = spec.Source.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
            return new TextEdit(new TextSpan(spec.Source.GetLineStart(line), 0), string.Concat(missing.Select(m => before + "  " + m + newLine)));
        }

        var at = close;
        while (at > 0 && spec.Source.Text[at - 1] == ' ')
        {
            at--;
        }

        var separator = isConstant ? ", " : "  ";
        return new TextEdit(TextSpan.FromBounds(at, close), (hasMembers ? separator : " ") + string.Join(separator, missing) + " ");
    }

    /// <summary>The record that has the missing field and all that are written.</summary>
    private static RecordSymbol? RecordOf(SpecSnapshot spec, Diagnostic diagnostic, IReadOnlyList<string> given) =>
        spec.Compilation.Modules.SelectMany(m => m.Declarations).OfType<RecordSymbol>()
            .FirstOrDefault(r => given.All(g => r.FindField(g) is not null) && r.Fields.Any(f => !f.MayBeMissing && !given.Contains(f.Name, StringComparer.Ordinal) && diagnostic.Message.Contains("`" + f.Name + "`", StringComparison.Ordinal)));
}
