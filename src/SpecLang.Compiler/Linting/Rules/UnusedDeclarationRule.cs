using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Linting.Rules;

/// <summary>
/// Declarations that nothing names. Only in a file with a constitution that no other file of the compilation imports: a file without one is
/// there to be imported.
/// </summary>
internal sealed class UnusedDeclarationRule : LintRule
{
    public override void Check(LintedModule module)
    {
        if (!module.IsRoot || module.HasErrors || !module.Constitutions.Any())
        {
            return;
        }

        var words = new UsedWords(module.Module);
        foreach (var symbol in module.Module.Declarations.Where(s => s is RecordSymbol or ClassifierSymbol or MatcherSymbol or DefineSymbol))
        {
            if (SyntaxOf(symbol, module) is { } syntax && !words.IsUsedOutside(symbol.Name, syntax.Span))
            {
                module.Report(LintDiagnostics.UnusedDeclaration, symbol.Span, symbol.Kind, symbol.Name);
            }
        }
    }

    private static DeclarationSyntax? SyntaxOf(Symbol symbol, LintedModule module) =>
        module.Module.Tree.Root.Declarations.FirstOrDefault(d => d.Name.Span == symbol.Span);
}
