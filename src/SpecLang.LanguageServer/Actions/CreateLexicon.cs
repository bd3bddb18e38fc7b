using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Queries;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;
using SpecLang.LanguageServer.Workspace;

namespace SpecLang.LanguageServer.Actions;

/// <summary>Declares the lexicon that a text is searched for and that is not there yet.</summary>
internal static class CreateLexicon
{
    public static IEnumerable<PlannedAction> Find(SpecSnapshot spec, Diagnostic diagnostic)
    {
        if (diagnostic.Code != NameDiagnostics.UnknownName.Code)
        {
            yield break;
        }

        var isSought = spec.Model.Tree.NodesAt(diagnostic.Span.Start).OfType<TextTestSyntax>().Any(t => t.Pattern.Span.Contains(diagnostic.Span));
        var name = spec.Model.Tree.NodeAt<NameExpressionSyntax>(diagnostic.Span.Start)?.Name.Value;
        if (isSought && name is { Length: > 0 } && spec.Model.Tree.Root.Declarations.FirstOrDefault(d => d.Span.Contains(diagnostic.Span)) is { } declaration)
        {
            var newLine = spec.Source.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
            var text = $"lexicon {Written.Name(name)} {{ \"a word or phrase\" }}{newLine}{newLine}";
            yield return new PlannedAction($"Create lexicon `{name}`", [new TextEdit(new TextSpan(ExtractDefinition.StartOf(spec, declaration), 0), text)], diagnostic);
        }
    }
}
