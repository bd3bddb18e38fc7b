using System.Collections.Immutable;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Lowering;
using SpecLang.Compiler.Symbols;

namespace SpecLang.Compiler.Emit;

/// <summary>From a compilation without errors to C#: the records of all its files, and an evaluator for each constitution of its own file.</summary>
public static class CSharpEmitter
{
    /// <exception cref="InvalidOperationException">The compilation has errors.</exception>
    public static EmitResult Emit(Compilation compilation, CancellationToken cancellationToken = default)
    {
        if (compilation.HasErrors)
        {
            throw new InvalidOperationException("A compilation with errors can't be emitted.");
        }

        var files = ImmutableArray.CreateBuilder<EmittedFile>();
        var evaluators = ImmutableArray.CreateBuilder<EmittedEvaluator>();
        var diagnostics = new DiagnosticBag(compilation.Root.Tree.Source);
        foreach (var module in compilation.Modules.Where(m => m.Declarations.OfType<RecordSymbol>().Any()))
        {
            cancellationToken.ThrowIfCancellationRequested();
            files.Add(new EmittedFile(HintName(module.Path, "Records"), RecordEmitter.Emit(module)));
        }

        foreach (var constitution in compilation.Constitutions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Lowerer.Lower(constitution, diagnostics) is { } spec)
            {
                files.Add(new EmittedFile(HintName(compilation.Root.Path, constitution.Name), new EvaluatorEmitter(spec).Emit()));
                evaluators.Add(new EmittedEvaluator(
                    constitution.Name, CSharpName.Namespace(compilation.Root.Namespace) + "." + CSharpName.Of(constitution.Name), !spec.Classifiers.IsEmpty));
            }
        }

        return new EmitResult(diagnostics.Diagnostics.Count > 0 ? [] : files.ToImmutable(), evaluators.ToImmutable(), [.. diagnostics.Diagnostics]);
    }

    private static string HintName(string path, string part) =>
        string.Concat(path.Select(c => char.IsLetterOrDigit(c) && c < 128 ? c.ToString() : c is '.' or '-' ? c.ToString() : "_")) + "." + CSharpName.Of(part) + ".g.cs";
}
