using SpecLang.Compiler;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Symbols;
using SpecLang.Engine.Projects;

namespace SpecLang.Engine.Policies;

/// <summary>Finds classifiers whose model file is not there. That is no mistake in the spec, so it is a warning until the model is to run; the compiler opens no files.</summary>
public static class MissingModels
{
    public static IEnumerable<Diagnostic> Find(Compilation compilation, SpecProject project) => Find(compilation, project.Root);

    /// <param name="compilation">The spec.</param>
    /// <param name="root">The project's root folder.</param>
    public static IEnumerable<Diagnostic> Find(Compilation compilation, string root)
    {
        foreach (var classifier in compilation.Modules.SelectMany(m => m.Declarations.OfType<ClassifierSymbol>()))
        {
            if (classifier.Options.Model is { } model && !model.StartsWith("std:", StringComparison.Ordinal) && !File.Exists(Path.Combine(root, model)))
            {
                var option = classifier.Syntax.Options.First(o => o.Name.Value is "model");
                var diagnostic = new Diagnostic(FileDiagnostics.MissingModel, classifier.Source, option.Span, model, classifier.Name);
                if (!compilation.IsIgnored(diagnostic))
                {
                    yield return diagnostic;
                }
            }
        }
    }
}
