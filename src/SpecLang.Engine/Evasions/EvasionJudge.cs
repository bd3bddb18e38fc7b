using System.Text;
using SpecLang.Engine.Runs;
using SpecLang.Runtime;
using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Input;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Evasions;

/// <summary>Judges records that were made, by one evaluator.</summary>
/// <param name="evaluator">What judges.</param>
/// <param name="classifiers">The constitution's models; null where it has none.</param>
/// <param name="jobs">How many blocks are judged at the same time.</param>
internal sealed class EvasionJudge(Evaluator evaluator, ClassifierBank? classifiers, int jobs)
{
    private const int BlockRecords = 32;

    private static readonly RunOptions Options = new() { Evidence = EvidenceMode.None };

    /// <returns>What came of each record, in their order.</returns>
    public RecordResult[] Judge(IReadOnlyList<(EvasionSeed Seed, JsonValue Record)> records, CancellationToken cancellationToken)
    {
        var results = new RecordResult[records.Count];
        Parallel.ForEach(Enumerable.Range(0, records.Count).Chunk(BlockRecords), new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellationToken }, block =>
        {
            var items = block.Select(i => new InputRecord(records[i].Seed.Seed.Item.Source, records[i].Seed.Seed.Item.Line, i + 1, Encoding.UTF8.GetBytes(records[i].Record.ToJson()))).ToList();
            var judge = new RecordJudge(evaluator, classifiers, Options, new JsonReadStatistics());
            // Of a conversation that is judged turn by turn, the last turn holds what was said last.
            var byItem = judge.Judge(items, cancellationToken).Where(r => r.Source is not null).GroupBy(r => r.Source?.Item).ToDictionary(g => g.Key ?? throw new InvalidOperationException("A result has no record."), g => g.Last());
            for (var i = 0; i < block.Length; i++)
            {
                results[block[i]] = byItem[items[i]];
            }
        });
        return results;
    }
}
