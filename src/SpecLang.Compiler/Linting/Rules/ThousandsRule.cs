using System.Globalization;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Linting.Rules;

/// <summary>A whole number with a point and three zeros behind it, as <c>10.000</c>: in many countries that is ten thousand, and here it is ten.</summary>
internal sealed class ThousandsRule : LintRule
{
    private const string Zeros = ".000";

    public override void Check(LintedModule module)
    {
        foreach (var number in module.Nodes().OfType<NumberSyntax>().Where(n => n.Raw.EndsWith(Zeros, StringComparison.Ordinal) && n.Value != 0))
        {
            var whole = number.Value.ToString(CultureInfo.InvariantCulture);
            var thousands = whole + "_000";
            DiagnosticFix[] fixes = [DiagnosticFix.Replace(number.Span, thousands) with { IsPreferred = false }, DiagnosticFix.Replace(number.Span, whole) with { IsPreferred = false }];
            module.Report(LintDiagnostics.LooksLikeThousands, number.Span, fixes, number.Raw, whole, thousands);
        }
    }
}
