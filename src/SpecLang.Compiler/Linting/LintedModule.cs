using System.Collections.Immutable;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Linting.Logic;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Linting;

/// <summary>One file under the rules, and where they report. Belongs to one thread.</summary>
internal sealed class LintedModule(ModuleSymbol module, bool isRoot, ImmutableArray<Diagnostic> errors)
{
    private readonly Dictionary<ConstitutionSymbol, PrincipleFormulas> formulas = [];
    private readonly DiagnosticBag bag = new(module.Tree.Source);

    public ModuleSymbol Module { get; } = module;

    /// <summary>Whether it is the file that was asked for, and not one that others import.</summary>
    public bool IsRoot { get; } = isRoot;

    public bool HasErrors { get; } = !errors.IsEmpty;

    public SourceText Source => Module.Tree.Source;

    public IReadOnlyList<Diagnostic> Found => bag.Diagnostics;

    public IEnumerable<ConstitutionSymbol> Constitutions => Module.Declarations.OfType<ConstitutionSymbol>();

    public void Report(DiagnosticDescriptor descriptor, TextSpan span, IEnumerable<DiagnosticFix> fixes, params string[] arguments) => bag.Report(descriptor, span, fixes, arguments);

    public void Report(DiagnosticDescriptor descriptor, TextSpan span, params string[] arguments) => bag.Report(descriptor, span, arguments);

    /// <summary>Whether nothing is wrong in a part of the file.</summary>
    public bool IsSound(SyntaxNode node) => !errors.Any(e => e.Span.Start <= node.Span.End && node.Span.Start <= e.Span.End);

    /// <summary>The principles of a constitution that stand in this file and have no errors.</summary>
    public IEnumerable<PrincipleSymbol> SoundPrinciples(ConstitutionSymbol constitution) =>
        constitution.Principles.Where(p => ReferenceEquals(p.Source, Source) && constitution.Syntax.Items.Contains(p.Syntax) && IsSound(p.Syntax) && IsBound(p));

    /// <summary>Whether all clauses have a meaning; without a record they have none.</summary>
    private static bool IsBound(PrincipleSymbol principle) =>
        principle.Clauses.Any(c => c.Kind is ConditionKind.Require or ConditionKind.Forbid) && principle.Clauses.Length == principle.Syntax.Clauses.OfType<ConditionClauseSyntax>().Count();

    public PrincipleFormulas FormulasOf(ConstitutionSymbol constitution)
    {
        if (!formulas.TryGetValue(constitution, out var known))
        {
            formulas.Add(constitution, known = new PrincipleFormulas());
        }

        return known;
    }

    /// <summary>All nodes of the file.</summary>
    public IEnumerable<SyntaxNode> Nodes() => Below(Module.Tree.Root);

    private static IEnumerable<SyntaxNode> Below(SyntaxNode root)
    {
        var pending = new Stack<SyntaxNode>();
        pending.Push(root);
        while (pending.Count > 0)
        {
            var node = pending.Pop();
            yield return node;
            foreach (var child in node.Children)
            {
                pending.Push(child);
            }
        }
    }
}
