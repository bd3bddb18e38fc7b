using System.Globalization;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>Finds the record and the base of each constitution of a file, and the order in which bases come before what extends them.</summary>
internal sealed class InheritanceBinder(NameLookup names)
{
    /// <summary>Each level repeats the principles of all below it, so a chain without end would grow without measure.</summary>
    private const int MaximumDepth = 100;

    private DiagnosticBag Diagnostics => names.Diagnostics;

    public IReadOnlyList<ConstitutionSymbol> Bind(IReadOnlyList<ConstitutionSymbol> constitutions)
    {
        var types = new TypeBinder(names);
        foreach (var constitution in constitutions)
        {
            constitution.Record = types.BindRecord(constitution.Syntax.Record);
        }

        foreach (var constitution in constitutions.Where(c => c.Syntax.Extends is not null))
        {
            constitution.Base = FindBase(constitution, constitution.Syntax.Extends ?? constitution.Syntax.Record);
            constitution.LacksPrinciples = constitution.Base is null;
        }

        CutCycles(constitutions);
        var ordered = constitutions.Select(c => (Constitution: c, Depth: DepthOf(c))).OrderBy(c => c.Depth).ToList();
        CutLongChains(ordered);
        return [.. ordered.Select(c => c.Constitution)];
    }

    private ConstitutionSymbol? FindBase(ConstitutionSymbol constitution, QualifiedNameSyntax syntax)
    {
        if (new ConstitutionLookup(names).Find(syntax) is not { Record: { } judged } found || constitution.Record is not { } record)
        {
            return null;
        }

        if (ReferenceEquals(judged, record))
        {
            return found;
        }

        Diagnostics.Report(NameDiagnostics.OtherRecord, constitution.Syntax.Record.Span, found.Name, judged.Name, record.Name);
        return null;
    }

    private void CutCycles(IReadOnlyList<ConstitutionSymbol> constitutions)
    {
        while (Cycle.Find(constitutions, c => c.Base is { } extended ? [extended] : Array.Empty<ConstitutionSymbol>()) is { } cycle)
        {
            Diagnostics.Report(NameDiagnostics.ExtendsCycle, cycle[0].Syntax.Extends?.Span ?? cycle[0].Span, string.Join(" -> ", cycle.Select(c => c.Name)));
            foreach (var constitution in cycle)
            {
                Cut(constitution);
            }
        }
    }

    private void CutLongChains(IReadOnlyList<(ConstitutionSymbol Constitution, int Depth)> ordered)
    {
        var isReported = false;
        foreach (var (constitution, depth) in ordered.Where(c => c.Depth > 0 && c.Depth % (MaximumDepth + 1) == 0))
        {
            if (!isReported)
            {
                Diagnostics.Report(
                    NameDiagnostics.ExtendsTooDeep, constitution.Syntax.Extends?.Span ?? constitution.Span, constitution.Name, MaximumDepth.ToString(CultureInfo.InvariantCulture));
                isReported = true;
            }

            Cut(constitution);
        }
    }

    private static void Cut(ConstitutionSymbol constitution)
    {
        constitution.Base = null;
        constitution.LacksPrinciples = true;
    }

    private static int DepthOf(ConstitutionSymbol constitution)
    {
        var depth = 0;
        for (var extended = constitution.Base; extended is not null; extended = extended.Base)
        {
            depth++;
        }

        return depth;
    }
}
