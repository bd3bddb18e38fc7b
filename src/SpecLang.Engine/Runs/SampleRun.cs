using SpecLang.Runtime;
using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Input;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Runs;

/// <summary>A constitution over the first records of some data, on the thread that asks: a quick look for somebody who is still writing.</summary>
public static class SampleRun
{
    private const int BlockRecords = 32;

    /// <summary>Judges records without evidence.</summary>
    /// <param name="evaluator">The constitution.</param>
    /// <param name="classifiers">Its models; null where it has none.</param>
    /// <param name="sources">The files, of which no more is read than is judged.</param>
    /// <param name="most">How many records there are at most.</param>
    /// <param name="cancellationToken">Ends the call with <see cref="OperationCanceledException"/>, between two records.</param>
    /// <returns>What came out, in the order of the records; those that can't be read are among them.</returns>
    /// <exception cref="IOException">A file can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public static IReadOnlyList<RecordResult> Judge(
        Evaluator evaluator, ClassifierBank? classifiers, IReadOnlyList<InputSource> sources, int most, CancellationToken cancellationToken)
    {
        var judge = new RecordJudge(evaluator, classifiers, new RunOptions { Evidence = EvidenceMode.None }, new JsonReadStatistics());
        var results = new List<RecordResult>();
        foreach (var block in RecordInput.Read(sources).Chunk(BlockRecords))
        {
            results.AddRange(judge.Judge(block, cancellationToken));
            if (results.Count >= most)
            {
                break;
            }
        }

        return results.Count > most ? results[..most] : results;
    }
}
