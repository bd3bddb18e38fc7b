using SpecLang.Compiler;
using SpecLang.Compiler.Emit;
using SpecLang.Engine.Output;
using SpecLang.Engine.Policies;
using SpecLang.Engine.Projects;

namespace SpecLang.Cli.Commands;

/// <summary>Compiles a project's spec, and prints what there is to say of it.</summary>
internal static class SpecCompilation
{
    /// <summary>What the spec became; null where it has errors, which are printed then.</summary>
    public static EmitResult? Emit(SpecProject project, ToolConsole console, CancellationToken cancellationToken) => Run(project, console, cancellationToken)?.Emitted;

    /// <summary>The spec and what it became; null where it has errors, which are printed then.</summary>
    public static (Compilation Compilation, EmitResult Emitted)? Run(SpecProject project, ToolConsole console, CancellationToken cancellationToken)
    {
        if (Bind(project, console, cancellationToken) is not { } compilation)
        {
            return null;
        }

        var emitted = CSharpEmitter.Emit(compilation, cancellationToken);
        new DiagnosticPrinter(console.Messages, console.UseColor).Print(emitted.Diagnostics);
        return emitted.Diagnostics.Any(d => d.IsError) ? null : (compilation, emitted);
    }

    /// <summary>The spec, bound, where it can be run; null where it has errors, which are printed then. What else there is to say is not printed yet.</summary>
    public static Compilation? BindForRun(SpecProject project, ToolConsole console, CancellationToken cancellationToken)
    {
        var compilation = PolicyCompiler.Check(project, cancellationToken);
        var diagnostics = compilation.HasErrors ? compilation.Diagnostics : CSharpEmitter.Check(compilation, cancellationToken);
        if (!diagnostics.Any(d => d.IsError))
        {
            return compilation;
        }

        new DiagnosticPrinter(console.Messages, console.UseColor).Print(diagnostics);
        return null;
    }

    /// <summary>The spec, bound; null where it has errors, which are printed then.</summary>
    public static Compilation? Bind(SpecProject project, ToolConsole console, CancellationToken cancellationToken)
    {
        var compilation = PolicyCompiler.Check(project, cancellationToken);
        new DiagnosticPrinter(console.Messages, console.UseColor).Print(compilation.Diagnostics);
        return compilation.HasErrors ? null : compilation;
    }
}
