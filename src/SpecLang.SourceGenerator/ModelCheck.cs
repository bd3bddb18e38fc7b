using SpecLang.Compiler;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Symbols;
using SpecLang.SourceGenerator.Inputs;

namespace SpecLang.SourceGenerator;

/// <summary>
/// Holds the models of a spec's classifiers against what the build knows of them. What it knows nothing of is left alone: a compiler that is run
/// without the build's task can't tell.
/// </summary>
internal static class ModelCheck
{
    public static IEnumerable<Diagnostic> Find(Compilation compilation, IReadOnlyCollection<FileFact> facts)
    {
        foreach (var classifier in compilation.Root.Declarations.OfType<ClassifierSymbol>())
        {
            if (classifier.Options.Model is { } model && facts.FirstOrDefault(f => f.Path == model) is { } fact && Check(classifier, model, fact) is { } diagnostic && !compilation.IsIgnored(diagnostic))
            {
                yield return diagnostic;
            }
        }
    }

    private static bool IsStarter(string model) => model.StartsWith("std:", StringComparison.Ordinal);

    private static Diagnostic? Check(ClassifierSymbol classifier, string model, FileFact fact)
    {
        var pinned = classifier.Options.Sha256;
        return fact.Sha256 is not { } actual
            ? Report(pinned is not null ? FileDiagnostics.MissingPinnedModel : IsStarter(model) ? FileDiagnostics.MissingStarter : FileDiagnostics.MissingModel, "model", model, classifier.Name)
            : pinned is not null && pinned != actual
                ? Report(FileDiagnostics.WrongModelHash, "sha256", model, actual, classifier.Name)
                : null;

        Diagnostic Report(DiagnosticDescriptor descriptor, string option, params string[] arguments) =>
            new(descriptor, classifier.Source, classifier.Syntax.Options.First(o => o.Name.Value == option).Span, arguments);
    }
}
