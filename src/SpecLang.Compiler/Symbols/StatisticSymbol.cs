using System.Collections.Immutable;

namespace SpecLang.Compiler.Symbols;

/// <summary>A statistic that an objective can expect something of. All compare the objective with what it is a proxy for.</summary>
/// <param name="Name">As written in a spec.</param>
/// <param name="CountWord">The word before the whole number that it takes; null where it takes nothing.</param>
/// <param name="LeastCount">The least such number.</param>
public sealed record StatisticSymbol(string Name, string? CountWord = null, int LeastCount = 0)
{
    /// <summary>The statistics of objectives, by name.</summary>
    public static ImmutableDictionary<string, StatisticSymbol> OfObjectives { get; } = ImmutableDictionary.CreateRange(
        StringComparer.Ordinal,
        new StatisticSymbol[]
        {
            new("rank_correlation"),
            new("overoptimization", "best_of", LeastCount: 2),
        }.Select(s => new KeyValuePair<string, StatisticSymbol>(s.Name, s)));
}
