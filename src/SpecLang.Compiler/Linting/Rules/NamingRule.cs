using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Linting.Rules;

/// <summary>
/// Declarations are PascalCase, definitions and parameters snake_case. Fields are left alone: they are named as the data is. So are names
/// between backticks, and scripts without case.
/// </summary>
internal sealed class NamingRule : LintRule
{
    public override void Check(LintedModule module)
    {
        foreach (var declaration in module.Module.Declarations.Where(d => d is not DefineSymbol && !IsPascal(d.Name)))
        {
            Report(module, declaration.Kind, declaration.Name, declaration.Span, "words with a capital letter each, as in `PersonalData`");
        }

        foreach (var principle in module.Constitutions.SelectMany(c => c.Principles).Where(p => ReferenceEquals(p.Source, module.Source) && !IsPascal(p.Name)))
        {
            Report(module, principle.Kind, principle.Name, principle.Span, "words with a capital letter each, as in `PersonalData`");
        }

        foreach (var define in module.Module.Tree.Root.Declarations.OfType<DefineSyntax>())
        {
            foreach (var (kind, name) in define.Parameters.Select(p => ("parameter", p.Name)).Prepend(("definition", define.Name)).Where(n => !IsSnake(n.Name.Value)))
            {
                Report(module, kind, name.Value, name.Span, "small letters with `_` between words, as in `personal_data`");
            }
        }
    }

    private static void Report(LintedModule module, string kind, string name, Text.TextSpan span, string style)
    {
        if (name.Length > 0 && span.Length > 0 && module.Source.Text[span.Start] != '`')
        {
            module.Report(LintDiagnostics.Naming, span, kind, name, style);
        }
    }

    private static bool IsPascal(string name) => name.Length == 0 || (!char.IsLower(name[0]) && name.IndexOf('_') < 0);

    private static bool IsSnake(string name) => !name.Any(char.IsUpper);
}
