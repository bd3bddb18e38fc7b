using SpecLang.Engine.Runs;
using SpecLang.Runtime.Classifiers;
using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Input;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Preferences;

/// <summary>A reward with its models. Thread-safe.</summary>
public sealed class LoadedReward
{
    private readonly ClassifierBank? bank;

    private LoadedReward(RewardModel model, ClassifierBank? bank)
    {
        Model = model;
        this.bank = bank;
    }

    public RewardModel Model { get; }

    /// <param name="model">The reward.</param>
    /// <param name="provider">Loads its models; null where it needs none.</param>
    /// <exception cref="ModelLoadException">A model is missing or doesn't fit its declaration.</exception>
    public static LoadedReward Load(RewardModel model, IClassifierProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new LoadedReward(model, model.HasClassifiers ? ClassifierBank.Load(model.Info, provider ?? throw new ArgumentNullException(nameof(provider))) : null);
    }

    /// <summary>The reward of each record; null where it can't be computed, or the record can't be read.</summary>
    internal IReadOnlyList<double?> Judge(IReadOnlyList<RecordValue> records, CancellationToken cancellationToken)
    {
        var rewards = new double?[records.Count];
        var open = new List<(int Place, object Record, EvaluationContext Context)>();
        for (var i = 0; i < records.Count; i++)
        {
            if (Read(records[i]) is { } record)
            {
                open.Add((i, record, new EvaluationContext(EvidenceMode.None)));
            }
        }

        while (open.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            open.RemoveAll(o =>
            {
                var (isKnown, reward) = Model.TryEvaluate(o.Record, o.Context);
                rewards[o.Place] = reward;
                return isKnown;
            });
            if (open.Count > 0)
            {
                (bank ?? throw new InvalidOperationException("The reward has no classifiers.")).Answer([.. open.Select(o => o.Context)], cancellationToken);
            }
        }

        return rewards;
    }

    private object? Read(RecordValue value)
    {
        try
        {
            return Model.Read(value.Cursor);
        }
        catch (RecordException)
        {
            // The constitution reads the same fields, and says what is wrong with the record.
            return null;
        }
    }
}
