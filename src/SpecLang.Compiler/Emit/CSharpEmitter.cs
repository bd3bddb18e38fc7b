using System.Collections.Immutable;
using System.Globalization;
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
        var hintNames = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var evaluators = ImmutableArray.CreateBuilder<EmittedEvaluator>();
        var diagnostics = new DiagnosticBag(compilation.Root.Tree.Source);
        foreach (var module in compilation.Modules.Where(m => m.Declarations.OfType<RecordSymbol>().Any()))
        {
            cancellationToken.ThrowIfCancellationRequested();
            files.Add(new EmittedFile(HintName(module.Path, "Records", hintNames), RecordEmitter.Emit(module)));
        }

        foreach (var constitution in compilation.Constitutions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Lowerer.Lower(constitution, diagnostics) is { } spec)
            {
                files.Add(new EmittedFile(HintName(compilation.Root.Path, CSharpName.Of(constitution.Name), hintNames), new EvaluatorEmitter(spec).Emit()));
                evaluators.Add(new EmittedEvaluator(
                    constitution.Name, CSharpName.Namespace(compilation.Root.Namespace) + "." + CSharpName.Of(constitution.Name), !spec.Classifiers.IsEmpty));
            }
        }

        return new EmitResult(diagnostics.Diagnostics.Count > 0 ? [] : files.ToImmutable(), evaluators.ToImmutable(), [.. diagnostics.Diagnostics]);
    }

    /// <summary>A plain file name; where two paths give one, the later has a number.</summary>
    private static string HintName(string path, string part, HashSet<string> taken)
    {
        var stem = string.Concat((path + "." + part).Select(c => c < 128 && (char.IsLetterOrDigit(c) || c is '.' or '-') ? c : '_'));
        var name = stem;
        for (var number = 2; !taken.Add(name); number++)
        {
            name = stem + "-" + number.ToString(CultureInfo.InvariantCulture);
        }

        return name + ".g.cs";
    }
}
