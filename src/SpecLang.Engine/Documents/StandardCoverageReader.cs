using System.Collections.Immutable;
using SpecLang.Compiler.Library;
using SpecLang.Compiler.Symbols;

namespace SpecLang.Engine.Documents;

/// <summary>Holds a constitution's citations against the catalogue of standards.</summary>
internal static class StandardCoverageReader
{
    /// <summary>The standards that are cited, in the catalogue's order.</summary>
    public static ImmutableArray<StandardCoverage> Read(ConstitutionSymbol constitution)
    {
        var citations = constitution.Principles
            .SelectMany(p => p.Citations.Select(c => (Principle: p.Name, Citation: StandardsCatalogue.Parse(c))))
            .Where(c => c.Citation?.Clause is not null)
            .Select(c => (c.Principle, Standard: c.Citation?.Standard.Name ?? "", Number: c.Citation?.Clause?.Number ?? ""))
            .ToLookup(c => (c.Standard, c.Number), c => c.Principle);
        return
        [
            .. StandardsCatalogue.All.Select(standard => Cover(standard, citations)).Where(coverage => !coverage.Cited.IsEmpty),
        ];
    }

    private static StandardCoverage Cover(Standard standard, ILookup<(string Standard, string Number), string> citations)
    {
        var isCited = standard.Clauses.ToLookup(clause => citations.Contains((standard.Name, clause.Number)));
        return new StandardCoverage(
            standard.Name,
            standard.Title,
            [.. isCited[true].Select(c => (c.Number, c.Title, citations[(standard.Name, c.Number)].Distinct(StringComparer.Ordinal).ToImmutableArray()))],
            [.. isCited[false].Select(c => (c.Number, c.Title))]);
    }
}
