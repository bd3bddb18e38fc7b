using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;
using SpecLang.Text;

namespace SpecLang.Compiler.Binding;

/// <summary>Whether a pattern is one: linear-time and of bounded size.</summary>
internal static class PatternCheck
{
    /// <summary>The <c>r"</c> before the pattern.</summary>
    private const int PrefixLength = 2;

    public static bool Run(RegexSyntax syntax, DiagnosticBag diagnostics)
    {
        var parsed = PatternParser.Parse(syntax.Pattern, syntax.Flags);
        foreach (var error in parsed.Errors)
        {
            diagnostics.Report(SyntaxDiagnostics.InvalidPattern, new TextSpan(syntax.Span.Start + PrefixLength + error.Offset, error.Length), error.Message.TrimEnd('.'));
        }

        return parsed.Errors.Count == 0;
    }
}
