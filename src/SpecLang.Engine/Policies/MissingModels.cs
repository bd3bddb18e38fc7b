using SpecLang.Compiler;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Symbols;
using SpecLang.Engine.Projects;

namespace SpecLang.Engine.Policies;

/// <summary>Finds classifiers whose model file is not there. That is no mistake in the spec, so it is a warning until the model is to run; the compiler opens no files.</summary>
public static class MissingModels
{
    public static IEnumerable<Diagnostic> Find(Compilation compilation, SpecProject project)
    {
        foreach (var classifier in compilation.Modules.SelectMany(m => m.Declarations.OfType<ClassifierSymbol>()))
        {
            if (classifier.Options.Model is { } model && !model.StartsWith("std:", StringComparison.Ordinal) && !File.Exists(Path.Combine(project.Root, model)))
            {
                var option = classifier.Syntax.Options.First(o => o.Name.Value is "model");
                yield return new Diagnostic(FileDiagnostics.MissingModel, classifier.Source, option.Span, model, classifier.Name);
            }
        }
    }
}
