using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Linting.Rules;

/// <summary>
/// A quantifier goes as far as its clause goes. Where it stands inside another expression without parentheses, an <c>and</c> or <c>or</c>
/// behind it belongs to it, and a reader may take it for the outer one's. It is reported where the last operand does not speak of the quantifier's
/// element, and so would mean something outside too.
/// </summary>
internal sealed class QuantifierReachRule : LintRule
{
    public override void Check(LintedModule module)
    {
        foreach (var node in module.Nodes().Where(n => n is ChainSyntax or QuantifierSyntax or ImpliesSyntax or ConditionalSyntax))
        {
            foreach (var quantifier in node.Children.Select(WithoutNot).OfType<QuantifierSyntax>().Where(module.IsSound))
            {
                if (quantifier.Body is ChainSyntax chain && LastOf(chain) is { } last && !Mentions(last, quantifier.Binding.Variable.Value))
                {
                    Report(module, quantifier, Innermost(chain), last);
                }
            }
        }
    }

    private static SyntaxNode WithoutNot(SyntaxNode node) => node is NotSyntax not ? WithoutNot(not.Operand) : node;

    private static ExpressionSyntax LastOf(ChainSyntax chain) => chain.Operands[chain.Operands.Length - 1] is ChainSyntax inner ? LastOf(inner) : chain.Operands[chain.Operands.Length - 1];

    private static ChainSyntax Innermost(ChainSyntax chain) => chain.Operands[chain.Operands.Length - 1] is ChainSyntax inner ? Innermost(inner) : chain;

    private static bool Mentions(SyntaxNode node, string name) =>
        (node is NameSyntax written && string.Equals(written.Value, name, StringComparison.Ordinal)) || node.Children.Any(c => Mentions(c, name));

    private static void Report(LintedModule module, QuantifierSyntax quantifier, ChainSyntax chain, ExpressionSyntax last)
    {
        var before = chain.Operands[chain.Operands.Length - 2];
        var word = chain.IsAnd ? "and" : "or";
        var at = module.Source.Text.LastIndexOf(word, last.Span.Start - 1, last.Span.Start - before.Span.End, StringComparison.Ordinal);
        if (at < 0)
        {
            return;
        }

        var kind = module.Source.Text.Substring(quantifier.Span.Start, quantifier.Binding.Span.Start - quantifier.Span.Start).Trim();
        DiagnosticFix[] fixes =
        [
            new("Put parentheses around all of it, as it is read now", [new TextEdit(new TextSpan(quantifier.Span.Start, 0), "("), new TextEdit(new TextSpan(quantifier.Span.End, 0), ")")]),
            new("Put parentheses around what stands before `" + word + "`", [new TextEdit(new TextSpan(quantifier.Span.Start, 0), "("), new TextEdit(new TextSpan(before.Span.End, 0), ")")], IsPreferred: false),
        ];
        module.Report(LintDiagnostics.UnclearReach, new TextSpan(at, word.Length), fixes, word, kind, quantifier.Binding.Variable.Value);
    }
}
