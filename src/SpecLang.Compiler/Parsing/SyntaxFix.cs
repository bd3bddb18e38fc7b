using Antlr4.Runtime;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Parsing.Generated;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Parsing;

/// <summary>What would mend a token that does not fit.</summary>
internal static class SyntaxFix
{
    public static IEnumerable<DiagnosticFix> OfUnexpected(RawSyntaxError error, TextSpan span, IToken? before)
    {
        var inPrinciple = SyntaxExpectation.IsInPrinciple(error.Context);
        return error.Token.Type switch
        {
            AlignLexer.GREATER_OR_EQUAL when error.Expected.Contains(AlignLexer.GREATER) => [DiagnosticFix.Replace(span, "> =")],
            AlignLexer.COLON when inPrinciple && before is not null && SyntaxExpectation.IsClauseWord(before.Type) => [DiagnosticFix.Remove(span, "the `:`")],
            AlignLexer.ASSIGN when inPrinciple => [DiagnosticFix.Replace(span, "==")],
            _ when SyntaxExpectation.NearWord(error) is { } word => [DiagnosticFix.Replace(span, word)],
            _ => [],
        };
    }

    /// <summary>A text where one may stand, else a name between backticks.</summary>
    public static IEnumerable<DiagnosticFix> OfReservedWord(RawSyntaxError error, TextSpan span)
    {
        var name = DiagnosticFix.Replace(span, "`" + error.Token.Text + "`");
        var mayBeText = error.Expected.Contains(AlignLexer.TEXT) || IsLabel(error.Context) || IsLabel(error.Context.Parent);
        return mayBeText ? [DiagnosticFix.Replace(span, "\"" + error.Token.Text + "\""), name with { IsPreferred = false }] : [name];
    }

    private static bool IsLabel(RuleContext? context) => context is AlignParser.LabelContext or AlignParser.LabelsContext or AlignParser.ConstantContext;
}
