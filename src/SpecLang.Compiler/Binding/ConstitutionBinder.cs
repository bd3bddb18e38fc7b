using System.Collections.Immutable;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>Binds a constitution: its principles first by name, then their clauses, then what they say of one another.</summary>
internal sealed class ConstitutionBinder(NameLookup names, ISpecFiles files)
{
    private DiagnosticBag Diagnostics => names.Diagnostics;

    /// <summary>Binds a constitution whose record and base are known; the base is bound already.</summary>
    public void Bind(ConstitutionSymbol constitution)
    {
        constitution.LacksPrinciples |= constitution.Base is { LacksPrinciples: true } || IsTorn(constitution.Syntax);
        constitution.Principles = DeclarePrinciples(constitution);
        BindItems(constitution);
        if (constitution.Record is not { } record)
        {
            return;
        }

        foreach (var principle in constitution.Principles)
        {
            var scope = ScopeOf(principle, constitution);
            new PrincipleBinder(scope, files, constitution, record, new ExpressionBinder(scope, record, constitution)).Bind(principle);
        }

        PrincipleCycles.Check(constitution, Diagnostics);
        constitution.Examples =
        [
            .. constitution.Syntax.Items.OfType<ExampleSyntax>().Select(e => new ExampleBinder(names, constitution, record).Bind(e)).OfType<BoundExample>(),
        ];
    }

    /// <summary>Whether a principle may be lost: one without a name, or something between the items that could not be read.</summary>
    private bool IsTorn(ConstitutionSyntax syntax) => syntax.Items.OfType<PrincipleSyntax>().Any(p => p.Name.Value.Length == 0)
        || names.Module.Tree.Diagnostics.Any(d => d.IsError && IsIn(syntax, d.Span.Start) && !syntax.Items.Any(i => IsIn(i, d.Span.Start)));

    private static bool IsIn(SyntaxNode node, int place) => node.Span.Start <= place && place <= node.Span.End;

    /// <summary>
    /// An inherited clause is bound anew, so that what it says of other principles means those of this constitution; its words mean what
    /// they mean in the file it stands in, and what is wrong with them is said there.
    /// </summary>
    private NameLookup ScopeOf(PrincipleSymbol principle, ConstitutionSymbol constitution) => constitution.Inherits(principle)
        ? new NameLookup(principle.DeclaredIn.Module, new DiagnosticBag(principle.Source), new SymbolUses())
        : names;

    private ImmutableArray<PrincipleSymbol> DeclarePrinciples(ConstitutionSymbol constitution)
    {
        var own = OwnPrinciples(constitution.Syntax);
        var principles = ImmutableArray.CreateBuilder<PrincipleSymbol>();
        foreach (var inherited in constitution.Base?.Principles ?? [])
        {
            if (own.Find(p => string.Equals(p.Name.Value, inherited.Name, StringComparison.Ordinal)) is { } overriding)
            {
                CheckOverride(overriding, inherited);
                own.Remove(overriding);
                principles.Add(new PrincipleSymbol(overriding, constitution, inherited, principles.Count));
            }
            else
            {
                principles.Add(new PrincipleSymbol(inherited.Syntax, inherited.DeclaredIn, inherited.Overrides, principles.Count));
            }
        }

        foreach (var principle in own)
        {
            if (principle.IsOverride && !constitution.LacksPrinciples)
            {
                ReportNothingToOverride(principle, constitution);
            }

            principles.Add(new PrincipleSymbol(principle, constitution, overrides: null, principles.Count));
        }

        return principles.ToImmutable();
    }

    private List<PrincipleSyntax> OwnPrinciples(ConstitutionSyntax syntax)
    {
        var principles = new List<PrincipleSyntax>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in syntax.Items.OfType<PrincipleSyntax>().Where(p => p.Name.Value.Length > 0))
        {
            if (taken.Add(item.Name.Value))
            {
                principles.Add(item);
            }
            else
            {
                Diagnostics.Report(NameDiagnostics.Duplicate, item.Name.Span, "principle", item.Name.Value);
            }
        }

        return principles;
    }

    private void CheckOverride(PrincipleSyntax overriding, PrincipleSymbol inherited)
    {
        if (inherited.IsLocked)
        {
            Diagnostics.Report(NameDiagnostics.LockedPrinciple, overriding.Name.Span, inherited.Name, inherited.DeclaredIn.Name);
        }
        else if (!overriding.IsOverride)
        {
            var word = names.Module.Tree.Source.Text.LastIndexOf("principle", overriding.Name.Span.Start, StringComparison.Ordinal);
            IEnumerable<DiagnosticFix> fixes = word >= overriding.Span.Start ? [DiagnosticFix.Insert(word, "override ")] : [];
            Diagnostics.Report(NameDiagnostics.OverrideMissing, overriding.Name.Span, fixes, inherited.Name, inherited.DeclaredIn.Name);
        }
    }

    private void ReportNothingToOverride(PrincipleSyntax principle, ConstitutionSymbol constitution)
    {
        var name = principle.Name.Value;
        if (constitution.Base is { } extended)
        {
            Diagnostics.Report(NameDiagnostics.NothingToOverride, principle.Name.Span, NearestName.Suggest(name, extended.Principles.Select(p => p.Name)), name, extended.Name);
        }
        else
        {
            Diagnostics.Report(NameDiagnostics.OverrideWithoutBase, principle.Name.Span, constitution.Name, name);
        }
    }

    private void BindItems(ConstitutionSymbol constitution)
    {
        var priorities = InheritedPriorities(constitution).ToBuilder();
        constitution.BlockAt = constitution.Base?.BlockAt ?? PrincipleSeverity.Critical;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in constitution.Syntax.Items)
        {
            switch (item)
            {
                case VersionSyntax version when Once("version", version):
                    constitution.Version = version.Text.Value;
                    break;
                case TitleSyntax title when Once("title", title):
                    constitution.Title = title.Text.Value;
                    break;
                case BlockAtSyntax block when Once("block at", block):
                    constitution.BlockAt = Words.BindSeverity(block.Severity, Diagnostics) ?? constitution.BlockAt;
                    break;
                case PrioritySyntax priority:
                    AddPriorities(constitution, priority, priorities);
                    break;
                default:
                    break;
            }
        }

        constitution.Priorities = priorities.ToImmutable();
        PriorityCycles.Check(constitution, Diagnostics);

        bool Once(string what, ConstitutionItemSyntax item)
        {
            if (seen.Add(what))
            {
                return true;
            }

            Diagnostics.Report(NameDiagnostics.RepeatedClause, item.Span, what, "");
            return false;
        }
    }

    /// <summary>An overriding principle has the place of the one it overrides, so places are the same as in the base.</summary>
    private static ImmutableArray<(PrincipleSymbol, PrincipleSymbol)> InheritedPriorities(ConstitutionSymbol constitution) => constitution.Base is { } extended
        ? [.. extended.Priorities.Select(p => (constitution.Principles[p.Higher.Ordinal], constitution.Principles[p.Lower.Ordinal]))]
        : [];

    private void AddPriorities(ConstitutionSymbol constitution, PrioritySyntax syntax, ImmutableArray<(PrincipleSymbol, PrincipleSymbol)>.Builder priorities)
    {
        var found = syntax.Names.Select(n => Words.BindPrinciple(n, constitution, names)).ToList();
        for (var i = 0; i + 1 < found.Count; i++)
        {
            if (found[i] is { } higher && found[i + 1] is { } lower)
            {
                priorities.Add((higher, lower));
            }
        }
    }
}
