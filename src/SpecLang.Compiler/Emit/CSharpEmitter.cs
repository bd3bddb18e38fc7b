using System.Collections.Immutable;
using System.Globalization;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Lowering;
using SpecLang.Compiler.Symbols;

namespace SpecLang.Compiler.Emit;

/// <summary>From a compilation without errors to C#: the records of all its files, and a class for each constitution and objective of its own file.</summary>
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
        var diagnostics = new DiagnosticBag(compilation.Root.Tree.Source);
        foreach (var module in compilation.Modules.Where(m => m.Declarations.OfType<RecordSymbol>().Any()))
        {
            cancellationToken.ThrowIfCancellationRequested();
            files.Add(new EmittedFile(HintName(module.Path, "Records", hintNames), RecordEmitter.Emit(module)));
        }

        var specs = new Dictionary<ConstitutionSymbol, LoweredSpec>();
        foreach (var constitution in compilation.Constitutions.Concat(compilation.Objectives.SelectMany(o => o.Constraints)).Distinct())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Lowerer.Lower(constitution, diagnostics) is { } spec)
            {
                specs.Add(constitution, spec);
                files.Add(new EmittedFile(HintName(constitution.Module.Path, CSharpName.Of(constitution.Name), hintNames), new EvaluatorEmitter(spec).Emit()));
            }
        }

        var evaluators = compilation.Constitutions.Where(specs.ContainsKey).Select(c => new EmittedEvaluator(c.Name, TypeName(c.Module, c.Name), !specs[c].Classifiers.IsEmpty));
        var objectives = ImmutableArray.CreateBuilder<EmittedObjective>();
        foreach (var objective in compilation.Objectives.Where(o => o.Constraints.All(specs.ContainsKey)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Lowerer.Lower(objective, diagnostics) is { } lowered)
            {
                var emitter = new ObjectiveEmitter(lowered, [.. objective.Constraints.Select(c => specs[c])]);
                files.Add(new EmittedFile(HintName(compilation.Root.Path, CSharpName.Of(objective.Name), hintNames), emitter.Emit()));
                objectives.Add(new EmittedObjective(objective.Name, TypeName(objective.Module, objective.Name), emitter.HasClassifiers));
            }
        }

        return new EmitResult(diagnostics.Diagnostics.Count > 0 ? [] : files.ToImmutable(), [.. evaluators], [.. diagnostics.Diagnostics]) { Objectives = objectives.ToImmutable() };
    }

    private static string TypeName(ModuleSymbol module, string name) => CSharpName.Namespace(module.Namespace) + "." + CSharpName.Of(name);

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
