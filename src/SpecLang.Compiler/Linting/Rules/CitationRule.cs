using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Library;
using SpecLang.Compiler.Parsing;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Linting.Rules;

/// <summary>Citations of a clause that its standard does not have. What names no standard of the catalogue is anybody's text.</summary>
internal sealed class CitationRule : LintRule
{
    public override void Check(LintedModule module)
    {
        foreach (var citation in module.Nodes().OfType<CitesClauseSyntax>().SelectMany(c => c.Citations).OrderBy(c => c.Span.Start))
        {
            if (StandardsCatalogue.Parse(citation.Value) is { Clause: null } unknown)
            {
                var near = NearestName.Find(unknown.Number, unknown.Standard.Clauses.Select(c => c.Number));
                var title = near is null ? null : unknown.Standard.Find(near)?.Title;
                IEnumerable<DiagnosticFix> fixes = near is null ? [] : [DiagnosticFix.Replace(citation.Span, WrittenText.Of(unknown.Standard.Name + " " + near)) with { IsPreferred = false }];
                module.Report(LintDiagnostics.UnknownClause, citation.Span, fixes, unknown.Standard.Name, "`" + unknown.Number + "`", near is null ? "" : "; did you mean `" + near + "` (" + title + ")?");
            }
        }
    }
}
