using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Linting.Rules;

/// <summary>Examples of one constitution under the same title, which reports and editors can't tell apart.</summary>
internal sealed class ExampleTitleRule : LintRule
{
    public override void Check(LintedModule module)
    {
        foreach (var constitution in module.Nodes().OfType<ConstitutionSyntax>())
        {
            var titles = new HashSet<string>(StringComparer.Ordinal);
            foreach (var example in constitution.Items.OfType<ExampleSyntax>().Where(e => e.Name.Value.Length > 0 && !titles.Add(e.Name.Value)))
            {
                module.Report(LintDiagnostics.SameTitle, example.Name.Span, example.Name.Value);
            }
        }
    }
}
