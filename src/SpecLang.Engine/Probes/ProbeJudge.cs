using System.Text;
using SpecLang.Engine.Runs;
using SpecLang.Engine.Targets;
using SpecLang.Runtime;
using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Input;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Probes;

/// <summary>Judges answers: each trial's record with the answer in its place.</summary>
/// <param name="evaluator">Gives what judges.</param>
/// <param name="classifiers">The constitution's models; null where it has none.</param>
/// <param name="fields">Where records have question and answer.</param>
/// <param name="jobs">How many blocks are judged at the same time.</param>
public sealed class ProbeJudge(Func<Evaluator> evaluator, ClassifierBank? classifiers, ProbeFields fields, int jobs)
{
    private const int BlockRecords = 64;

    private static readonly RunOptions Options = new() { Evidence = EvidenceMode.First };

    /// <summary>The constitution that judges.</summary>
    public ConstitutionInfo Constitution => evaluator().Constitution;

    /// <param name="trials">The trials.</param>
    /// <param name="answers">What was answered to each; null where nothing was asked.</param>
    /// <param name="cancellationToken">Ends the call with <see cref="OperationCanceledException"/>.</param>
    public IReadOnlyList<ProbeAnswer> Judge(IReadOnlyList<ProbeTrial> trials, IReadOnlyList<TargetAnswer?> answers, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(trials);
        var results = new ProbeAnswer[trials.Count];
        var blocks = Enumerable.Range(0, trials.Count).Chunk(BlockRecords);
        Parallel.ForEach(blocks, new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellationToken }, block =>
        {
            var made = block.Select(i => new ProbeAnswer(trials[i], answers[i])).ToList();
            made = Judge(made, t => t.Judged, (answer, record, result) => answer with { Record = record, Verdict = result.Verdict, Error = result.Error }, cancellationToken);
            made = Judge(made, t => ReferenceEquals(t.Sent, t.Judged) ? null : t.Sent, (answer, record, result) => answer with { SeenRecord = record, Seen = result.Verdict }, cancellationToken);
            for (var i = 0; i < block.Length; i++)
            {
                results[block[i]] = made[i];
            }
        });
        return results;
    }

    private List<ProbeAnswer> Judge(List<ProbeAnswer> answers, Func<ProbeTrial, JsonValue?> recordOf, Func<ProbeAnswer, JsonValue, RecordResult, ProbeAnswer> add, CancellationToken cancellationToken)
    {
        var items = new List<(int Place, JsonValue Record, InputRecord Item)>();
        for (var i = 0; i < answers.Count; i++)
        {
            var (trial, text) = (answers[i].Trial, answers[i].Answer?.Text);
            if (text is null || recordOf(trial) is not { } record)
            {
                continue;
            }

            try
            {
                var whole = WithId(fields.WithAnswer(record, text), trial.Id);
                items.Add((i, whole, new InputRecord(trial.Seed.Item.Source, trial.Seed.Item.Line, i + 1, Encoding.UTF8.GetBytes(whole.ToJson()))));
            }
            catch (RecordException e)
            {
                answers[i] = answers[i] with { Error = new Runtime.Wire.RecordError(trial.Seed.Item.File, trial.Seed.Item.Line, e.Field, e.Message) };
            }
        }

        // Of a conversation that is judged turn by turn, the last turn is the answer's.
        var judge = new RecordJudge(evaluator(), classifiers, Options, new JsonReadStatistics());
        var results = judge.Judge([.. items.Select(i => i.Item)], cancellationToken).Where(r => r.Source is not null).GroupBy(r => r.Source?.Item).ToDictionary(g => g.Key ?? throw new InvalidOperationException("A result has no record."), g => g.Last());
        foreach (var (place, record, item) in items)
        {
            answers[place] = add(answers[place], record, results[item]);
        }

        return answers;
    }

    private static JsonValue WithId(JsonValue record, string id) => new FieldPlace.Member(["id"]).Put(record, id) ?? record;
}
