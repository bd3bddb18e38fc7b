using SpecLang.Compiler;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Engine.Projects;

namespace SpecLang.Engine.Suites;

/// <summary>
/// Finds case files that suites name and that can't be read. The spec judges without them, so that is a warning until the suite is to run; the
/// compiler opens no files.
/// </summary>
public static class MissingCases
{
    public static IEnumerable<Diagnostic> Find(Compilation compilation, SpecProject project)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        ArgumentNullException.ThrowIfNull(project);
        return compilation.Suites.SelectMany(s => s.Cases.Select(f => (Suite: s, File: f)))
            .Select(c => (c.Suite, c.File, project.Files.Read(c.File.Path).Problem))
            .Where(c => c.Problem is not null)
            .Select(c => new Diagnostic(FileDiagnostics.CasesNotFound, c.Suite.Source, c.File.Syntax.Span, c.File.Syntax.Value, c.Problem ?? ""))
            .Where(d => !compilation.IsIgnored(d));
    }
}
