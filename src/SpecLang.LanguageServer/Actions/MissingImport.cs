using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Library;
using SpecLang.Compiler.Text;
using SpecLang.LanguageServer.Workspace;

namespace SpecLang.LanguageServer.Actions;

/// <summary>Imports the file of the standard library that declares an unknown name.</summary>
internal static class MissingImport
{
    public static IEnumerable<PlannedAction> Find(SpecSnapshot spec, Diagnostic diagnostic)
    {
        if (diagnostic.Code != NameDiagnostics.UnknownName.Code && diagnostic.Code != NameDiagnostics.UnknownFunction.Code && diagnostic.Code != NameDiagnostics.UnknownType.Code)
        {
            yield break;
        }

        var name = spec.Source.ToString(diagnostic.Span);
        if (StandardLibrary.FileDeclaring(name) is { } file && spec.Compilation.Root.Imports.All(i => i.Module.Path != file))
        {
            yield return new PlannedAction($"Import \"{file}\"", [Edit(spec, file)], diagnostic);
        }
    }

    /// <summary>A line behind the imports there are, or at the place where they stand.</summary>
    public static TextEdit Edit(SpecSnapshot spec, string file)
    {
        var root = spec.Model.Tree.Root;
        var newLine = spec.Source.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var line = $"import \"{file}\"";
        var after = root.Imports.Length > 0 ? root.Imports[^1].Span.End : root.Namespace?.Span.End ?? root.Version?.Span.End;
        return after is { } end
            ? new TextEdit(new TextSpan(end, 0), newLine + (root.Imports.Length > 0 ? "" : newLine) + line)
            : new TextEdit(new TextSpan(0, 0), line + newLine + newLine);
    }
}
