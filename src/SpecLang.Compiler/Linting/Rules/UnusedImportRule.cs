using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Library;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Linting.Rules;

/// <summary>Imports of which nothing is named.</summary>
internal sealed class UnusedImportRule : LintRule
{
    public override void Check(LintedModule module)
    {
        if (module.HasErrors)
        {
            return;
        }

        var words = new UsedWords(module.Module);
        foreach (var import in module.Module.Tree.Root.Imports)
        {
            if (ImportedBy(import, module.Module) is { } imported && !IsUsed(import, imported, words))
            {
                module.Report(LintDiagnostics.UnusedImport, import.Span, [DiagnosticFix.Remove(LineOf(import, module.Source), "the import")], import.Path.Value);
            }
        }
    }

    private static ModuleSymbol? ImportedBy(ImportSyntax import, ModuleSymbol module)
    {
        var path = StandardLibrary.IsLibraryPath(import.Path.Value) ? import.Path.Value : SpecPath.Resolve(module.Path, import.Path.Value);
        return module.Imports.Select(i => i.Module).FirstOrDefault(m => string.Equals(m.Path, path, StringComparison.Ordinal));
    }

    private static bool IsUsed(ImportSyntax import, ModuleSymbol imported, UsedWords words) => import.Alias is { } alias
        ? words.IsUsedOutside(alias.Value, import.Span)
        : imported.Declarations.Any(d => words.IsUsedOutside(d.Name, import.Span));

    /// <summary>The import with its line, where it stands alone on it.</summary>
    private static TextSpan LineOf(ImportSyntax import, SourceText source)
    {
        var line = source.GetPosition(import.Span.Start).Line;
        var isAlone = source.GetLine(line).Trim().Length == import.Span.Length && line + 1 < source.LineCount;
        return isAlone ? TextSpan.FromBounds(source.GetLineStart(line), source.GetLineStart(line + 1)) : import.Span;
    }
}
