using SpecLang.Engine.Runs;
using SpecLang.Runtime;
using SpecLang.Runtime.Input;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Preferences;

/// <summary>Preference data judged by a constitution and a reward: every answer as a record of its own. In the order of the data, in bounded memory.</summary>
/// <param name="evaluator">Gives what judges the next block of records.</param>
/// <param name="classifiers">The constitution's models; null where it has none.</param>
/// <param name="reward">The reward; null where there is none.</param>
/// <param name="options">How the run is done; margins are always asked for.</param>
public sealed class PreferenceRun(Func<Evaluator> evaluator, ClassifierBank? classifiers, LoadedReward? reward, RunOptions options)
{
    private readonly JsonReadStatistics statistics = new();
    private readonly RunOptions options = options with { Margins = true, GroupBy = [] };

    /// <summary>How many texts held half a character, which is read as U+FFFD.</summary>
    public long TextsWithLoneSurrogates => statistics.TextsWithLoneSurrogates;

    /// <summary>Judges all records.</summary>
    /// <param name="sources">The files.</param>
    /// <param name="onResults">Takes the results block by block, in the order of the input, on one thread at a time.</param>
    /// <param name="cancellationToken">Ends the run with <see cref="OperationCanceledException"/>; results given out stay whole.</param>
    public Task RunAsync(IReadOnlyList<InputSource> sources, Action<IReadOnlyList<JudgedPreference>> onResults, CancellationToken cancellationToken) =>
        new BlockRun<IReadOnlyList<JudgedPreference>>(() => new PreferenceJudge(evaluator(), classifiers, reward, options, statistics).Judge, options.Jobs, options.MaxRecordBytes)
            .RunAsync(sources, onResults, cancellationToken);
}
