using System.Collections.Immutable;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Linting.Rules;
using SpecLang.Compiler.Symbols;

namespace SpecLang.Compiler.Linting;

/// <summary>Runs the rules over the files of a compilation, and takes out what their authors silence.</summary>
internal static class Linter
{
    private static readonly ImmutableArray<LintRule> Rules =
    [
        new ApplicabilityRule(), new OutcomeRule(), new ImpliedPrincipleRule(), new EscalationRule(),
        new UnusedDeclarationRule(), new UnusedImportRule(), new LexiconEntryRule(), new EmptyMatchRule(),
        new QuantifierReachRule(), new CitationRule(), new NamingRule(), new SeverityIfRule(), new ExampleTitleRule(), new ThousandsRule(),
    ];

    /// <summary>The warnings of all files but those of the standard library, by file and place.</summary>
    public static ImmutableArray<Diagnostic> Run(Compilation compilation, bool rootOnly = false)
    {
        // Of a file that can't be read to its end, what is missing may be what a warning would ask for.
        if (compilation.Modules.Any(m => m.Tree.Diagnostics.Any(d => d.IsError)))
        {
            return [];
        }

        var warnings = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var module in compilation.Modules.Where(m => !m.IsLibrary && (!rootOnly || ReferenceEquals(m, compilation.Root))))
        {
            warnings.AddRange(Run(module, ReferenceEquals(module, compilation.Root), [.. compilation.Diagnostics.Where(d => d.IsError && ReferenceEquals(d.Source, module.Tree.Source))]));
        }

        return warnings.ToImmutable();
    }

    private static IEnumerable<Diagnostic> Run(ModuleSymbol module, bool isRoot, ImmutableArray<Diagnostic> errors)
    {
        var linted = new LintedModule(module, isRoot, errors);
        foreach (var rule in Rules)
        {
            rule.Check(linted);
        }

        var comments = IgnoreComments.Of(module.Tree);
        var left = linted.Found.Where(d => !comments.Silences(d)).ToList();
        comments.Check(linted);
        return left.Concat(linted.Found.Where(d => d.Descriptor == LintDiagnostics.StaleIgnore || d.Descriptor == LintDiagnostics.IgnoreWithoutReason))
            .OrderBy(d => d.Span.Start).ThenBy(d => d.Code, StringComparer.Ordinal);
    }
}
