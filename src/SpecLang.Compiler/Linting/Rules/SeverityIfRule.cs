using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Linting.Rules;

/// <summary>
/// An <c>if</c> on a line of its own that reads like a clause of the principle, and belongs to the <c>severity</c> of the line above. One
/// that is indented under its severity shows where it belongs.
/// </summary>
internal sealed class SeverityIfRule : LintRule
{
    public override void Check(LintedModule module)
    {
        foreach (var clause in module.Nodes().OfType<SeverityClauseSyntax>())
        {
            if (clause.Condition is not { } condition || clause.Severity.Value.Length == 0)
            {
                continue;
            }

            var between = module.Source.ToString(TextSpan.FromBounds(clause.Severity.Span.End, condition.Span.Start));
            var word = clause.Severity.Span.End + between.LastIndexOf("if", StringComparison.Ordinal);
            var (severity, question) = (module.Source.GetPosition(clause.Span.Start), module.Source.GetPosition(word));
            if (question.Line > severity.Line && question.Column <= severity.Column)
            {
                module.Report(LintDiagnostics.SeverityTakesIf, new TextSpan(word, 2), clause.Severity.Value);
            }
        }
    }
}
