using System.Collections.Immutable;
using SpecLang.Compiler.Symbols;
using SpecLang.Engine.Comparison;
using SpecLang.Engine.Runs;

namespace SpecLang.LanguageServer.Runs;

/// <summary>The verdicts of a project's constitution over the first records of its data, and how they differ from those of the run before.</summary>
/// <param name="Modules">The files of the spec that was judged with.</param>
/// <param name="SpecPath">The full path of the spec.</param>
/// <param name="Constitution">The constitution's name.</param>
/// <param name="Principles">The names of its principles, in order.</param>
/// <param name="Results">What came out for each record, without the records.</param>
/// <param name="IsPartial">Whether there are more records than were judged.</param>
/// <param name="Comparison">What is otherwise than in the last run; null where there was none over the same records.</param>
internal sealed record DataRun(
    ImmutableArray<ModuleSymbol> Modules,
    string SpecPath,
    string Constitution,
    ImmutableArray<string> Principles,
    IReadOnlyList<RecordResult> Results,
    bool IsPartial,
    DataComparison? Comparison)
{
    /// <summary>This run, compared with one before; as it is where the records are not the same.</summary>
    public DataRun ComparedWith(DataRun before, IReadOnlyList<RecordResult> withRecords)
    {
        if (!before.Results.Select(r => r.Id).SequenceEqual(Results.Select(r => r.Id), StringComparer.Ordinal))
        {
            return this;
        }

        var comparer = new DataComparer(before.Principles, Principles);
        foreach (var result in before.Results)
        {
            comparer.AddBefore(result);
        }

        foreach (var result in withRecords)
        {
            comparer.AddNow(result);
        }

        return this with { Comparison = comparer.Build() };
    }
}
