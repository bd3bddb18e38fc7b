using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Queries;
using SpecLang.Compiler.Text;
using SpecLang.LanguageServer.Workspace;

namespace SpecLang.LanguageServer.Actions;

/// <summary>Declares the record that a type names and that is not there yet.</summary>
internal static class CreateRecord
{
    public static IEnumerable<PlannedAction> Find(SpecSnapshot spec, Diagnostic diagnostic)
    {
        var name = spec.Source.ToString(diagnostic.Span).Trim('`');
        if (diagnostic.Code != NameDiagnostics.UnknownType.Code || name.Length == 0 || !char.IsLetter(name[0]) || name.Contains('.', StringComparison.Ordinal)
            || spec.Model.Tree.Root.Declarations.FirstOrDefault(d => d.Span.Contains(diagnostic.Span)) is not { } declaration)
        {
            yield break;
        }

        var newLine = spec.Source.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var text = $"record {Written.Name(name)} {{{newLine}  name: text{newLine}}}{newLine}{newLine}";
        yield return new PlannedAction($"Create record `{name}`", [new TextEdit(new TextSpan(ExtractDefinition.StartOf(spec, declaration), 0), text)], diagnostic);
    }
}
