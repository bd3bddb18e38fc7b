using System.Globalization;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Binding;

/// <summary>What somebody means who writes a score as a percentage without its sign.</summary>
internal static class ScoreHint
{
    public static (IEnumerable<DiagnosticFix> Fixes, string Hint) For(TextSpan span, double value)
    {
        if (value is not (> 1 and <= 100))
        {
            return ([], "");
        }

        var share = (value / 100).ToString(CultureInfo.InvariantCulture);
        return ([DiagnosticFix.Replace(span, share)], "; write " + share + " or " + value.ToString(CultureInfo.InvariantCulture) + "%");
    }
}
