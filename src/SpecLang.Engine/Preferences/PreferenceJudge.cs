using SpecLang.Engine.Runs;
using SpecLang.Runtime;
using SpecLang.Runtime.Input;
using SpecLang.Runtime.Json;
using SpecLang.Runtime.Wire;

namespace SpecLang.Engine.Preferences;

/// <summary>Judges a block of preference data: reads each record, and has all its answers judged together.</summary>
internal sealed class PreferenceJudge(Evaluator evaluator, ClassifierBank? classifiers, LoadedReward? reward, RunOptions options, JsonReadStatistics statistics)
{
    private readonly RecordValues values = new(arePerTurn: false, statistics);

    public IReadOnlyList<JudgedPreference> Judge(IReadOnlyList<InputItem> items, CancellationToken cancellationToken)
    {
        var read = new List<(RecordValue Source, PreferenceRecord? Record, IReadOnlyList<RecordValue> Answers, RecordException? Error)>();
        foreach (var source in items.SelectMany(values.Of))
        {
            cancellationToken.ThrowIfCancellationRequested();
            read.Add(Read(source));
        }

        var answers = read.SelectMany(r => r.Answers).ToList();
        var verdicts = new RecordJudge(evaluator, classifiers, options, statistics).JudgeValues(answers, cancellationToken);
        var rewards = reward?.Judge(answers, cancellationToken);
        var judged = new List<JudgedPreference>(read.Count);
        var at = 0;
        foreach (var (source, record, own, error) in read)
        {
            judged.Add(record is null ? Failed(source, error?.Field, error?.Message ?? string.Empty) : Judged(source, record, [.. verdicts.Skip(at).Take(own.Count)], rewards, at));
            at += own.Count;
        }

        return judged;
    }

    private static (RecordValue, PreferenceRecord?, IReadOnlyList<RecordValue>, RecordException?) Read(RecordValue source)
    {
        if (source.Value is not { } value)
        {
            return (source, null, [], source.Error);
        }

        try
        {
            var record = PreferenceReader.Read(value);
            return (source, record, [.. AnswerRecords.Of(source, record)], null);
        }
        catch (RecordException e)
        {
            return (source, null, [], e);
        }
    }

    private static JudgedPreference Judged(RecordValue source, PreferenceRecord record, IReadOnlyList<RecordResult> verdicts, IReadOnlyList<double?>? rewards, int at)
    {
        if (verdicts.FirstOrDefault(v => v.Error is not null)?.Error is { } error)
        {
            return new JudgedPreference(source, Record: null, [], error);
        }

        var answers = verdicts.Select((result, i) =>
        {
            var verdict = result.Verdict ?? throw new InvalidOperationException("An answer was left without a verdict.");
            return new JudgedAnswer(verdict, AnswerLoss.UnitsOf(verdict), rewards?[at + i]);
        });
        return new JudgedPreference(source, record, ValueList.Create<JudgedAnswer>([.. answers]), Error: null);
    }

    private static JudgedPreference Failed(RecordValue source, string? field, string message) =>
        new(source, Record: null, [], new RecordError(source.Item.File, source.Item.Line, field, message));
}
