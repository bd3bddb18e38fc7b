using SpecLang.Compiler;
using SpecLang.Compiler.Emit;
using SpecLang.Compiler.Symbols;
using SpecLang.SourceGenerator.Model;

namespace SpecLang.SourceGenerator;

/// <summary>Compiles one unit: its diagnostics, and its C# where it has no errors. The same unit gives the same result.</summary>
internal static class SpecCompiler
{
    /// <summary>The standard library, bound once in a process: it is the same for every project, and names no files of theirs.</summary>
    private static readonly CompilationCache Library = new();

    public static CompiledSpec Compile(SpecUnit unit, CancellationToken cancellationToken)
    {
        var files = new UnitFiles(unit);
        var compilation = Compilation.Create(unit.Spec.Tree, files, files.Tree, new CompilationCache(Library), cancellationToken);
        var source = compilation.Root.Tree.Source;
        // What is wrong in an imported file is said when that is compiled.
        var diagnostics = compilation.Diagnostics.Where(d => ReferenceEquals(d.Source, source)).ToList();
        cancellationToken.ThrowIfCancellationRequested();
        diagnostics.AddRange(compilation.FindRootWarnings());
        diagnostics.AddRange(ModelCheck.Find(compilation, unit.Facts));
        EmitResult? emitted = null;
        if (!compilation.HasErrors)
        {
            emitted = CSharpEmitter.EmitOwn(compilation, unit.LinePragmas ? p => p == unit.Spec.Path ? unit.Spec.File.FullPath : files.FullPath(p) : null, unit.Tables, cancellationToken);
            diagnostics.AddRange(emitted.Diagnostics);
        }

        return new CompiledSpec(
            unit.Spec.Path,
            (emitted?.Files ?? []).Select(f => new GeneratedFile(unit.HintStem + f.HintName.Substring(EmittedFile.PlainName(unit.Spec.Path).Length), f.Text)).ToEquatable(),
            diagnostics.Select(d => DiagnosticInfo.Of(d, unit.Spec.File.FullPath)).ToEquatable(),
            (emitted?.Types ?? []).Select(t => TypeOf(t, unit, source)).ToEquatable(),
            unit.Dependencies.Select(d => d.Path).ToEquatable(),
            compilation.Modules.Where(m => m.IsLibrary && !ReferenceEquals(m, compilation.Root) && m.Declarations.OfType<RecordSymbol>().Any()).Select(m => m.Path).ToEquatable());
    }

    private static GeneratedType TypeOf(EmittedType type, SpecUnit unit, Compiler.Text.SourceText source) =>
        new(type, unit.Spec.Path, unit.Spec.File.FullPath, source.GetPosition(type.Span.Start), source.GetPosition(type.Span.End));
}
